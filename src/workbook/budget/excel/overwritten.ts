import { rewritableFormulas } from "../../contents";
import { areaFrom } from "../address";
import type { Block, Sheet } from "../description";
import { SCENARIOS } from "../inputNames";
import { prefixed } from "../numbered";
import { areaOfTable } from "../tables";
import { areaOfBlock } from "./cells";
import type { WritingPlan } from "./plan";

/** What an earlier budget's cells held, in the form in which Excel takes it back. */
export interface Overwritten {
  readonly areas: readonly {
    readonly sheetId: string;
    readonly cells: string;
    readonly formulas: unknown[][];
  }[];
  /** The tables that stood there, by name. */
  readonly tables: ReadonlyMap<string, TableFound>;
  /** The charts that the budget's sheets had. */
  readonly charts: ReadonlySet<string>;
}

/** A table as people have left it: they may have moved it, and added rows and columns. */
export interface TableFound {
  /** Its first head. */
  readonly at: string;
  /** Without the heads. */
  readonly rows: number;
  readonly columns: number;
  /** Of the heads and all rows. */
  readonly formulas: unknown[][];
}

/** Reads what an update will overwrite. Nothing is written yet. */
export async function readOverwritten(
  context: Excel.RequestContext,
  plan: WritingPlan,
): Promise<Overwritten> {
  const ranges = previousAreas(plan).map(({ sheetId, cells }) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRange(cells);
    range.load({ formulas: true, values: true, valueTypes: true });
    return { sheetId, cells, range };
  });
  const charts = sheetsWithCharts(plan).map((id) => context.workbook.worksheets.getItem(id).charts);
  charts.forEach((own) => own.load({ name: true }));
  const tables = tablesThere(plan).map((name) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load({
      formulas: true,
      values: true,
      valueTypes: true,
      rowIndex: true,
      columnIndex: true,
      rowCount: true,
      columnCount: true,
    });
    return { name, range };
  });
  await context.sync();
  return {
    tables: new Map(tables.map(({ name, range }) => [name, tableFound(range)])),
    areas: ranges.map(({ sheetId, cells, range }) => ({
      sheetId,
      cells,
      formulas: rewritableFormulas(range),
    })),
    charts: new Set(charts.flatMap(({ items }) => items.map(({ name }) => name))),
  };
}

/** Those of its sheets that are there and have charts. */
export const sheetsWithCharts = ({ description, sheetIds }: WritingPlan): readonly string[] =>
  description.sheets.flatMap(({ id, charts = [] }) => {
    const sheetId = sheetIds.get(id);
    return sheetId === undefined || charts.length === 0 ? [] : [sheetId];
  });

/** The tables of the budget that the workbook has by now. */
const tablesThere = ({ description, survey, sheetIds }: WritingPlan): readonly string[] =>
  description.sheets.flatMap(({ id, tables = [] }) =>
    tables
      .map(({ name }) => name)
      .filter((name) => sheetIds.has(id) && survey.tables.has(name.toLowerCase())),
  );

const tableFound = (range: Excel.Range): TableFound => ({
  at: areaFrom("A1", range.rowIndex + 1, range.columnIndex + 1).split(":")[1] ?? "",
  rows: range.rowCount - 1,
  columns: range.columnCount,
  formulas: rewritableFormulas(range),
});

/** The blocks of an earlier budget. Of a call that spills only its own cell can be read and written. */
export const previousAreas = (plan: WritingPlan): readonly { sheetId: string; cells: string }[] =>
  (plan.previous?.sheets ?? []).flatMap((sheet) => {
    const sheetId = plan.sheetIds.get(sheet.id);
    return sheetId === undefined ? [] : areasOf(sheet, plan).map((cells) => ({ sheetId, cells }));
  });

function areasOf(sheet: Sheet, { survey, number }: WritingPlan): readonly string[] {
  // The scenarios of then may have been fewer or more.
  if (sheet.id === "scenarios") return cellsOf(survey.names.get(prefixed(SCENARIOS, number).toLowerCase()));
  return [
    ...sheet.blocks
      .filter(({ cells }) => cells.length > 0)
      .map((block) => (spills(block) ? block.at : areaOfBlock(block))),
    // Where a table no longer is there may be anything.
    ...(sheet.tables ?? []).filter(({ name }) => !survey.tables.has(name.toLowerCase())).map(areaOfTable),
  ];
}

export const spills = ({ cells, size }: Block): boolean =>
  size !== undefined && cells.length === 1 && cells[0]?.length === 1;

const cellsOf = (refersTo: string | undefined): readonly string[] => {
  const cells = refersTo?.slice(refersTo.lastIndexOf("!") + 1).replaceAll("$", "") ?? "";
  return /^[A-Z]{1,2}\d{1,3}:[A-Z]{1,2}\d{1,3}$/.test(cells) ? [cells] : [];
};
