import { priceNamed, typedValue, type Scenario } from "../../engine/index";
import { sourceText } from "../../report/index";
import { sourceIn, type Translator } from "../../text/index";
import { literal } from "../formula";
import type { Cell, FormulaCell } from "./description";
import { priceTerms } from "./priceTerms";

/** An entry of the price book that a seat price is from, and CNY for one unit of its currency. */
export interface PriceChosen {
  /** As a scenario keeps it: the entry may be in this price book no longer. */
  readonly key: string;
  /** As the user typed it. */
  readonly rate: string;
}

/** Excel's longest text within a formula is 255 units, of which a character takes up to two. */
const LONGEST = 120;

/**
 * Where the seat price comes from: vendor, edition, price, date and source for as long as that price stands in the cell,
 * or else what the model says.
 *
 * @param cell - That people fill
 */
export function seatPriceSource(
  scenario: Scenario,
  price: PriceChosen | null,
  cell: string,
  t: Translator,
): Cell {
  const byDefault = sourceText("seatPrice", false, t);
  const fromBook = price && t("sheet.source.priceBook", { entry: described(price, t) });
  return whilePriced(scenario, fromBook, cell, textFormula(byDefault)) ?? byDefault;
}

/** What a given seat price is called, in a formula: the price book's for as long as that price stands in the cell. */
export const seatPriceOrigin = (
  scenario: Scenario,
  price: PriceChosen | null,
  cell: string,
  t: Translator,
): string | undefined =>
  whilePriced(scenario, price && t("field.chip.book"), cell, literal(t("origin.given")))?.formula;

function whilePriced(
  { given }: Scenario,
  text: string | null,
  cell: string,
  otherwise: string,
): FormulaCell | null {
  if (text === null || given.seatPrice === undefined) return null;
  const typed = typedValue("seatPrice", given.seatPrice, given);
  return { formula: `IF(${cell}=${typed},${textFormula(text)},${otherwise})`, value: text };
}

/** Text of any length in a formula. */
const textFormula = (text: string): string =>
  (text.match(new RegExp(`[^]{1,${LONGEST}}`, "gu")) ?? [""]).map(literal).join("&");

function described({ key, rate }: PriceChosen, t: Translator): string {
  const entry = priceNamed(key);
  if (entry === undefined) return key;
  const { vendor, product, edition, currency, asOf, source } = entry;
  return [
    `${vendor} · ${product} · ${edition}`,
    priceTerms(entry, t),
    currency === "CNY" || rate === "" ? "" : t("book.atRate", { currency, rate }),
    asOf,
    sourceIn(t.language, source),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
