import type { ListPrice } from "../../engine/index";
import { numberFormat, type Translator } from "../../text/index";

/** Money in whole units with its currency: cents would claim more than an estimate knows. */
export function money(amount: number, currency: string, t: Translator): string {
  const rounded = Math.round(amount);
  return currency === "CNY"
    ? t("pane.money", { amount: rounded })
    : t("pane.moneyIn", { amount: rounded, currency });
}

export const whole = (amount: number, t: Translator): string =>
  numberFormat(t.language, { maximumFractionDigits: 0 }).format(amount);

/** With + or −, as differences are written. */
export const signed = (amount: number, t: Translator): string =>
  numberFormat(t.language, { maximumFractionDigits: 0, signDisplay: "exceptZero" })
    .format(amount)
    .replace("-", "\u2212");

export const percent = (share: number, t: Translator): string =>
  numberFormat(t.language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);

/** The price of an entry in its own currency, or nothing where none is published. */
export const listPrice = ({ price, currency }: ListPrice, t: Translator): string =>
  price === null ? "" : t("book.foreign", { currency, price });

/** To the cent, where a number is explained or compared with a cell. */
export const cents = (amount: number, t: Translator): string =>
  minus(numberFormat(t.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount));

/**
 * Three digits, for a chart: 249k · 24.9 万.
 *
 * @param digits - Fewer where there is less room
 */
export const short = (amount: number, t: Translator, digits = 3): string =>
  shortened(amount, t, digits, "auto");

/** The same for a difference, with + or −. */
export const signedShort = (amount: number, t: Translator): string => shortened(amount, t, 3, "exceptZero");

function shortened(
  amount: number,
  t: Translator,
  digits: number,
  signDisplay: "auto" | "exceptZero",
): string {
  const format = numberFormat(t.language, {
    notation: "compact",
    maximumSignificantDigits: digits,
    useGrouping: true,
    signDisplay,
  });
  const text = format.formatToParts(Math.abs(amount) < 0.5 ? 0 : amount);
  // Chinese sets its unit off by a space; English writes thousands in lower case, and millions in upper.
  return minus(
    text
      .map(({ type, value }) =>
        type !== "compact" ? value : value === "K" ? "k" : t.language === "en" ? value : ` ${value}`,
      )
      .join(""),
  );
}

/** A relative difference, with + or −. */
export const signedPercent = (fraction: number, t: Translator, digits = 0): string =>
  minus(
    numberFormat(t.language, {
      style: "percent",
      maximumFractionDigits: digits,
      signDisplay: "exceptZero",
    }).format(fraction),
  );

const minus = (text: string): string => text.replace("-", "\u2212");

/** With its currency, to the cent. */
export const moneyToTheCent = (amount: number, currency: string, t: Translator): string =>
  currency === "CNY"
    ? t("pane.money", { amount: cents(amount, t) })
    : t("pane.moneyIn", { amount: cents(amount, t), currency });

/** Parts of a sentence as the language lists them. */
export const listed = (parts: readonly string[], t: Translator): string =>
  new Intl.ListFormat(t.language, { type: "unit" }).format(parts);
