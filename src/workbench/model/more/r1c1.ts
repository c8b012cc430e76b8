import { columnLetters, parseLocalAddress } from "../address";
import type { CellValue } from "../grid";

type At = { readonly row: number; readonly column: number };
const isFormula = (cell: unknown): cell is string => typeof cell === "string" && cell.startsWith("=");

/** =SUM(A1:$B$2) in C3 is =SUM(R[-2]C[-2]:R2C2). Texts and quoted sheets are passed over. */
export function toR1C1(cell: CellValue, at: At): CellValue {
  if (!isFormula(cell)) return cell;
  return cell.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])/giu,
    (all: string, fixedColumn?: string, letters?: string, fixedRow?: string, number?: string) => {
      const place = letters === undefined ? null : parseLocalAddress(`${letters}${number ?? ""}`);
      if (!place) return all;
      return `R${part(fixedRow, place.row, at.row)}C${part(fixedColumn, place.column, at.column)}`;
    },
  );
}

const part = (fixed: string | undefined, to: number, from: number): string =>
  fixed ? String(to + 1) : to === from ? "" : `[${to - from}]`;

export function fromR1C1(cell: unknown, at: At): unknown {
  if (!isFormula(cell)) return cell;
  return cell.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_(.!])/giu,
    (all: string, row?: string, column?: string) => {
      if (!/^r/i.test(all)) return all;
      const [fixedRow, toRow] = resolve(row, at.row);
      const [fixedColumn, toColumn] = resolve(column, at.column);
      return `${fixedColumn}${columnLetters(toColumn)}${fixedRow}${toRow + 1}`;
    },
  );
}

function resolve(part: string | undefined, from: number): [fixed: "" | "$", to: number] {
  if (part === undefined) return ["", from];
  if (part.startsWith("[")) return ["", from + Number(part.slice(1, -1))];
  return ["$", Number(part) - 1];
}
