import type { Contents } from "./contents";
import { inExcel, type Failed } from "./excel";
import type { Inserted } from "./insert";
import { rangeAt, type Place } from "./place";

export interface Undone {
  /** `changedSince`: the formula is no longer there. Nothing was touched, since the cells are the user's again. */
  readonly kind: "undone" | "changedSince";
  readonly place: Place;
}

/** Puts back what an insertion replaced. */
export const undoInsertion = ({
  place,
  formula,
  before,
}: Inserted & { readonly before: Contents }): Promise<Undone | Failed> =>
  inExcel(async (context) => {
    const area = rangeAt(context, place);
    const first = area.getCell(0, 0);
    first.load({ formulas: true });
    await context.sync();
    if (first.formulas[0]?.[0] !== formula) return { kind: "changedSince", place };
    area.clear("Contents");
    area.numberFormat = before.numberFormats.map((row) => [...row]);
    area.formulas = before.formulas.map((row) => [...row]);
    await context.sync();
    return { kind: "undone", place };
  });
