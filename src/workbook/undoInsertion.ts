import type { Contents } from "./contents";
import { orAsBefore, refill } from "./cellsHeld";
import type { Failed } from "./excel";
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
  orAsBefore(async (context, remember) => {
    const area = rangeAt(context, place);
    const own = area.getCell(0, 0).getResizedRange(written.length - 1, (written[0]?.length ?? 1) - 1);
    own.load({ formulas: true });
    area.load({ numberFormat: true });
    await context.sync();
    if (JSON.stringify(own.formulas) !== JSON.stringify(written)) return { kind: "changedSince", place };
    remember({ place, formulas: written, numberFormats: area.numberFormat });
    refill(area, before);
    await context.sync();
    return { kind: "undone", place };
  });
