import type { Rectangle } from "../model/address";
import type { Place } from "../model/charts/chartPlace";
import type { CellArea } from "../model/grid";
import type { Workbook } from "../model/workbook";

/** A workbook as it goes over a reload of the page: the file that saving it makes, and the charts, which that has not. */
interface Kept {
  readonly file: string;
  readonly charts: readonly KeptChart[];
}

/** Cells by the place of their sheet among the sheets: ids are others when the file is opened again. */
interface KeptArea extends Rectangle {
  readonly sheet: number;
}

interface KeptChart {
  readonly sheet: number;
  readonly kind: string;
  readonly name: string;
  readonly title: unknown;
  readonly legend: unknown;
  readonly reversed: unknown;
  readonly position: Rectangle | null;
  readonly place: Place;
  readonly series: readonly {
    readonly name: string;
    readonly values: KeptArea | null;
    readonly categories: KeptArea | null;
    readonly fill: string;
    readonly line: unknown;
  }[];
}

const KEY = "workbench.kept";

/**
 * Keeps a workbook until this tab has loaded the page again.
 *
 * @throws DOMException where it is larger than a browser keeps
 */
export function keep(storage: Storage, bytes: Uint8Array, workbook: Workbook): void {
  const kept: Kept = { file: textOf(bytes), charts: chartsOf(workbook) };
  storage.setItem(KEY, JSON.stringify(kept));
}

export interface Returned {
  readonly bytes: Uint8Array;
  /** Puts its charts into the workbook once that is shown. */
  draw(workbook: Workbook): void;
}

/** The workbook that was kept, once; null where none was. */
export function takeKept(storage: Storage): Returned | null {
  const text = storage.getItem(KEY);
  storage.removeItem(KEY);
  if (text === null) return null;
  const { file, charts } = JSON.parse(text) as Kept;
  return {
    bytes: Uint8Array.from(atob(file), (character) => character.charCodeAt(0)),
    draw: (workbook) => charts.forEach((chart) => drawChart(workbook, chart)),
  };
}

function textOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function chartsOf({ worksheets }: Workbook): readonly KeptChart[] {
  const sheets = worksheets.items;
  const placed = (area: CellArea | null): KeptArea | null =>
    area && { ...bare(area), sheet: sheets.findIndex(({ id }) => id === area.sheetId) };
  return sheets.flatMap(({ charts }, sheet) =>
    charts.items.map((chart) => ({
      sheet,
      kind: chart.chartType,
      name: chart.name,
      title: chart.title.text,
      legend: chart.legend.visible,
      reversed: chart.axes.categoryAxis.reversePlotOrder,
      position: chart.position && bare(chart.position),
      place: chart.place,
      series: chart.series.items.map(({ name, values, categories, format }) => ({
        name,
        values: placed(values),
        categories: placed(categories),
        fill: format.fill.solid,
        line: format.line.color,
      })),
    })),
  );
}

const bare = ({ row, column, rowCount, columnCount }: Rectangle): Rectangle => ({
  row,
  column,
  rowCount,
  columnCount,
});

function drawChart({ worksheets }: Workbook, kept: KeptChart): void {
  const sheets = worksheets.items;
  const sheet = sheets[kept.sheet];
  if (sheet === undefined) return;
  const range = (at: number, { row, column, rowCount, columnCount }: Rectangle) =>
    sheets[at]?.getRangeByIndexes(row, column, rowCount, columnCount);
  const chart = sheet.charts.addEmpty(kept.kind, sheet.getCell(0, 0).area);
  Object.assign(chart, { name: kept.name, ...kept.place });
  Object.assign(chart.title, { text: kept.title });
  Object.assign(chart.legend, { visible: kept.legend });
  Object.assign(chart.axes.categoryAxis, { reversePlotOrder: kept.reversed });
  if (kept.position) chart.setPosition(range(kept.sheet, kept.position));
  for (const { name, values, categories, fill, line } of kept.series) {
    const series = chart.series.add(name);
    if (values) series.setValues(range(values.sheet, values));
    if (categories) series.setXAxisValues(range(categories.sheet, categories));
    if (fill !== "") series.format.fill.setSolidColor(fill);
    Object.assign(series.format.line, { color: line });
  }
}
