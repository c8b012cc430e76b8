import { columnNumber } from "./address";
import type { Sheet } from "./description";

/** What all sheets of a budget look like beyond their cells, in Excel as in a file. Colours are RRGGBB. */
export const TAB_COLOUR = "107C41";
/** Of the dotted lines on which people write. */
export const LINE_COLOUR = "7F7F7F";

export const CONDITION_COLOURS = {
  good: { fill: "C6EFCE", font: "006100" },
  bad: { fill: "FFC7CE", font: "9C0006" },
  toFill: { fill: "FFCC99", font: "3F3F76" },
} as const;

export const MARGIN_CENTIMETRES = 1.3;

/** A character of the workbook's font is 7 pixels wide, and a cell has 5 pixels of padding; 96 pixels are 72 points. */
export const points = (characters: number): number => ((characters * 7 + 5) * 72) / 96;

/** Of A4 on its side, between the margins. */
const PRINTED_POINTS = 842 - (2 * MARGIN_CENTIMETRES * 72) / 2.54;
/** What printed type may shrink to: 11 points to 8. */
const LEAST_SCALE = 8 / 11;

/** Over how many pages side by side a sheet is printed, so that its type can be read. Columns with names stand on each. */
export function pagesWide({ widths, hidden = [], print }: Sheet): number {
  const { area, titleColumns, isOnePage } = print;
  if (isOnePage) return 1;
  if (print.pagesWide !== undefined) return print.pagesWide;
  const isHidden = (at: number): boolean => hidden.some((columns) => isWithin(columns, at));
  const printed = widths.map((width, i) => (isHidden(i + 1) || !isWithin(area, i + 1) ? 0 : points(width)));
  const sum = (part: readonly number[]): number => LEAST_SCALE * part.reduce((all, one) => all + one, 0);
  const names = sum(printed.filter((_, i) => titleColumns !== undefined && isWithin(titleColumns, i + 1)));
  return Math.max(1, Math.ceil((sum(printed) - names) / (PRINTED_POINTS - names)));
}

/** Whether a column lies within an area or columns such as A1:L60 or N:S. */
function isWithin(cells: string, at: number): boolean {
  const [from = 0, to = from] = cells.split(":").map((corner) => columnNumber(corner.replace(/\d+/, "")));
  return at >= from && at <= to;
}

/** In Excel's codes: the file's name, the sheet's, page of pages, the date of printing. */
export const HEADER = { left: "&F" } as const;
export const FOOTER = { left: "&A", centre: "&P / &N", right: "&D" } as const;
