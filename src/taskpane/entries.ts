import {
  assumptions,
  INPUTS,
  NO_LINES,
  parseScenario,
  parseValue,
  typedValue,
  TIERS,
  type Assumptions,
  type InputName,
  type Issue,
  type Result,
  type Scenario,
  type Subject,
} from "../engine/index";
import { VOCABULARY } from "../report/index";
import { IN_HOME, moneyOf } from "./money";
import { asTyped, forModel } from "./percent";
import { applies, type Entries, type FieldName } from "./steps";

export type { Entries } from "./steps";

/** A company must have some size before anything can be estimated; the article's middle one is as good as any. */
const FIRST_TIER = "medium";

/**
 * The entries through the model's gate. Those of inputs that cannot apply are kept for the day they can, but not
 * counted: a perpetual licence does not contradict the cloud while its field is not shown.
 *
 * Users and years count as answered even where the user left the default: low and high then belong to the number of
 * users that the pane shows, and the formula names it.
 *
 * @param lines - A quote as a range with heads
 */
export function parseEntries(entries: Entries, lines: Lines = null): Result<Scenario> {
  const asked = askedBy(entries);
  const counted = Object.entries(entries).filter(([name]) => applies(name as FieldName, asked));
  return through(Object.fromEntries(counted), lines);
}

type Lines = readonly (readonly string[])[] | null;

function through({ tier = FIRST_TIER, users, years, ...rest }: Entries, lines: Lines): Result<Scenario> {
  const usual = parseScenario({ tier, users: null, years: null }, VOCABULARY);
  const defaults = usual.ok ? assumptions(usual.value, "likely") : undefined;
  return parseScenario(
    {
      tier,
      users: given(users) ?? defaults?.users,
      years: given(years) ?? defaults?.years,
      overrides: [
        ...Object.entries(rest).map(([name, text]) => [name, forModel(name as FieldName, text)]),
        ...(given(rest.currency) !== undefined && rest.prices === undefined
          ? [["prices", PRICES_SHOWN]]
          : []),
      ],
      lines,
    },
    VOCABULARY,
  );
}

/** What the field shows that says in what money stands: where nobody chose, it is what the user saw. */
const PRICES_SHOWN = INPUTS.prices.default;

/** A blank entry is not given, as a blank cell of an overrides range is not. */
const given = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** Every value that is right by itself, and defaults for all else: what decides which inputs can apply. */
export function askedBy(entries: Entries): Assumptions {
  const money = moneyOf(entries) ?? IN_HOME;
  const given = Object.entries(entries).flatMap(([name, text]) => {
    if (name === "tier" || text.trim() === "") return [];
    const value = parseValue(name as InputName, forModel(name as InputName, text), VOCABULARY, money);
    return value.ok ? [[name, value.value] as const] : [];
  });
  const tier = TIERS.find((id) => id === VOCABULARY.choice("tier", TIERS, entries.tier ?? FIRST_TIER));
  return assumptions(
    { tier: tier ?? FIRST_TIER, tierFrom: "stated", given: Object.fromEntries(given), lines: NO_LINES },
    "likely",
  );
}

/** The scenario of the entries without those that are at fault: what is shown until they are mended. */
export function validPart(entries: Entries): Scenario {
  const faults = faultsOf(entries);
  const parsed = parseEntries(
    Object.fromEntries(Object.entries(entries).filter(([name]) => !faults.has(name as FieldName))),
  );
  const scenario = parsed.ok ? parsed : parseEntries({});
  if (!scenario.ok) throw new Error("the defaults contradict each other");
  return scenario.value;
}

/** A scenario as the user could have typed it. */
export const entriesFor = ({ tier, given: values }: Scenario): Entries => ({
  tier,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      asTyped(name as FieldName, typedValue(name as InputName, value, values)),
    ]),
  ),
});

/** Every fault of the entries, by the input at whose field it is shown. Those of quoted lines are shown with them. */
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
    case "pricesNotSaid":
      return "prices";
    case "vatRateWithoutVat":
      return "vatRate";
    default:
      return "overrides";
  }
}
