import type { ListPrice } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { billingWord, priceUnitWord } from "./priceWords";
import type { Table } from "./table";

/** What can be asked of a list price besides the price itself. */
export const PRICE_FIELDS = [
  "price",
  "currency",
  "unit",
  "billing",
  "minimumSeats",
  "product",
  "asOf",
  "confidence",
  "source",
  "note",
] as const;
export type PriceField = (typeof PRICE_FIELDS)[number];

/** A field for a cell; an unpublished price is empty here, and a fault where it is asked for by itself. */
export function priceField(entry: ListPrice, field: PriceField, t: ReportTranslator): string | number {
  switch (field) {
    case "unit":
      return priceUnitWord(entry.unit, t);
    case "billing":
      return billingWord(entry, t);
    case "confidence":
      return t(`confidence.${entry.confidence}`);
    case "minimumSeats":
      return entry.minimumSeats ?? 1;
    default:
      return entry[field] ?? "";
  }
}

/** The price book as it stands: nothing converted, nothing left out. */
export function pricesTable(entries: readonly ListPrice[], t: ReportTranslator): Table {
  const fields = PRICE_FIELDS.filter((field) => field !== "product");
  return [
    [
      t("heading.vendor"),
      t("heading.product"),
      t("heading.edition"),
      ...fields.map((field) => t(`heading.${field}`)),
    ],
    ...entries.map((entry) => [
      entry.vendor,
      entry.product,
      entry.edition,
      ...fields.map((field) => priceField(entry, field, t)),
    ]),
  ];
}
