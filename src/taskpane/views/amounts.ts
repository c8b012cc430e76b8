import type { ListPrice } from "../../engine/index";
import { pricePhrase } from "../../report/index";
import { MINUS, numberText, shortNumber, type Translator } from "../../text/index";

/** Money in whole units with its currency: cents would claim more than an estimate knows. */
export const money = (amount: number, currency: string, t: Translator): string =>
  moneyText(Math.round(amount), currency, t);

/** An amount as it is, with its currency. */
export const moneyText = (amount: number, currency: string, t: Translator): string =>
  currency === "CNY" ? t("pane.money", { amount }) : t("pane.moneyIn", { amount, currency });

export const whole = (amount: number, t: Translator): string => numberText(t.language, amount, { most: 0 });

/** With + or −, as differences are written. */
export const signed = (amount: number, t: Translator): string =>
  numberText(t.language, amount, { most: 0, signed: true });

export const percent = (share: number, t: Translator): string =>
  numberText(t.language, share, { least: 1, most: 1, raised: 2 }) + "%";

/** The price of an entry in its own currency, with what it is paid for where that is no seat; nothing where none is public. */
export function listPrice(entry: ListPrice, t: Translator): string {
  const { price, currency, unit } = entry;
  if (price === null) return "";
  return unit === "user/month" ? t("book.foreign", { currency, price }) : pricePhrase({ ...entry, price }, t);
}

/** To the cent, where a number is explained or compared with a cell. */
export const cents = (amount: number, t: Translator): string =>
  minus(numberText(t.language, amount, { least: 2, most: 2 }));

/**
 * Three digits, for a chart: 249k · 24.9 万.
 *
 * @param digits - Fewer where there is less room
 */
export const short = (amount: number, t: Translator, digits = 3): string =>
  minus(shortNumber(t.language, amount, digits, false));

/** The same for a difference, with + or −. */
export const signedShort = (amount: number, t: Translator): string =>
  shortNumber(t.language, amount, 3, true);

/** As exact as the figures beside it where there is room for so many characters, else in three digits, or two. */
export function fitted(amount: number, t: Translator, room: number): string {
  const texts = [debit(whole(Math.abs(amount), t), amount), short(amount, t), short(amount, t, 2)];
  return texts.find(({ length }) => length <= room) ?? short(amount, t, 2);
}

/** The characters of −9,999,999, for which a diverging bar has room. */
const DIFFERENCE_ROOM = 10;

export function signedFitted(amount: number, t: Translator): string {
  const exact = signed(amount, t);
  return exact.length <= DIFFERENCE_ROOM ? exact : signedShort(amount, t);
}

/** A relative difference, with + or −. */
export const signedPercent = (fraction: number, t: Translator, digits = 0): string =>
  numberText(t.language, fraction, { most: digits, raised: 2, signed: true }) + "%";

/** With its minus where it is one: money is named by its size and stands behind its sign. */
export const debit = (size: string, amount: number): string => (amount < 0 ? MINUS + size : size);

const minus = (text: string): string => text.replace("-", MINUS);

/** With its currency, to the cent. */
export const moneyToTheCent = (amount: number, currency: string, t: Translator): string =>
  currency === "CNY"
    ? t("pane.money", { amount: cents(amount, t) })
    : t("pane.moneyIn", { amount: cents(amount, t), currency });
