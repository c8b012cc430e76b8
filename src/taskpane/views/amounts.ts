import type { ListPrice } from "../../engine/index";
import { numberText, type Language, type Translator } from "../../text/index";

/** Money in whole units with its currency: cents would claim more than an estimate knows. */
export function money(amount: number, currency: string, t: Translator): string {
  const rounded = Math.round(amount);
  return currency === "CNY"
    ? t("pane.money", { amount: rounded })
    : t("pane.moneyIn", { amount: rounded, currency });
}

export const whole = (amount: number, t: Translator): string => numberText(t.language, amount, { most: 0 });

/** With + or −, as differences are written. */
export const signed = (amount: number, t: Translator): string =>
  minus(numberText(t.language, amount, { most: 0, plus: true }));

export const percent = (share: number, t: Translator): string =>
  numberText(t.language, share, { least: 1, most: 1, raised: 2 }) + "%";

/** The price of an entry in its own currency, or nothing where none is published. */
export const listPrice = ({ price, currency }: ListPrice, t: Translator): string =>
  price === null ? "" : t("book.foreign", { currency, price });

/** To the cent, where a number is explained or compared with a cell. */
export const cents = (amount: number, t: Translator): string =>
  minus(numberText(t.language, amount, { least: 2, most: 2 }));

/** By the power of ten that they stand for, largest first. Chinese sets its units off by a space. */
const UNITS: Readonly<Record<Language, readonly (readonly [power: number, unit: string])[]>> = {
  en: [
    [12, "T"],
    [9, "B"],
    [6, "M"],
    [3, "k"],
  ],
  "zh-CN": [
    [12, " 万亿"],
    [8, " 亿"],
    [4, " 万"],
  ],
};

/**
 * Three digits, for a chart: 249k · 24.9 万.
 *
 * @param digits - Fewer where there is less room
 */
export const short = (amount: number, t: Translator, digits = 3): string =>
  shortened(amount, t, digits, false);

/** The same for a difference, with + or −. */
export const signedShort = (amount: number, t: Translator): string => shortened(amount, t, 3, true);

function shortened(amount: number, t: Translator, digits: number, plus: boolean): string {
  const rounded = Math.abs(amount) < 0.5 ? 0 : Number(amount.toPrecision(digits));
  const unit = UNITS[t.language].find(([power]) => Math.abs(rounded) >= 10 ** power);
  const [power, word] = unit ?? [0, ""];
  return minus(numberText(t.language, rounded, { most: digits, raised: -power, plus })) + word;
}

/** A relative difference, with + or −. */
export const signedPercent = (fraction: number, t: Translator, digits = 0): string =>
  minus(numberText(t.language, fraction, { most: digits, raised: 2, plus: true })) + "%";

const minus = (text: string): string => text.replace("-", "\u2212");

/** With its currency, to the cent. */
export const moneyToTheCent = (amount: number, currency: string, t: Translator): string =>
  currency === "CNY"
    ? t("pane.money", { amount: cents(amount, t) })
    : t("pane.moneyIn", { amount: cents(amount, t), currency });

/** Parts of a sentence as the language lists them. */
export const listed = (parts: readonly string[], t: Translator): string =>
  new Intl.ListFormat(t.language, { type: "unit" }).format(parts);
