import {
  decimalsOf,
  defaultRow,
  inputRow,
  parseValue,
  REGIONS,
  type InputName,
  type MoneyGiven,
  type RegionId,
  isMoney,
} from "../engine/index";
import { VOCABULARY } from "../report/index";
import type { Entries, FieldName } from "./steps";

/** CNY for one unit of a currency, as typed, by the code of the currency. Asked once, wherever it is needed. */
export type KnownRates = Readonly<Record<string, string>>;

export const HOME = "CNY";
export const IN_HOME: MoneyGiven = { currency: HOME, rate: 1 };

export const isMoneyField = (name: FieldName): name is InputName => name !== "tier" && isMoney(name);

/** What the money fields stand in; null where the rate is not there yet or no number. */
export function moneyOf({ prices, currency = HOME, exchangeRate = "" }: Entries): MoneyGiven | null {
  if (prices !== "own" || currency === HOME) return IN_HOME;
  const rate = parseValue("exchangeRate", exchangeRate, VOCABULARY);
  return rate.ok ? { currency, rate: Number(rate.value) } : null;
}

/** An amount in CNY as it is shown in a currency: to its minor unit, and small ones to what can be told apart. */
export function shownIn({ currency, rate }: MoneyGiven, cny: number): number {
  const amount = cny / rate;
  if (rate === 1) return amount;
  const decimals = decimalsOf(currency);
  return Number(amount.toFixed(Math.abs(amount) < 1 ? decimals + 2 : decimals));
}

/** Whether the default of a money input is a figure of the currency itself and not converted to it. */
export const isLocalDefault = (name: InputName, region: RegionId, currency: string): boolean =>
  region === "china"
    ? currency === HOME
    : defaultRow(name, region) !== inputRow(name) && REGIONS[region].currency === currency;

/** Fifteen digits hide what a division and a multiplication leave in binary. */
const asText = (amount: number): string => String(Number(amount.toPrecision(15)));

/** The money of the entries in another currency. What is no number stays as it is. */
function converted(entries: Entries, from: MoneyGiven, to: MoneyGiven): Entries {
  const text = (name: FieldName, typed: string): string => {
    if (!isMoneyField(name)) return typed;
    const [number, other] = VOCABULARY.numbers(name, typed);
    return number === undefined || other !== undefined ? typed : asText((number * from.rate) / to.rate);
  };
  return Object.fromEntries(
    Object.entries(entries).map(([name, typed]) => [name, text(name as FieldName, typed)]),
  );
}

/** Whether any money is typed. */
const hasMoney = (entries: Entries): boolean =>
  Object.keys(entries).some((name) => isMoneyField(name as FieldName));

/** The entries with their money in CNY or in the budget's currency, worth the same; as they are where that has no rate yet. */
export function standingIn(entries: Entries, prices: string): Entries {
  const [from, to] = [moneyOf(entries), moneyOf({ ...entries, prices })];
  if (from === null || to === null) return hasMoney(entries) ? entries : { ...entries, prices };
  return { ...converted(entries, from, to), prices };
}

/**
 * The entries in another currency: from then on money is typed and shown in it. Money that was typed before is
 * converted; while the new currency has no rate it stands in CNY.
 */
export function inCurrency(entries: Entries, currency: string, rates: KnownRates): Entries {
  const { prices: _prices, exchangeRate: _rate, ...home } = standingIn(entries, HOME);
  if (currency === HOME) return { ...home, currency };
  const rate = rates[currency];
  return standingIn({ ...home, currency, ...(rate !== undefined && { exchangeRate: rate }) }, "own");
}

/** The rates with that of the entries' own currency among them. */
export const ratesWith = (rates: KnownRates, { currency = HOME, exchangeRate = "" }: Entries): KnownRates =>
  currency === HOME || exchangeRate.trim() === "" ? rates : { ...rates, [currency]: exchangeRate };
