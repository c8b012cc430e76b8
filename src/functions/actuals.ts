import { IssueList, parseActuals, parsePlan, variance, type Variance } from "../engine/index";
import { vocabularyOf } from "../report/index";
import { cellLanguage, refuse } from "./answer";
import { dateOf, isLeftOut, plainTable } from "./arguments";

/** What stands in the arguments of CRMVARIANCE, unchecked. */
interface VarianceCells {
  readonly baseline: unknown;
  readonly actuals: unknown;
  readonly goLive: unknown;
  readonly asOf: unknown;
}

/** Budget against actuals, with the faults of both ranges at once. */
export function varianceOf({ baseline, actuals, goLive, asOf }: VarianceCells): Variance {
  if (isLeftOut(goLive)) refuse({ code: "missing", subject: "goLive" });
  const [vocabulary, issues] = [vocabularyOf(cellLanguage()), new IssueList()];
  const first = dateOf("goLive", goLive);
  const plan = parsePlan(plainTable(baseline), vocabulary, issues);
  const paid = plan && parseActuals(plainTable(actuals), plan, vocabulary, issues);
  const faults = issues.all();
  if (plan === null || paid === null || faults.length > 0) return refuse(...faults);
  return variance(plan, paid, first, isLeftOut(asOf) ? undefined : dateOf("asOf", asOf));
}
