import type { ParameterMetadata } from "./metadata";
import { isCellError, type CellError, type Scalar } from "./scalar";

const WRONG_TYPE: CellError = { error: "#VALUE!" };

/** Brings the content of a cell to the type of a parameter, before any call; what cannot be brought there is #VALUE!. */
export function coerce(
  value: Scalar,
  type: ParameterMetadata["type"],
): string | number | boolean | null | CellError {
  if (isCellError(value)) return value;
  switch (type) {
    case "number":
      return toNumber(value);
    case "string":
      return toText(value);
    case "boolean":
      return toBoolean(value);
    case "any":
      // An empty cell is null in Excel on the web today. Desktop builds before 2025 hand over 0.
      return value;
  }
}

function toNumber(value: string | number | boolean | null): number | CellError {
  if (value === null) return 0;
  if (typeof value !== "string") return Number(value);
  // Number() reads "" as 0 and accepts 0x10, 0b1 and Infinity; Excel does not.
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : WRONG_TYPE;
}

function toText(value: string | number | boolean | null): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function toBoolean(value: string | number | boolean | null): boolean | CellError {
  if (typeof value !== "string") return Boolean(value);
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : WRONG_TYPE;
}
