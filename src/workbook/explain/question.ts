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

/** What a cell asks of its scenario, by the function's first argument and the place in its table; null: a name that is none. */
type Asks = (first: unknown, offset: Offset, scenario: Result<Scenario>) => Omit<Question, "scenario"> | null;

interface Asking {
  readonly asks: Asks;
  /** Whether what is asked for stands before the scenario. */
  readonly first?: true;
}

const exactly =
  (what: Explained): Asks =>
  () => ({ what, exact: true });
/** A table of something that is made from the total, or of which it is a part. */
const madeFromTotal: Asks = () => ({ what: "total", exact: false });

/** null: the function is not about a scenario. */
const ASKING: Readonly<Record<FunctionName, Asking | null>> = {
  CRMCOST: { asks: exactly("total") },
  CRMNPV: { asks: exactly("npv") },
  CRMPERUSER: { asks: exactly("perUserMonth") },
  CRMCOMPONENT: { asks: (first) => named("component", first, COMPONENT_IDS), first: true },
  CRMFIGURE: { asks: (first) => named("figure", first, EXPLAINED), first: true },
  CRMEXPLAIN: { asks: (first) => named("figure", first, EXPLAINED), first: true },
  CRMBUDGET: {
    asks: (_first, { row, column }) => ({ what: COMPONENT_IDS[row - 1] ?? "total", exact: column === 1 }),
  },
  CRMRANGE: {
    asks: (_first, { row, column }) => ({ what: RANGE[row - 1] ?? "likely", exact: column === 1 }),
  },
  CRMLEDGER: {
    asks: (_first, { row }, scenario) => {
      const line = scenario.ok ? lines(estimate(assumptions(scenario.value, "likely")))[row - 1] : undefined;
      return { what: line?.row.item ?? line?.row.component ?? "total", exact: false };
    },
  },
  CRMFOCUS: { asks: madeFromTotal },
  CRMPLAN: { asks: madeFromTotal },
  CRMSIMULATE: { asks: madeFromTotal },
  CRMTORNADO: { asks: madeFromTotal },
  CRMCOMPARE: { asks: madeFromTotal },
  CRMBREAKEVEN: { asks: madeFromTotal },
  CRMSAVINGS: { asks: madeFromTotal },
  CRMINPUTS: null,
  CRMPRICE: null,
  CRMPRICES: null,
  CRMLINES: null,
  CRMSHORTLIST: null,
  CRMSCORE: null,
  CRMVARIANCE: null,
  CRMVERSION: null,
};

/** Which argument holds the quoted lines where others stand between them and the overrides; of a comparison those of A. */
const LINES_AT: Readonly<Partial<Record<FunctionName, number>>> = {
  CRMCOMPONENT: 6,
  CRMFOCUS: 5,
  CRMPLAN: 5,
  CRMSIMULATE: 6,
  CRMCOMPARE: 5,
  CRMBREAKEVEN: 5,
  CRMSAVINGS: 7,
};

/**
 * @param values - The arguments: null for one that is left out, rows for a range
 * @returns null for a function that is not about a scenario, and for a name that is none
 */
export function questionOf(name: FunctionName, values: readonly unknown[], offset: Offset): Question | null {
  const asking = ASKING[name];
  if (asking === null) return null;
  const [tier = null, users = null, years = null, overrides = null] = values.slice(asking.first ? 1 : 0);
  const lines = values[LINES_AT[name] ?? (asking.first ? 5 : 4)] ?? null;
  const scenario = parseScenario(
    { tier: single(tier), users: single(users), years: single(years), overrides, lines },
    VOCABULARY,
  );
  const asked = asking.asks(single(values[0]), offset, scenario);
  return asked && { ...asked, scenario };
}

function named<Name extends Explained>(
  subject: "component" | "figure",
  value: unknown,
  choices: readonly Name[],
): Omit<Question, "scenario"> | null {
  const choice = VOCABULARY.choice(subject, choices, String(value ?? ""));
  const what = choices.find((id) => id === choice);
  return what === undefined ? null : { what, exact: true };
}

/** A range of one cell is that cell; a blank cell is an argument that is left out, as Excel hands it over. */
function single(value: unknown): unknown {
  const cell: unknown = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
  return cell === "" || cell === undefined ? null : cell;
}
