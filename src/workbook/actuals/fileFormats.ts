import { dayFrom, dayOfSerial, halfWidth, writtenDay } from "../../engine/index";

/** In which order dates without the year first have their parts. */
export type DateOrder = "dayFirst" | "monthFirst";
export type DecimalMark = "." | ",";

const PARTS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})(?:[T\s].*)?$/;
/** Years of two digits are of this century. */
const CENTURY = 2000;
/** Days that the calendar of older Macs begins later than that of other spreadsheets. */
const DAYS_TO_1904 = 1462;

/** The order that the dates of a file are in, or null where each of them could be read in both. */
export function dateOrderOf(texts: readonly string[]): DateOrder | null {
  for (const text of texts) {
    const [, first, second] = PARTS.exec(halfWidth(text)) ?? [];
    if (Number(first) > 12) return "dayFirst";
    if (Number(second) > 12) return "monthFirst";
  }
  return null;
}

/** Whether any date needs its order to be known. */
export const needsDateOrder = (texts: readonly string[]): boolean =>
  texts.some((text) => PARTS.test(halfWidth(text)));

/**
 * The day of a field, in days since 1970-01-01.
 *
 * @param from1904 - Numbers are days of a workbook whose calendar begins in 1904
 */
export function dayIn(field: string, order: DateOrder, from1904: boolean): number | undefined {
  const text = halfWidth(field);
  const written = writtenDay(text);
  if (written !== undefined) return written;
  const [, first, second, year] = PARTS.exec(text) ?? [];
  if (first !== undefined && second !== undefined && year !== undefined) {
    const [day, month] = order === "dayFirst" ? [first, second] : [second, first];
    return dayFrom(Number(year) + (year.length === 2 ? CENTURY : 0), Number(month), Number(day));
  }
  return /^\d+(\.\d+)?$/.test(text) ? dayOfSerial(Number(text) + (from1904 ? DAYS_TO_1904 : 0)) : undefined;
}

/** What stands around an amount: signs of currencies, codes, spaces, what groups digits besides comma and point. */
const AROUND = /[\p{Sc}\p{L}\s'’]/gu;

/** The mark before the decimals of a file's amounts, or null where each of them could be read in both ways. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | null {
  for (const text of texts) {
    const digits = halfWidth(text).replace(AROUND, "");
    const [comma, point] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
    if (comma !== -1 && point !== -1) return comma > point ? "," : ".";
    const mark = comma === -1 ? "." : ",";
    const parts = digits.split(mark);
    // Two marks of one kind group digits; one that is not before three digits, or is behind a 0, begins decimals.
    if (parts.length > 2) return mark === "," ? "." : ",";
    if (parts.length === 2 && (!/^\d{3}\D*$/.test(parts[1] ?? "") || /^\D*0?$/.test(parts[0] ?? "")))
      return mark;
  }
  return null;
}

/** The amount of a field; a minus before or behind it, or brackets, make it negative. */
export function amountOfField(field: string, mark: DecimalMark): number | undefined {
  const text = halfWidth(field).replace(AROUND, "").replaceAll("\u2212", "-");
  const [, before, digits = "", behind] = /^([-(+]?)([\d.,]+)([-)]?)$/.exec(text) ?? [];
  const plain = mark === "," ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(plain)) return undefined;
  const isNegative = before === "-" || behind === "-" || (before === "(" && behind === ")");
  return isNegative ? -Number(plain) : Number(plain);
}
