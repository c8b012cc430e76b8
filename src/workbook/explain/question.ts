import {
  assumptions,
  COMPONENT_IDS,
  estimate,
  lines,
  parseScenario,
  type Result,
  type Scenario,
} from "../../engine/index";
import { EXPLAINED, VOCABULARY, type Explained } from "../../report/index";
import type { FunctionName } from "../formulas/functionNames";

/** What a cell shows: which number of which scenario. */
export interface Question {
  readonly what: Explained;
  readonly scenario: Result<Scenario>;
  /** false: the cell shows something that is made from this number, such as a year of it. */
  readonly exact: boolean;
}

/** Where a cell stands in the table that its formula spills. */
export interface Offset {
  readonly row: number;
  readonly column: number;
}

/** In the order in which CRMRANGE lists them, below its heading. */
const RANGE = ["low", "likely", "high", "mean", "p10", "p50", "p80", "p90"] as const;
const WITHOUT_SCENARIO: readonly FunctionName[] = ["CRMINPUTS", "CRMPRICE", "CRMPRICES", "CRMVERSION"];
/** Functions that are asked for a number by name before the scenario. */
const ASKED_FIRST: readonly FunctionName[] = ["CRMCOMPONENT", "CRMFIGURE", "CRMEXPLAIN"];

/**
 * @param values - The arguments: null for one that is left out, rows for a range
 * @returns null for a function that is not about a scenario, and for a name that is none
 */
export function questionOf(name: FunctionName, values: readonly unknown[], offset: Offset): Question | null {
  if (WITHOUT_SCENARIO.includes(name)) return null;
  const first = ASKED_FIRST.includes(name) ? 1 : 0;
  const [tier = null, users = null, years = null, overrides = null] = values.slice(first);
  const scenario = parseScenario(
    { tier: single(tier), users: single(users), years: single(years), overrides },
    VOCABULARY,
  );
  const asked = askedOf(name, single(values[0]), scenario, offset);
  return asked && { ...asked, scenario };
}

function askedOf(
  name: FunctionName,
  first: unknown,
  scenario: Result<Scenario>,
  { row, column }: Offset,
): Pick<Question, "what" | "exact"> | null {
  switch (name) {
    case "CRMCOST":
      return { what: "total", exact: true };
    case "CRMNPV":
      return { what: "npv", exact: true };
    case "CRMPERUSER":
      return { what: "perUserMonth", exact: true };
    case "CRMCOMPONENT":
      return named("component", first, COMPONENT_IDS);
    case "CRMFIGURE":
    case "CRMEXPLAIN":
      return named("figure", first, EXPLAINED);
    case "CRMBUDGET":
      return { what: COMPONENT_IDS[row - 1] ?? "total", exact: column === 1 };
    case "CRMRANGE":
      return { what: RANGE[row - 1] ?? "likely", exact: column === 1 };
    case "CRMLEDGER": {
      const line = scenario.ok ? lines(estimate(assumptions(scenario.value, "likely")))[row - 1] : undefined;
      return { what: line?.item ?? "total", exact: false };
    }
    default:
      return { what: "total", exact: false };
  }
}

function named<Name extends Explained>(
  subject: "component" | "figure",
  value: unknown,
  choices: readonly Name[],
): Pick<Question, "what" | "exact"> | null {
  const choice = VOCABULARY.choice(subject, choices, String(value ?? ""));
  const what = choices.find((id) => id === choice);
  return what === undefined ? null : { what, exact: true };
}

/** A range of one cell is that cell; a blank cell is an argument that is left out, as Excel hands it over. */
function single(value: unknown): unknown {
  const cell: unknown = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
  return cell === "" || cell === undefined ? null : cell;
}
