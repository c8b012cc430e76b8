/** A number in full has no more characters than this, which keeps the patterns below quick on any cell. */
const LONGEST = 400;
/** Digits, alone or in groups of three behind commas or behind spaces, with a decimal point. */
const PLAIN = /^(?:\d+|[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+))?(?:\.\d*)?$/;
/** With points and commas the other way round, where nothing else can be meant: 1.500,00 · 1.500.000 · 1 500,5. */
const REVERSED = /^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,}|(?: \d{3})+,\d+)$/;
/** One comma that stands before no group of three, or behind a zero. */
const IN_DOUBT = /^\d+,\d+$/;
const BODY = /^([+-]?)([\d., ]+?)(?:e([+-]?\d+))?\s*(%?)$/i;
/** What is a number up to where something else begins that is no digit. */
const BEGINNING = /^[+-]?[\d., ]*\d(?=\D*$)/;

/**
 * The numbers that a value may mean: one as a rule, none for what is no number, two where its separators leave it open.
 *
 * As in Excel's own functions TRUE is 1, FALSE is 0 and text that reads as a number counts as that number; an empty
 * string does not. Beyond Excel: full-width digits, (1,000) below zero, 1 500, 1.500,00. A number keeps the fifteen
 * digits that a cell shows of it, so that 110*1.1 is 121.
 *
 * @example readings("1,500") // [1500]
 * @example readings("15%") // [0.15]
 * @example readings("0,050") // [0.05, 50]
 */
export function readings(value: unknown): readonly number[] {
  if (typeof value === "number") return Number.isFinite(value) ? [asShown(value)] : [];
  if (typeof value === "boolean") return [value ? 1 : 0];
  if (typeof value !== "string" || value.length > LONGEST) return [];
  const text = halfWidth(value);
  const inBrackets = /^\(([^+-].*)\)$/.exec(text);
  const [, sign = "", body = "", exponent = "0", percent = ""] = BODY.exec(inBrackets?.[1] ?? text) ?? [];
  if (!/\d/.test(body)) return [];
  // Shifting the decimal point is exact where multiplying by 0.01 is not.
  const shift = `e${Number(exponent) - (percent === "" ? 0 : 2)}`;
  const numbers = mantissas(body).map((mantissa) => Number(`${inBrackets ? "-" : sign}${mantissa}${shift}`));
  return [...new Set(numbers.filter(Number.isFinite))];
}

/** The number that a value means, or undefined where it is none or in doubt. */
export function readNumber(value: unknown): number | undefined {
  const [number, other] = readings(value);
  return other === undefined ? number : undefined;
}

/** The number that a text begins with, where what follows it is no part of a number: 30 of "30²". */
export const beginning = (text: string): number | undefined =>
  readNumber(BEGINNING.exec(halfWidth(text.slice(0, LONGEST)))?.[0]);

/** As the keyboard of any language types it; but ² and ① are no digits. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, " ")
    .replace("\u2212", "-")
    .trim();

function mantissas(body: string): readonly string[] {
  if (PLAIN.test(body)) return [body.replace(/[, ]/g, "")];
  if (REVERSED.test(body)) return [body.replace(/[. ]/g, "").replace(",", ".")];
  return IN_DOUBT.test(body) ? [body.replace(",", "."), body.replace(",", "")] : [];
}

/** What nine decimals write in full has no dust: most numbers are told so, faster than by their digits. */
const UNITS = 1e9;

/** A number with the fifteen digits that a cell shows of it. */
export function asShown(value: number): number {
  if (Number.isInteger(value)) return value + 0;
  const plain = Math.round(value * UNITS) / UNITS;
  if (plain === value && Math.abs(value) < 1e6) return value;
  return Number(value.toPrecision(15));
}
