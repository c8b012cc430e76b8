import { invalidArgument } from "../../host/apiError";
import { excelSurface } from "../../host/excelApi";
import { EventType } from "../../host/events";
import type { Rectangle } from "../address";
import { text } from "../arguments";
import { AreaObject, type Book } from "../book";
import { Collection } from "../collection";
import type { EventNames } from "../eventRegistrations";
import { defineEventMethods, eventMethods } from "../eventRegistrations";
import { told } from "../modelEvent";
import { Chart, CHART_EVENTS } from "./chart";
import { firstPlace } from "./chartPlace";

const COLLECTION_EVENTS: EventNames = {
  ...CHART_EVENTS,
  Added: EventType.chartAdded,
  Deleted: EventType.chartDeleted,
};
const SURFACE = excelSurface("ChartCollection", { protocol: eventMethods(COLLECTION_EVENTS) });

/** The charts of a sheet, in the order in which they were added. */
export class ChartCollection extends Collection<Chart> {
  readonly surface = SURFACE;
  private list: readonly Chart[] = [];
  private added = 0;

  constructor(
    private readonly book: Book,
    readonly sheetId: string,
  ) {
    super();
  }

  get items(): readonly Chart[] {
    return this.list;
  }

  add(type: unknown, source: unknown, seriesBy?: unknown): Chart {
    if (!(source instanceof AreaObject)) throw invalidArgument("ChartCollection.add");
    const chart = this.addEmpty(text(type, "ChartCollection.add", 64), source.area);
    chart.setData(source, seriesBy);
    return chart;
  }

  /** A chart without a series, beside some cells. */
  addEmpty(chartType: string, beside: Rectangle): Chart {
    const { book, sheetId } = this;
    const chart = new Chart({
      ...{ book, sheetId, chartType, name: `Chart ${++this.added}` },
      place: firstPlace(book.grid, sheetId, beside, this.list.length),
      onDelete: (gone) => {
        this.list = this.list.filter((kept) => kept !== gone);
        book.activateChart(null);
        book.happened(told(EventType.chartDeleted, [sheetId], { chartId: gone.id, worksheetId: sheetId }));
      },
    });
    this.list = [...this.list, chart];
    book.onStored("ChartCollection.add");
    book.happened(told(EventType.chartAdded, [sheetId], { chartId: chart.id, worksheetId: sheetId }));
    return chart;
  }

  protected keysOf(chart: Chart): readonly string[] {
    return [chart.id, chart.name];
  }
}

defineEventMethods(ChartCollection.prototype, COLLECTION_EVENTS, ({ sheetId }) => sheetId);
