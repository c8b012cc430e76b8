import { CellValueType, type ICellData } from "@univerjs/core";
import type { Cell, CellErrorValue, CellRichTextValue, CellValue } from "exceljs";
import { withoutPrefixes } from "./functionPrefixes";

/** Days from Excel's day zero to 1 January 1970. */
const UNIX_EPOCH_SERIAL = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The content of a cell of a file; null for an empty one. */
export function readCell(cell: Cell, fromFile: (formula: string) => string): ICellData | null {
  if (cell.formula) return { f: `=${fromFile(withoutPrefixes(cell.formula))}`, ...readValue(cell.result) };
  return readValue(cell.value);
}

function readValue(value: CellValue): ICellData | null {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case "number":
      return { v: value, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      return { v: value, t: CellValueType.STRING };
  }
  if (value instanceof Date) {
    return { v: value.getTime() / MILLISECONDS_PER_DAY + UNIX_EPOCH_SERIAL, t: CellValueType.NUMBER };
  }
  if ("error" in value) return { v: (value as CellErrorValue).error };
  if ("richText" in value)
    return readValue((value as CellRichTextValue).richText.map(({ text }) => text).join(""));
  // A hyperlink: its text stays, its target does not.
  return "text" in value ? readValue(value.text) : null;
}
