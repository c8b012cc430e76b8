import type { Ledger } from "../estimate";
import { fail, succeed, type Issue, type Result } from "../issue";

/** Whether two ledgers can be compared: amounts of one currency, over as many years. All else may differ: that is the point. */
export function comparable(a: Ledger, b: Ledger): Result<true> {
  const issues: Issue[] = [];
  const [one, other] = [a.assumptions, b.assumptions];
  if (one.currency !== other.currency) {
    issues.push({ code: "unlikeCurrencies", a: one.currency, b: other.currency });
  }
  if (one.years !== other.years) issues.push({ code: "unlikeYears", a: one.years, b: other.years });
  return issues.length === 0 ? succeed(true) : fail(issues);
}
