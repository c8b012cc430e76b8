import { inExcel, type Failed } from "../excel";
import { EXCHANGE } from "../slices";
import { CANCELLED, type Cancelled, type Watch } from "../watch";

/** A formula that takes the place of another. */
export interface Rewrite<Cell> {
  readonly cell: Cell;
  readonly sheetId: string;
  /** Counted from zero. */
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/** What was put in, as Excel has taken it. */
export interface Rewritten<Cell> {
  readonly cell: Cell;
  readonly before: string;
  readonly after: string;
}

/**
 * Puts formulas in the place of others, wherever those still are what they were. Cells that stand under one another are
 * one range, and as many go into an exchange as its size allows. Whatever fails, the formulas are what they were before.
 */
export async function rewrite<Cell>(
  list: readonly Rewrite<Cell>[],
  watch: Watch,
): Promise<readonly Rewritten<Cell>[] | Cancelled | Failed> {
  const batches = inBatches(inRuns(list));
  const done: Rewritten<Cell>[] = [];
  for (const [index, runs] of batches.entries()) {
    const outcome = watch.isCancelled() ? CANCELLED : await inExcel((context) => enter(context, runs));
    if ("kind" in outcome) {
      await putBack(batches.slice(0, index + 1), done);
      return outcome;
    }
    done.push(...outcome);
    watch.onProgress(done.length, list.length);
  }
  return done;
}

/** Cells under one another. */
type Run<Cell> = readonly [Rewrite<Cell>, ...Rewrite<Cell>[]];

function inRuns<Cell>(list: readonly Rewrite<Cell>[]): readonly Run<Cell>[] {
  const sorted = [...list].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const runs: [Rewrite<Cell>, ...Rewrite<Cell>[]][] = [];
  for (const one of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last?.sheetId === one.sheetId && last.column === one.column && last.row + 1 === one.row;
    if (run && follows) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** What a range takes in an exchange besides its cells, in characters. */
const RANGE = 500;

function inBatches<Cell>(runs: readonly Run<Cell>[]): readonly (readonly Run<Cell>[])[] {
  const batches: Run<Cell>[][] = [[]];
  let room = EXCHANGE;
  for (const run of runs) {
    room -= RANGE;
    let from = 0;
    for (const [index, { from: old, to }] of run.entries()) {
      const size = Math.max(old.length, to.length) + 3;
      if (size > room && room < EXCHANGE - RANGE) {
        if (index > from) batches.at(-1)?.push(run.slice(from, index) as unknown as Run<Cell>);
        batches.push([]);
        from = index;
        room = EXCHANGE - RANGE;
      }
      room -= size;
    }
    batches.at(-1)?.push(run.slice(from) as unknown as Run<Cell>);
  }
  return batches;
}

async function enter<Cell>(
  context: Excel.RequestContext,
  runs: readonly Run<Cell>[],
): Promise<readonly Rewritten<Cell>[]> {
  const present = await formulasOf(context, runs);
  const changed = present.filter(({ run, range }) =>
    put(range, run, ({ from, to }, now) => (now === from ? to : null)),
  );
  changed.forEach(({ range }) => range.load({ formulas: true }));
  await context.sync();
  return changed.flatMap(({ run, before, range }) =>
    run.flatMap(({ cell, from }, index) =>
      before[index] === from ? [{ cell, before: from, after: String(range.formulas[index]?.[0]) }] : [],
    ),
  );
}

/** The runs on sheets that are still there, with what their cells hold now. */
async function formulasOf<Cell>(context: Excel.RequestContext, runs: readonly Run<Cell>[]) {
  const { worksheets } = context.workbook;
  const sheets = runs.map(([{ sheetId }]) => worksheets.getItemOrNullObject(sheetId));
  await context.sync();
  const present = runs.flatMap((run, index) => {
    const sheet = sheets[index];
    if (sheet === undefined || sheet.isNullObject) return [];
    const range = sheet.getRangeByIndexes(run[0].row, run[0].column, run.length, 1);
    return [{ run, range: range.load({ formulas: true }) }];
  });
  await context.sync();
  return present.map(({ run, range }) => ({ run, range, before: range.formulas.flat() as unknown[] }));
}

/** @returns Whether there is anything to put in. Where there is nothing, null leaves the cell as it is */
function put<Cell>(
  range: Excel.Range,
  run: Run<Cell>,
  formula: (one: Rewrite<Cell>, now: unknown) => string | null,
): boolean {
  const formulas = run.map((one, index) => [formula(one, range.formulas[index]?.[0])]);
  if (formulas.every(([one]) => one === null)) return false;
  range.formulas = formulas;
  return true;
}

/** What was put in before it failed, and what may have been: Excel sometimes does a thing and then fails to say so. */
const putBack = <Cell>(
  batches: readonly (readonly Run<Cell>[])[],
  done: readonly Rewritten<Cell>[],
): Promise<{ readonly kind: "putBack" } | Failed> =>
  inExcel(async (context) => {
    const after = new Map(done.map((one) => [one.cell, one.after]));
    for (const runs of batches) {
      // Each batch is as large as an exchange may be.
      const present = await formulasOf(context, runs);
      for (const { run, range } of present) {
        put(range, run, ({ cell, from, to }, now) =>
          now !== from && (now === to || now === after.get(cell)) ? from : null,
        );
      }
      // oxlint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
    return { kind: "putBack" };
  });
