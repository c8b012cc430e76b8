import {
  assumptions,
  estimate,
  parseScenario,
  type Assumptions,
  type Issue,
  type Ledger,
  type Scenario,
  type Subject,
  type Tier,
} from "../engine/index";
import { translator, type Translator } from "../text/index";
import { faultsOf } from "./entries";
import type { State } from "./state";

/** Everything that the views show, computed from the state once for each picture. */
export interface Screen {
  readonly state: State;
  readonly t: Translator;
  /** The values in force: what the user entered last without a fault, and defaults. */
  readonly values: Assumptions;
  readonly low: Ledger;
  readonly likely: Ledger;
  readonly high: Ledger;
  /** Faults by the input at whose field they belong, without that of a field that is still being typed into. */
  readonly faults: ReadonlyMap<Subject, Issue>;
  /** The company size that is usual for this number of users, where the user chose another. */
  readonly usualTier: Tier | null;
}

export function screenOf(state: State): Screen {
  const run = (which: "low" | "likely" | "high"): Ledger => estimate(assumptions(state.scenario, which));
  const likely = run("likely");
  return {
    state,
    t: translator(state.language),
    values: likely.assumptions,
    low: run("low"),
    likely,
    high: run("high"),
    faults: shownFaults(state),
    usualTier: usualTier(state.scenario, likely.assumptions.users),
  };
}

const shownFaults = ({ entries, editing }: State): ReadonlyMap<Subject, Issue> =>
  new Map([...faultsOf(entries)].filter(([subject]) => subject !== editing));

function usualTier({ tier }: Scenario, users: number): Tier | null {
  const usual = parseScenario({ tier: "auto", users, years: null });
  return usual.ok && usual.value.tier !== tier ? usual.value.tier : null;
}
