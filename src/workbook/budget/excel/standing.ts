import { inExcel, type Failed } from "../../excel";
import { isNameError, isPending } from "../../errorText";
import { settled, shownErrors, type ShownError } from "../../share/settled";
import type { Cancelled, Watch } from "../../watch";
import type { WrittenSheet } from "./fingerprint";

/** What a live budget shows once it is written, other than figures. */
export interface Standing {
  readonly kind: "standing";
  /** Excel does not know the function yet, and looks again only when the formula is entered. */
  readonly unknown: readonly ShownError[];
  readonly pending: readonly ShownError[];
  readonly errors: readonly ShownError[];
  /** The workbook calculates only when somebody tells it to. */
  readonly isManual: boolean;
}

/** Looks at the cells of a budget, once those that Excel is still calculating have come or nobody waits any longer. */
export async function standing(
  sheets: readonly WrittenSheet[],
  watch: Watch,
): Promise<Standing | Cancelled | Failed> {
  const mode = await inExcel(async ({ workbook: { application } }) => {
    application.load({ calculationMode: true });
    await application.context.sync();
    return { kind: "mode", isManual: application.calculationMode === "Manual" } as const;
  });
  if (mode.kind === "failed") return mode;
  const { isManual } = mode;
  // Who calculates by hand would wait for what nobody calculates.
  const waited = isManual ? null : await settled(sheets, watch);
  if (waited?.kind === "failed" || waited?.kind === "cancelled") return waited;
  const cells = waited?.kind === "settled" ? waited.errors : await shownErrors(sheets, watch);
  if ("kind" in cells) return cells;
  const isOther = ({ error }: ShownError): boolean => !isNameError(error) && !isPending(error);
  return {
    kind: "standing",
    unknown: cells.filter(({ error }) => isNameError(error)),
    pending: cells.filter(({ error }) => isPending(error)),
    errors: cells.filter(isOther),
    isManual,
  };
}
