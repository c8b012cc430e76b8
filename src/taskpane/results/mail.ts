import { perUserMonth, quotedShare, total } from "../../engine/index";
import { editionName } from "../scenarios";
import type { Screen } from "../screen";
import { cents, money, whole } from "../views/amounts";

/** The estimate in a line or two, as it goes into a mail: what, how much, how sure, and what is not in it. */
export function mailText({ likely, range, values, price, t }: Screen): string {
  const { users, years, currency, vat } = values;
  const vendor = editionName(price);
  const about = { users, years };
  const quoted = quotedShare(likely);
  const amounts = {
    subject:
      vendor === null
        ? t("results.mail.subject", about)
        : t("results.mail.vendorSubject", { ...about, vendor }),
    total: money(total(likely), currency, t),
    perUser: cents(perUserMonth(likely), t),
    low: whole(range.low, t),
    high: whole(range.high, t),
    without: t(vat === "none" ? "results.mail.withoutVat" : "results.mail.withVat"),
  };
  return quoted === null
    ? t("results.mail.text", amounts)
    : t("results.mail.quoted", { ...amounts, percent: whole(100 * quoted, t) });
}
