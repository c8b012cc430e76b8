/** Sign, digits with or without thousands separators, decimals; an exponent; a percent sign, 万 or 亿. */
const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:e([+-]?\d+))?\s*([%万亿]?)$/i;
/** What a suffix adds to the exponent. Shifting the decimal point is exact where multiplying by 0.01 is not. */
const SHIFT: Readonly<Record<string, number>> = { "%": -2, 万: 4, 亿: 8 };

/**
 * A number as cells hold it and as people type it, or undefined.
 *
 * As in Excel's own functions TRUE is 1, FALSE is 0 and text that reads as a number counts as that number; an empty
 * string does not. Beyond Excel: full-width digits, 1.5万.
 *
 * @example readNumber("1,500") // 1500
 * @example readNumber("15%") // 0.15
 */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string") return undefined;
  const match = NUMBER.exec(value.normalize("NFKC").replace("\u2212", "-").trim());
  const [, mantissa = "", exponent = "0", suffix = ""] = match ?? [];
  if (!/\d/.test(mantissa)) return undefined;
  const number = Number(`${mantissa.replaceAll(",", "")}e${Number(exponent) + (SHIFT[suffix] ?? 0)}`);
  return Number.isFinite(number) ? number : undefined;
}
