import { inExcel, type Failed } from "./excel";
import { rangeAt, type Place } from "./place";

/** What cells held before they were written. */
export interface Held {
  readonly place: Place;
  /** From the first cell on; there may be fewer than the place has, where one of them spills. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * Writes cells. Where Excel fails on the way they hold again what they held: what it did before it failed stays done
 * otherwise, and nobody could undo it.
 *
 * @param work - Calls `remember` before it writes, where what the cells hold can be given back
 */
export async function orAsBefore<T extends { readonly kind: string }>(
  work: (context: Excel.RequestContext, remember: (held: Held) => void) => Promise<T>,
): Promise<T | Failed> {
  let held: Held | null = null;
  const outcome = await inExcel((context) => work(context, (before) => void (held = before)));
  if (outcome.kind !== "failed" || held === null) return outcome;
  const before: Held = held;
  const restored = await inExcel((context) => giveBack(context, before));
  if (restored.kind === "restored") return outcome;
  const { detail } = restored.failure;
  return { kind: "failed", failure: { key: "workbook.failure.leftBehind", detail } };
}

/** Fills cells with what they held. */
export function refill(area: Excel.Range, { formulas, numberFormats }: Omit<Held, "place">): void {
  area.clear("Contents");
  area.numberFormat = numberFormats.map((row) => [...row]);
  firstOf(area, formulas).formulas = formulas.map((row) => [...row]);
}

const firstOf = (area: Excel.Range, cells: Held["formulas"]): Excel.Range =>
  area.getCell(0, 0).getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1);

/** A sheet that refused everything has lost nothing, and would refuse this too. */
async function giveBack(
  context: Excel.RequestContext,
  { place, ...before }: Held,
): Promise<{ readonly kind: "restored" }> {
  const area = rangeAt(context, place);
  const first = firstOf(area, before.formulas);
  area.load({ numberFormat: true });
  first.load({ formulas: true });
  await context.sync();
  const now = { formulas: first.formulas as unknown, numberFormats: area.numberFormat as unknown };
  if (JSON.stringify(now) !== JSON.stringify({ ...before, formulas: unmarked(before.formulas) })) {
    refill(area, before);
    await context.sync();
  }
  return { kind: "restored" };
}

/** As Excel shows them: the apostrophe that keeps a text a text is none of its characters. */
const unmarked = (formulas: Held["formulas"]): unknown =>
  formulas.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^'/, "") : cell)));
