import type { ListPrice, PriceUnit } from "../engine/index";
import type { ReportTranslator } from "../text/index";

/** What a list price is paid for, in words. */
export function priceUnitWord(unit: PriceUnit, t: ReportTranslator): string {
  switch (unit) {
    case "user/month":
      return t("priceUnit.userMonth");
    case "seat/month":
      return t("priceUnit.seatMonth");
    case "account/year":
      return t("priceUnit.accountYear");
    case "month":
      return t("priceUnit.month");
  }
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
