import type { Listed } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { priceField } from "./prices";
import { ageWords } from "./priceWords";
import { issueText } from "./sentences";
import type { Table } from "./table";

const COSTS = ["total", "p10", "p90", "perUserMonth", "firstYearCash", "npv"] as const;

/**
 * Editions by what they would cost, with what is known of their prices; those that cannot be compared stand at the end,
 * each with the reason in words.
 *
 * @param today - ISO date, from which the age of a price is counted
 */
export function shortlistTable(listed: readonly Listed[], today: string, t: ReportTranslator): Table {
  return [
    [
      t("heading.rank"),
      t("input.vendor"),
      t("choice.field.product"),
      t("input.edition"),
      ...COSTS.map((figure) => t(`figure.${figure}`)),
      t("heading.toCheapest"),
      t("heading.seatsBilled"),
      t("choice.field.listPrice"),
      t("choice.field.billing"),
      t("choice.field.asOf"),
      t("heading.priceAge"),
      t("choice.field.confidence"),
      t("heading.missing"),
    ],
    ...listed.map(({ entry, rank, cost, missing }) => [
      rank ?? "",
      entry.vendor,
      entry.product,
      entry.edition,
      ...COSTS.map((figure) => cost?.[figure] ?? ""),
      cost?.difference ?? "",
      cost?.seats ?? "",
      priceField(entry, "listPrice", today, t),
      priceField(entry, "billing", today, t),
      entry.asOf,
      ageWords(entry, today, t),
      priceField(entry, "confidence", today, t),
      issueText(missing, t),
    ]),
  ];
}
