import type { TextKey } from "../text/index";

/** Why Excel did not do it, as the sentence to show. `detail` is Excel's own message: untrusted and in Excel's words. */
export interface Failure {
  readonly key: Extract<TextKey, `workbook.failure.${string}`>;
  readonly detail: string;
}

/** Codes of Excel.ErrorCodes that a user can do something about. */
const KEYS: ReadonlyMap<string, Failure["key"]> = new Map([
  ["AccessDenied", "workbook.failure.protected"],
  ["InvalidOperationInCellEditMode", "workbook.failure.editing"],
  ["InvalidSelection", "workbook.failure.selection"],
  ["MergedRangeConflict", "workbook.failure.merged"],
  ["RequestPayloadSizeLimitExceeded", "workbook.failure.tooMuch"],
  ["ResponsePayloadSizeLimitExceeded", "workbook.failure.tooMuch"],
]);

const LONGEST_DETAIL = 200;

export const NEEDS_EXCEL: Failure = { key: "workbook.failure.needsExcel", detail: "" };

/** Any error that a call of Excel ends with. An unknown one is shown with its message, never dropped. */
export function failureOf(error: unknown): Failure {
  const { code, message } =
    typeof error === "object" && error !== null ? (error as Partial<OfficeExtension.Error>) : {};
  return {
    key: KEYS.get(code ?? "") ?? "workbook.failure.unknown",
    detail: String(message || code || error).slice(0, LONGEST_DETAIL),
  };
}
