import { failureOf, NEEDS_EXCEL, type Failure } from "./failure";

export interface Failed {
  readonly kind: "failed";
  readonly failure: Failure;
}

/** What a piece of work ended with, whatever it is. */
export const failedWith = (error: unknown): Failed => ({ kind: "failed", failure: failureOf(error) });

/** Runs work in the workbook. Outside Excel, and when Excel refuses, the answer says so instead of throwing. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T | Failed> {
  // office.js defines Excel only once it has found its host.
  if (typeof Excel === "undefined") return { kind: "failed", failure: NEEDS_EXCEL };
  try {
    return await Excel.run(work);
  } catch (error) {
    return failedWith(error);
  }
}

/**
 * As inExcel, for a look that nobody has asked for at this moment: while somebody types into a cell Excel answers nothing,
 * and this waits until that is over.
 */
export async function inExcelOnceFree<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T | Failed> {
  if (typeof Excel === "undefined") return { kind: "failed", failure: NEEDS_EXCEL };
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    return failedWith(error);
  }
}

/**
 * As inExcel, for work that looks up what is left to do: where Excel fails on the way it is begun once more, since half
 * of it would be neither the old state nor the new one.
 */
export async function inExcelTwice<T extends { readonly kind: string }>(
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T | Failed> {
  const outcome = await inExcel(work);
  return outcome.kind === "failed" ? inExcel(work) : outcome;
}
