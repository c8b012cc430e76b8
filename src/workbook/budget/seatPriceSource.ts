import type { Scenario } from "../../engine/index";
import { sourceText } from "../../report/index";
import type { Translator } from "../../text/index";
import { literal } from "../formula";
import type { Cell } from "./description";

/** Excel's longest text within a formula. */
const LONGEST = 255;

/**
 * Where the seat price comes from: the price book for as long as its price stands in the cell, or what the model says.
 *
 * @param entry - Of the price book, with its day; null where the price is not from there
 * @param cell - That people fill
 */
export function seatPriceSource(
  { given }: Scenario,
  entry: string | null,
  cell: string,
  t: Translator,
): Cell {
  const byDefault = sourceText("seatPrice", false, t);
  if (entry === null || given.seatPrice === undefined) return byDefault;
  const fromBook = t("sheet.source.priceBook", { entry }).slice(0, LONGEST);
  return {
    formula: `IF(${cell}=${given.seatPrice},${literal(fromBook)},${literal(byDefault.slice(0, LONGEST))})`,
    value: fromBook,
  };
}
