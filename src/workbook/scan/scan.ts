import { readInputs, type InputsApart } from "../budget/excel/readInputs";
import { survey } from "../budget/excel/survey";
import { inExcel, type Failed } from "../excel";
import { isText } from "../formulas/cellText";
import { inSlices, sizeOf } from "../slices";
import { breaks, CANCELLED, UNWATCHED, type Cancelled, type Watch } from "../watch";
import { crmCell, formulaCells, type CrmCell, type ScannedFormula, type ScannedSheet } from "./cells";
import { chains } from "./chains";
import { usedCells, type Used } from "./used";

/** A cell of ours that cannot be calculated before another one is, directly or through ordinary formulas. */
export interface Chained {
  readonly cell: CrmCell;
  /** How many of our cells Excel has to wait for, one after the other. */
  readonly waits: number;
}

/** What the workbook holds of ours. */
export interface Scan {
  readonly kind: "scanned";
  readonly cells: readonly CrmCell[];
  /** Those of the cells that wait for the result of another one. */
  readonly chained: readonly Chained[];
  readonly sheets: readonly ScannedSheet[];
  /** Sheets that were not looked at, because there were too many cells. */
  readonly unread: readonly string[];
  /** Budgets whose inputs are not those of the model. */
  readonly apart: readonly InputsApart[];
}

/** Cells of all sheets together, empty ones among them: some fifty exchanges, and memory for their formulas. */
export const MOST_SCANNED = 2_000_000;

/**
 * Looks through all sheets once: their names, the size of what is used, then its formulas, slice by slice; what is shown
 * is read only around cells of ours. It changes nothing.
 */
export const scanWorkbook = (watch: Watch = UNWATCHED): Promise<Scan | Cancelled | Failed> =>
  inExcel(async (context) => {
    const { names } = context.workbook;
    names.load({ name: true, formula: true });
    const sheets = await usedCells(context);
    const { read, unread } = withinMost(sheets);
    const pause = breaks();
    const found = await readFormulas(context, read, watch, pause);
    const values = found && (await readValues(context, found, watch));
    if (found === null || values === null) return CANCELLED;
    const formulas = found.filter((cell) => !isText(cell.formula, values.get(cell)));
    const named = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
    const waits = await chains(formulas, named, pause);
    const inputs = await readInputs(context, (await survey(context)).budgets);
    if (watch.isCancelled()) return CANCELLED;
    const cells: CrmCell[] = [];
    const chained: Chained[] = [];
    for (const formula of formulas) {
      if (formula.functions.length === 0) continue;
      const cell = crmCell(formula, values.get(formula));
      cells.push(cell);
      const before = waits.get(formula);
      if (before !== undefined) chained.push({ cell, waits: before });
    }
    return {
      kind: "scanned",
      cells,
      chained,
      sheets: sheets.map(({ sheet }) => sheet),
      unread: unread.map(({ sheet }) => sheet.name),
      apart: inputs.filter(({ lacking, unknown }) => lacking.length + unknown.length > 0),
    };
  });

function withinMost(sheets: readonly Used[]): Readonly<Record<"read" | "unread", readonly Used[]>> {
  let room = MOST_SCANNED;
  const [read, unread]: [Used[], Used[]] = [[], []];
  for (const used of sheets) {
    const size = sizeOf(used.cells);
    if (size > room) unread.push(used);
    else if (size > 0) read.push(used);
    if (size <= room) room -= size;
  }
  return { read, unread };
}

/** null: cancelled on the way. */
async function readFormulas(
  context: Excel.RequestContext,
  used: readonly Used[],
  { onProgress, isCancelled }: Watch,
  pause: () => Promise<void> | undefined,
): Promise<readonly ScannedFormula[] | null> {
  const sheets = new Map(used.map(({ sheet }) => [sheet.id, sheet]));
  const asked = used.map(({ cells }) => cells);
  const of = asked.reduce((sum, cells) => sum + sizeOf(cells), 0);
  const found: ScannedFormula[] = [];
  let done = 0;
  for await (const slice of inSlices(context, asked, "formulas")) {
    if (isCancelled()) return null;
    const sheet = sheets.get(slice.sheetId) as ScannedSheet;
    // Row by row: a slice may hold more than can be looked at without a pause.
    for (const [row, cells] of slice.contents.entries()) {
      for (const cell of formulaCells(sheet, slice.top + row, slice.left, [cells])) found.push(cell);
      const wait = pause();
      if (wait) await wait;
    }
    done += sizeOf(slice);
    onProgress(done, of);
  }
  return isCancelled() ? null : found;
}

/** Rows of a sheet whose cells of ours are read together. */
const BAND = 500;

/** What the cells of ours show, read with the cells between them. null: cancelled on the way. */
async function readValues(
  context: Excel.RequestContext,
  formulas: readonly ScannedFormula[],
  { isCancelled }: Watch,
): Promise<ReadonlyMap<ScannedFormula, unknown> | null> {
  const ours = new Map<string, Map<string, ScannedFormula>>();
  const boxes = new Map<string, Box>();
  for (const cell of formulas) {
    if (cell.functions.length === 0) continue;
    const { id } = cell.sheet;
    const onSheet = ours.get(id) ?? new Map<string, ScannedFormula>();
    ours.set(id, onSheet.set(`${cell.row},${cell.column}`, cell));
    const key = `${Math.floor(cell.row / BAND)} ${id}`;
    boxes.set(key, around(boxes.get(key), cell));
  }
  const values = new Map<ScannedFormula, unknown>();
  const asked = [...boxes.values()].map(({ sheetId, top, left, bottom, right }) => ({
    sheetId,
    top,
    left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
  for await (const { sheetId, top, left, contents } of inSlices(context, asked, "values")) {
    if (isCancelled()) return null;
    const onSheet = ours.get(sheetId);
    contents.forEach((cells, r) =>
      cells.forEach((value, c) => {
        const cell = onSheet?.get(`${top + r},${left + c}`);
        if (cell) values.set(cell, value);
      }),
    );
  }
  return values;
}

interface Box {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const around = (box: Box | undefined, { sheet, row, column }: ScannedFormula): Box => ({
  sheetId: sheet.id,
  top: Math.min(box?.top ?? row, row),
  left: Math.min(box?.left ?? column, column),
  bottom: Math.max(box?.bottom ?? row, row),
  right: Math.max(box?.right ?? column, column),
});
