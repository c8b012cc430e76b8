import { languageRow, type Language } from "./languages";

/** The true minus, wider than a hyphen. */
export const MINUS = "\u2212";

export interface NumberStyle {
  /** Decimals that are written even where they are zeros; none unless given. */
  readonly least?: number;
  /** Decimals to which the number is rounded, as on paper: 1.005 to 1.01. */
  readonly most: number;
  /** Powers of ten by which it is raised first: 2 for a percentage. */
  readonly raised?: number;
  /** Written as a difference: with + or −. */
  readonly signed?: boolean;
}

/**
 * A number as the language writes it: grouped, a zero without sign.
 *
 * Intl.NumberFormat writes the same, but to make its first format a browser takes longer than to draw the pane.
 */
export function numberText(language: Language, value: number, style: NumberStyle): string {
  if (!Number.isFinite(value)) return String(value);
  const { least = 0, most, raised = 0, signed = false } = style;
  const digits = wholeDigits(Math.abs(value), most + raised);
  const [minus, plus] = signed ? [MINUS, "+"] : ["-", ""];
  const sign = digits === "0" ? "" : value < 0 ? minus : plus;
  const { thousands, decimals } = languageRow(language).numbers;
  const padded = digits.padStart(most + 1, "0");
  const point = padded.length - most;
  const whole = padded.slice(0, point).replace(/\B(?=(\d{3})+$)/g, thousands);
  const fraction = padded.slice(point, point + least) + padded.slice(point + least).replace(/0+$/, "");
  return sign + whole + (fraction === "" ? "" : decimals + fraction);
}

/** From here on a double holds no units, and a sentence would be full of zeros. */
const TOO_LONG = 1e16;

/** A number in a sentence: with the decimals that it has, and as Excel writes it where it is too long to read. */
export const plainNumber = (language: Language, value: number): string =>
  Math.abs(value) < TOO_LONG || !Number.isFinite(value)
    ? numberText(language, value, { most: 10 })
    : value.toExponential().toUpperCase();

/** A few digits and a word for the rest: 249k · 24.9 万. Less than a half is 0. */
export function shortNumber(language: Language, value: number, digits: number, signed: boolean): string {
  const rounded = Math.abs(value) < 0.5 ? 0 : Number(value.toPrecision(digits));
  const unit = languageRow(language).numbers.powers.find(([power]) => Math.abs(rounded) >= 10 ** power);
  const [power, word] = unit ?? [0, ""];
  return numberText(language, rounded, { most: digits, raised: -power, signed }) + word;
}

/** The power of ten in which the language counts large amounts: thousands, or ten thousands. */
export const thousands = (language: Language): number =>
  languageRow(language).numbers.powers.at(-1)?.[0] ?? 0;

/** The digits of size × 10^power, rounded. Moved in its text, where binary arithmetic has no say. */
function wholeDigits(size: number, power: number): string {
  const [mantissa = "", exponent = "0"] = String(size).split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const point = whole.length + Number(exponent) + power;
  if (point < 0) return "0";
  const digits = (whole + decimals).padEnd(point, "0");
  const kept = BigInt(digits.slice(0, point));
  return String(digits.charAt(point) >= "5" ? kept + 1n : kept);
}
