import { entryName, LINE_COLUMN_IDS, priceLine, type LineColumn, type ListPrice } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { choiceWord } from "./choices";
import { billingWord } from "./priceWords";
import { issueText } from "./sentences";
import type { Table } from "./table";

/** Rows to fill below the heads of an empty quote. */
const EMPTY_ROWS = 10;

/** The heads of a quote's columns in the reader's language. */
export const lineHeads = (t: ReportTranslator): Table[number] =>
  LINE_COLUMN_IDS.map((column) => t(`input.quote.${column}`));

/** An empty quote: its heads, and rows to fill. */
export const emptyQuote = (t: ReportTranslator): Table => [
  lineHeads(t),
  ...Array.from({ length: EMPTY_ROWS }, () => LINE_COLUMN_IDS.map(() => "")),
];

/**
 * Entries of the price book as lines of a quote: to be copied, since a quantity is then the user's. What cannot be a
 * line keeps its row, with what is missing as its note and nothing else that a quote would count.
 */
export function priceLines(entries: readonly ListPrice[], t: ReportTranslator): Table {
  const row = (entry: ListPrice): Table[number] => {
    const line = priceLine(entry);
    const cells: Partial<Record<LineColumn, string | number>> = line.ok
      ? {
          ...line.value,
          item: choiceWord("quote.item", line.value.item, t),
          per: choiceWord("quote.per", line.value.per, t),
          quantity:
            line.value.quantity === "users" ? choiceWord("quote.quantity", "users", t) : line.value.quantity,
          // Two prices of one edition often differ in nothing else.
          note: `${t("input.billing")}: ${billingWord(entry, t)}; ${entry.asOf}`,
        }
      : { note: `${entryName(entry)}: ${issueText(line.issues, t)}` };
    return LINE_COLUMN_IDS.map((column) => cells[column] ?? "");
  };
  return [lineHeads(t), ...entries.map(row)];
}
