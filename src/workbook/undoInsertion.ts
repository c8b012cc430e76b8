import type { Contents } from "./contents";
import { inExcel, type Failed } from "./excel";
import type { Inserted } from "./insert";
import { rangeAt, type Place } from "./place";

export interface Undone {
  /** `changedSince`: what was written is no longer there. Nothing was touched, since the cells are the user's again. */
  readonly kind: "undone" | "changedSince";
  readonly place: Place;
}

/** Puts back what an insertion replaced. */
export const undoInsertion = ({
  place,
  written,
  before,
}: Inserted & { readonly before: Contents }): Promise<Undone | Failed> =>
  inExcel(async (context) => {
    const area = rangeAt(context, place);
    const own = area.getCell(0, 0).getResizedRange(written.length - 1, (written[0]?.length ?? 1) - 1);
    own.load({ formulas: true });
    await context.sync();
    if (JSON.stringify(own.formulas) !== JSON.stringify(written)) return { kind: "changedSince", place };
    area.clear("Contents");
    area.numberFormat = before.numberFormats.map((row) => [...row]);
    area.formulas = before.formulas.map((row) => [...row]);
    await context.sync();
    return { kind: "undone", place };
  });
