import { CellValueType, type ICellData } from "@univerjs/core";
import type { CellValue } from "../model/grid";

/** What a cell becomes when this is entered into it. Everything that the cell held before is named, so that nothing of it stays. */
export function typedInput(entry: CellValue): ICellData {
  const content = parse(entry);
  return { f: null, si: null, p: null, v: null, t: null, ...content };
}

function parse(entry: CellValue): ICellData {
  if (typeof entry === "boolean") return { v: entry ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof entry === "number") return { v: entry, t: CellValueType.NUMBER };
  if (entry === "") return {};
  if (entry.startsWith("=") && entry.length > 1) return { f: entry };
  if (entry.startsWith("'")) return { v: entry.slice(1), t: CellValueType.FORCE_STRING };
  // Number() alone would also take "", "0x10" and "Infinity" for numbers.
  if (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(entry))
    return { v: Number(entry), t: CellValueType.NUMBER };
  if (/^(true|false)$/i.test(entry)) return { v: /^true$/i.test(entry) ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: entry, t: CellValueType.STRING };
}
