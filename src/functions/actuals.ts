import {
  IssueList,
  parseActuals,
  parsePlan,
  variance,
  type Actual,
  type Plan,
  type Variance,
} from "../engine/index";
import { vocabularyOf } from "../report/index";
import { both, cellLanguage, refuse } from "./answer";
import { dateOf, isLeftOut, plainTable } from "./arguments";

/** What stands in the arguments of CRMVARIANCE, unchecked. */
interface VarianceCells {
  readonly baseline: unknown;
  readonly actuals: unknown;
  readonly goLive: unknown;
  readonly asOf: unknown;
}

/** Budget against actuals, with the faults of every argument at once. */
export function varianceOf({ baseline, actuals, goLive, asOf }: VarianceCells): Variance {
  const [[first, last], [plan, paid]] = both(
    () =>
      both(
        () => (isLeftOut(goLive) ? refuse({ code: "missing", subject: "goLive" }) : dateOf("goLive", goLive)),
        () => (isLeftOut(asOf) ? undefined : dateOf("asOf", asOf)),
      ),
    () => planAndPaid(baseline, actuals),
  );
  return variance(plan, paid, first, last);
}

function planAndPaid(baseline: unknown, actuals: unknown): readonly [Plan, readonly Actual[]] {
  const [vocabulary, issues] = [vocabularyOf(cellLanguage()), new IssueList()];
  const plan = parsePlan(plainTable(baseline), vocabulary, issues);
  // Without a plan nobody knows the rates: then only its own faults are told.
  const paid = plan && parseActuals(plainTable(actuals), plan, vocabulary, issues);
  const faults = issues.all();
  return plan === null || paid === null || faults.length > 0 ? refuse(...faults) : [plan, paid];
}
