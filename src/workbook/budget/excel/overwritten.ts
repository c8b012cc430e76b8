import { rewritableFormulas } from "../../contents";
import type { Block, Sheet } from "../description";
import { SCENARIOS } from "../inputNames";
import { prefixed } from "../numbered";
import { areaOfBlock } from "./cells";
import type { Plan } from "./plan";

/** What an earlier budget's cells held, in the form in which Excel takes it back. */
export interface Overwritten {
  readonly areas: readonly {
    readonly sheetId: string;
    readonly cells: string;
    readonly formulas: unknown[][];
  }[];
  /** The charts that the budget sheet had. */
  readonly charts: ReadonlySet<string>;
}

/** Reads what an update will overwrite. Nothing is written yet. */
export async function readOverwritten(context: Excel.RequestContext, plan: Plan): Promise<Overwritten> {
  const ranges = previousAreas(plan).map(({ sheetId, cells }) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRange(cells);
    range.load({ formulas: true, values: true, valueTypes: true });
    return { sheetId, cells, range };
  });
  const budgetId = plan.sheetIds.get("budget");
  const charts = budgetId === undefined ? null : context.workbook.worksheets.getItem(budgetId).charts;
  charts?.load({ name: true });
  await context.sync();
  return {
    areas: ranges.map(({ sheetId, cells, range }) => ({
      sheetId,
      cells,
      formulas: rewritableFormulas(range),
    })),
    charts: new Set(charts?.items.map(({ name }) => name)),
  };
}

/** The blocks of an earlier budget. Of a call that spills only its own cell can be read and written. */
export const previousAreas = (plan: Plan): readonly { sheetId: string; cells: string }[] =>
  (plan.previous?.sheets ?? []).flatMap((sheet) => {
    const sheetId = plan.sheetIds.get(sheet.id);
    return sheetId === undefined ? [] : areasOf(sheet, plan).map((cells) => ({ sheetId, cells }));
  });

function areasOf(sheet: Sheet, { survey, number }: Plan): readonly string[] {
  // The scenarios of then may have been fewer or more.
  if (sheet.id === "scenarios") return cellsOf(survey.names.get(prefixed(SCENARIOS, number).toLowerCase()));
  return sheet.blocks
    .filter(({ cells }) => cells.length > 0)
    .map((block) => (spills(block) ? block.at : areaOfBlock(block)));
}

export const spills = ({ cells, size }: Block): boolean =>
  size !== undefined && cells.length === 1 && cells[0]?.length === 1;

const cellsOf = (refersTo: string | undefined): readonly string[] => {
  const cells = refersTo?.slice(refersTo.lastIndexOf("!") + 1).replaceAll("$", "") ?? "";
  return /^[A-Z]\d{1,3}:[A-Z]\d{1,3}$/.test(cells) ? [cells] : [];
};
