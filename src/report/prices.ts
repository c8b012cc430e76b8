import { ageInDays, COMPONENT_IDS, isOld, type ListPrice } from "../engine/index";
import type { ReportKey, ReportTranslator } from "../text/index";
import { billingWord, pricePhrase, priceUnitWord } from "./priceWords";
import type { Table } from "./table";

/** What can be asked of a list price. Workbooks hold their names; tables hold their columns in this order. */
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
  "listPrice",
  "item",
  "maximumSeats",
  "deployment",
  "needs",
  "validUntil",
  "replacedBy",
  "age",
] as const;
export type PriceField = (typeof PRICE_FIELDS)[number];

/**
 * A field for a cell; what is not known is empty.
 *
 * @param today - ISO date, from which its age is counted
 */
export function priceField(
  entry: ListPrice,
  field: PriceField,
  today: string,
  t: ReportTranslator,
): string | number {
  const { price, deployment = "cloud" } = entry;
  switch (field) {
    case "unit":
      return priceUnitWord(entry, t);
    case "billing":
      return billingWord(entry, t);
    case "confidence":
      return confidenceWords(entry, today, t);
    case "minimumSeats":
      return entry.minimumSeats ?? 1;
    case "listPrice":
      return price === null ? "" : pricePhrase({ ...entry, price }, t);
    case "item":
      return itemWord(entry, t);
    case "deployment":
      return deployment === "either" ? t("deployment.either") : t(`choice.deployment.${deployment}`);
    case "age":
      return ageInDays(entry, today) ?? "";
    default:
      return entry[field] ?? "";
  }
}

function confidenceWords(entry: ListPrice, today: string, t: ReportTranslator): string {
  const confidence = t(`confidence.${entry.confidence}`);
  if (!isOld(entry, today)) return confidence;
  return t(entry.asOf === "" ? "confidence.undated" : "confidence.old", { confidence });
}

/** What of a quote the entry is: an item, or the component that an add-on is added to. */
const itemWord = ({ item = "subscription" }: ListPrice, t: ReportTranslator): string =>
  t((COMPONENT_IDS.some((id) => id === item) ? `choice.component.${item}` : `item.${item}`) as ReportKey);

/** The price book as it stands: nothing converted, nothing left out. */
export function pricesTable(entries: readonly ListPrice[], today: string, t: ReportTranslator): Table {
  const fields = PRICE_FIELDS.filter((field) => field !== "product" && field !== "listPrice");
  return [
    [
      t("input.vendor"),
      t("choice.field.product"),
      t("input.edition"),
      ...fields.map((field) => t(`choice.field.${field}`)),
    ],
    ...entries.map((entry) => [
      entry.vendor,
      entry.product,
      entry.edition,
      ...fields.map((field) => priceField(entry, field, today, t)),
    ]),
  ];
}
