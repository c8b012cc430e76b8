import { ageInDays, isOld, type ListPrice, type PriceUnit } from "../engine/index";
import { numberText, type ReportKey, type ReportTranslator } from "../text/index";

/** A unit as the key of its words. */
const UNIT_KEYS = {
  "user/month": "userMonth",
  "user/year": "userYear",
  month: "month",
  "account/year": "accountYear",
  once: "once",
  share: "share",
  "pack/month": "packMonth",
  "GB/month": "gbMonth",
  conversation: "conversation",
} as const satisfies Record<PriceUnit, string>;

type Paid = Pick<ListPrice, "currency" | "unit" | "packSize" | "packUnit">;

/** What a list price is paid for, in words. */
export function priceUnitWord({ unit, packSize, packUnit }: Paid, t: ReportTranslator): string {
  if (unit === "pack/month" && packSize === undefined) return t("priceUnit.pack");
  return t(`priceUnit.${UNIT_KEYS[unit]}`, { packSize: packSize ?? "", packUnit: packUnit ?? "" });
}

/** A price with its currency and what it is paid for: USD 9 / month. */
export function pricePhrase(paid: Paid & { readonly price: number }, t: ReportTranslator): string {
  const { price, currency, unit } = paid;
  if (unit === "share")
    return t("priceAs.share", { price: numberText(t.language, price, { most: 2, raised: 2 }) });
  if (unit === "once") return t("priceAs.once", { price, currency });
  return t("priceAs.unit", { price, currency, unit: priceUnitWord(paid, t) });
}

export function billingWord({ billing }: ListPrice, t: ReportTranslator): string {
  switch (billing) {
    case "monthly or annual":
      return t("billing.monthlyOrAnnual");
    case "not stated":
      return t("billing.notStated");
    default:
      return t(`billing.${billing}`);
  }
}

/**
 * How old a price is: read 105 days ago. One that is more than a year old says so.
 *
 * @param today - ISO date
 */
export function ageWords(entry: ListPrice, today: string, t: ReportTranslator): string {
  const days = ageInDays(entry, today);
  if (days === null) return t("priceAge.undated");
  const age = t(ageKey(entry, days), { days, asOf: entry.asOf });
  return isOld(entry, today) ? t("priceAge.old", { age }) : age;
}

function ageKey({ asOf }: ListPrice, days: number): ReportKey {
  const isDay = asOf.length === "2026-11-28".length;
  if (!isDay) return "priceAge.in";
  return days > 0 ? "priceAge.days" : "priceAge.today";
}
