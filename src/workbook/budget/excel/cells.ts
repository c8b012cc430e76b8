import { areaFrom } from "../address";
import type { Block, Cell } from "../description";

/** Everything that a block covers. */
export function areaOfBlock({ at, cells, size }: Block): string {
  const { rows, columns } = size ?? { rows: cells.length, columns: cells[0]?.length ?? 1 };
  return areaFrom(at, rows, columns);
}

/** Puts a block into its cells. Its look is another matter, which an Excel may refuse. */
export function writeBlock(sheet: Excel.Worksheet, { at, cells }: Block): void {
  if (cells.length === 0) return;
  sheet.getRange(areaFrom(at, cells.length, cells[0]?.length ?? 1)).formulas = cells.map((row) =>
    row.map(cellContent),
  );
}

/** The look of a block without what it holds. The style comes first: it brings a number format of its own. */
export function dressBlock(sheet: Excel.Worksheet, block: Block): void {
  styleBlock(sheet, block);
  formatBlock(sheet, block);
}

export function styleBlock(sheet: Excel.Worksheet, block: Block): void {
  if (block.style !== undefined) sheet.getRange(areaOfBlock(block)).style = block.style;
}

export function formatBlock(sheet: Excel.Worksheet, block: Block): void {
  const { cells, size, numberFormat, columnFormats, align, wraps } = block;
  const area = sheet.getRange(areaOfBlock(block));
  if (numberFormat !== undefined || columnFormats !== undefined) {
    const { rows, columns } = size ?? { rows: cells.length, columns: cells[0]?.length ?? 1 };
    const formatOf = (row: number, column: number): string =>
      columnFormats?.[column] ??
      (typeof numberFormat === "object" ? numberFormat[row] : numberFormat) ??
      "General";
    area.numberFormat = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => formatOf(r, c)),
    );
  }
  if (align !== undefined) area.format.horizontalAlignment = align;
  if (wraps) area.format.wrapText = true;
}

/** Takes contents and look away. */
export function empty(sheet: Excel.Worksheet, cells: string): void {
  sheet.getRange(cells).clear("Contents");
  undress(sheet, cells);
}

export function undress(sheet: Excel.Worksheet, cells: string): void {
  sheet.getRange(cells).style = "Normal";
}

/** Words that Excel cannot take for a number, a date, a truth value or a formula. */
const PLAIN_WORDS = /^(?!(?:true|false)$)\p{L}[^\d]*$/iu;

/** Excel reads what is written as if typed: an apostrophe keeps everything else text. */
export function cellContent(cell: Cell): string | number {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  if (typeof cell === "object") return `=${cell.formula}`;
  return PLAIN_WORDS.test(cell) ? cell : `'${cell}`;
}
