import {
  assumptions,
  parseScenario,
  type Issue,
  type Result,
  type Scenario,
  type Subject,
} from "../engine/index";
import { VOCABULARY } from "../report/index";
import type { FieldName } from "./steps";

/** What the user entered, as typed, right or wrong. An input that is missing or blank stands at its default. */
export type Entries = { readonly [N in FieldName]?: string };

/** A company must have some size before anything can be estimated; the article's middle one is as good as any. */
const FIRST_TIER = "medium";

/**
 * The entries through the model's gate.
 *
 * Users and years count as answered even where the user left the default: low and high then belong to the number of
 * users that the pane shows, and the formula names it.
 */
export function parseEntries({ tier = FIRST_TIER, users, years, ...rest }: Entries): Result<Scenario> {
  const usual = parseScenario({ tier, users: null, years: null }, VOCABULARY);
  const defaults = usual.ok ? assumptions(usual.value, "likely") : undefined;
  return parseScenario(
    {
      tier,
      users: given(users) ?? defaults?.users,
      years: given(years) ?? defaults?.years,
      overrides: Object.entries(rest).map(([name, text]) => [name, text.trim()]),
    },
    VOCABULARY,
  );
}

/** A blank entry is not given, as a blank cell of an overrides range is not. */
const given = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** Every fault of the entries, by the input at whose field it is shown. */
export function faultsOf(entries: Entries): ReadonlyMap<Subject, Issue> {
  const parsed = parseEntries(entries);
  return new Map(parsed.ok ? [] : parsed.issues.map((issue) => [subjectOf(issue), issue]));
}

/** A contradiction is shown at the input to change. */
function subjectOf(issue: Issue): Subject {
  if ("subject" in issue) return issue.subject;
  switch (issue.code) {
    case "autoWithoutUsers":
      return "users";
    case "cloudPerpetual":
      return "licence";
    case "noExchangeRate":
      return "exchangeRate";
    case "notCurrency":
      return "currency";
    default:
      return "overrides";
  }
}
