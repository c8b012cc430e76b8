import type { InvocationResult } from "../host/services/customFunctionsService";
import { isCellError, type CellError, type Scalar } from "./scalar";

/** What a call gave: a value or cells; or an error with the sentence that Excel shows in the error card, "" for none. */
export type Answer =
  | { readonly ok: true; readonly value: Scalar | readonly (readonly Scalar[])[]; readonly message: "" }
  | { readonly ok: false; readonly error: CellError; readonly message: string };

/** The result codes of the custom functions runtime inside office.js; 2 is a thrown exception, 3 a rejected promise, 9 and 10 no such function. */
const ERROR_BY_CODE: ReadonlyMap<number, string> = new Map([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [8, "#NULL!"],
  [9, "#NAME?"],
  [10, "#NAME?"],
]);
/**
 * The client hands over no text of an exception other than the error that Office has for it, and Excel shows none: what
 * happened is said here.
 */
export interface FaultSentences {
  readonly threw: string;
  readonly rejected: string;
  readonly notAssociated: string;
}
const SENTENCES: Readonly<Record<number, keyof FaultSentences>> = {
  2: "threw",
  3: "rejected",
  9: "notAssociated",
  10: "notAssociated",
};

/** What to say of an exception, or of a function that is not there; undefined for any other result. */
export function sentenceOf(result: InvocationResult, sentences: FaultSentences): string | undefined {
  const sentence = result.ok ? undefined : SENTENCES[result.code];
  return sentence && sentences[sentence];
}

const ERRORS = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"]);
const MESSAGE_LIMIT = 2000;
const TEXT_LIMIT = 32_767;
const CELL_LIMIT = 1_000_000;

export const failed = (error: string, message = ""): Answer => ({ ok: false, error: { error }, message });

/** Reads a result. Its value comes from another window as it is: nothing in it is trusted. */
export function parseAnswer(result: InvocationResult, sentences: FaultSentences): Answer {
  if (!result.ok) {
    const error = ERROR_BY_CODE.get(result.code) ?? "#VALUE!";
    return failed(error, messageOf(error, result.message) || (sentenceOf(result, sentences) ?? ""));
  }
  const { value } = result;
  if (!Array.isArray(value)) {
    const scalar = toScalar(value);
    return isCellError(scalar)
      ? failed(scalar.error, messageOf(scalar.error, (value as { message?: unknown }).message))
      : { ok: true, value: scalar, message: "" };
  }
  return parseCells(value);
}

function parseCells(value: readonly unknown[]): Answer {
  const rows = value.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return failed("#CALC!");
  if (rows.length * width > CELL_LIMIT) return failed("#SPILL!");
  // A short row is filled up with #N/A, as Excel does with any ragged array.
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, i): Scalar => (i < row.length ? toScalar(row[i]) : { error: "#N/A" })),
  );
  return { ok: true, value: cells, message: "" };
}

function toScalar(value: unknown): Scalar {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : { error: "#NUM!" };
    case "string":
      // Text stays text, whatever it looks like; Excel holds no longer text in a cell.
      return value.length <= TEXT_LIMIT ? value : { error: "#VALUE!" };
    case "boolean":
      return value;
    case "undefined":
      return null;
    default:
      return value === null ? null : fromDataType(value as object);
  }
}

/** Errors inside an array, and data types such as a formatted number, arrive as objects; a cell shows their basic value. */
function fromDataType(value: object): Scalar {
  const { type, basicValue } = value as { type?: unknown; basicValue?: unknown };
  if (type === "Error")
    return { error: typeof basicValue === "string" && ERRORS.has(basicValue) ? basicValue : "#VALUE!" };
  return typeof basicValue === "object" ? { error: "#VALUE!" } : toScalar(basicValue);
}

/** Only #VALUE! and #N/A carry a sentence in Excel. */
function messageOf(error: string, message: unknown): string {
  const speaks = error === "#VALUE!" || error === "#N/A";
  return speaks && typeof message === "string" ? message.slice(0, MESSAGE_LIMIT) : "";
}
