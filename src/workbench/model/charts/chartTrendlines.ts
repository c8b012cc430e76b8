import { invalidArgument } from "../../host/apiError";
import { isLeftOut, text, whole } from "../arguments";
import { Collection } from "../collection";
import type { Surface } from "../../host/apiObject";
import { excelSurface } from "../../host/excelApi";
import type { StoredPart } from "../storedObject";
import { StoredObject } from "../storedObject";

const SURFACE = excelSurface("ChartTrendlineCollection");

/** Lines that a chart fits to the values of a series. They are found by their place. */
export class ChartTrendlineCollection extends Collection<ChartTrendline> {
  readonly surface: Surface = SURFACE;
  private list: readonly ChartTrendline[] = [];

  constructor(private readonly part: StoredPart) {
    super();
  }

  get items(): readonly ChartTrendline[] {
    return this.list;
  }

  add(type?: unknown): ChartTrendline {
    const kind = isLeftOut(type) ? "Linear" : text(type, "ChartTrendlineCollection.add", 32);
    const line = new ChartTrendline(kind, this.part, (gone) => {
      this.list = this.list.filter((kept) => kept !== gone);
    });
    this.list = [...this.list, line];
    this.part.onStored("ChartTrendlineCollection.add");
    return line;
  }

  override getItem(index: unknown): ChartTrendline {
    const place = whole(index, "ChartTrendlineCollection.getItem");
    const found = this.list[place];
    if (!found) throw invalidArgument("ChartTrendlineCollection.getItem");
    return found;
  }

  protected keysOf(): readonly string[] {
    return [];
  }
}

export class ChartTrendline extends StoredObject {
  declare readonly type: unknown;
  declare readonly movingAveragePeriod: unknown;
  declare readonly polynomialOrder: unknown;
  declare readonly format: { readonly line: { readonly color: unknown } };

  constructor(
    type: string,
    private readonly part: StoredPart,
    private readonly onDelete: (line: ChartTrendline) => void,
  ) {
    super(
      "ChartTrendline",
      {
        ...{ type, name: "", movingAveragePeriod: 2, polynomialOrder: 2, backwardPeriod: 0 },
        ...{ forwardPeriod: 0, showEquation: false, showRSquared: false },
      },
      part.onStored,
      { kit: part.kit },
    );
  }

  delete(): void {
    this.onDelete(this);
    this.part.onStored("ChartTrendline.delete");
  }
}
