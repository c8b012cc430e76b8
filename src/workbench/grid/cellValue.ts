import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue } from "../model/grid";

/** The value of a cell as Excel names it. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? richText(cell);
  if (value === undefined || value === null) return "";
  // Univer has its own word for a value that is still being asked for.
  if (value === "#GETTING_DATA") return "#BUSY!";
  if (cell?.t === CellValueType.BOOLEAN)
    return typeof value === "string" ? /^(true|1)$/i.test(value) : Boolean(value);
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return value;
}

/** Text formatted in parts is a little document; it ends with a paragraph mark. */
const richText = (cell: Nullable<ICellData>): string | undefined =>
  cell?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");

export const hasContent = (cell: Nullable<ICellData>): boolean =>
  !!cell && (!!cell.f || !!cell.si || !!cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== ""));
