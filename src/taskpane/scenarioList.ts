import { INPUT_NAMES, typedValue, type Result, type Scenario } from "../engine/index";
import type { Translator } from "../text/index";
import {
  notesIn,
  savedIn,
  savedLine,
  savedNotes,
  scenarioOf,
  type Pairs,
  type Saved,
} from "../workbook/index";
import type { PriceChoice } from "./priceChoice";
import { notesOf } from "./quote/rows";
import { knownPrice, scenarioName, type OpenScenario } from "./scenarios";
import type { State } from "./state";

/**
 * The user's scenarios: those that are open in the pane and those that the workbook keeps are one list. What is open and
 * saved is one scenario, with what is open.
 */
export interface ListedScenario {
  readonly id: string;
  readonly name: string;
  readonly price: PriceChoice | null;
  /** What it is by now, or what the model refuses of a saved one. */
  readonly result: Result<Scenario>;
  readonly open: OpenScenario | undefined;
  readonly saved: Saved | undefined;
  /** Whether the workbook keeps it as it is here. */
  readonly standing: "unsaved" | "changed" | "saved";
}

/** The open ones in the order in which they were opened, then the others, the newest first. */
export function scenarioList(
  { scenarios, workbook }: Pick<State, "scenarios" | "workbook">,
  t: Translator,
): readonly ListedScenario[] {
  const kept = savedIn(workbook.entries ?? []);
  const opened = scenarios.map((open): ListedScenario => {
    const saved = kept.find(({ id }) => id === open.id);
    return {
      id: open.id,
      name: saved?.name ?? scenarioName(open, t),
      price: open.price,
      result: { ok: true, value: open.scenario },
      open,
      saved,
      standing: saved === undefined ? "unsaved" : isAsSaved(open, saved) ? "saved" : "changed",
    };
  });
  const others = kept
    .filter(({ id }) => !scenarios.some((open) => open.id === id))
    .map((saved): ListedScenario => {
      const { id, name, price } = saved;
      return { id, name, price, result: through(saved), open: undefined, saved, standing: "saved" };
    });
  return [...opened, ...others];
}

const results = new WeakMap<Saved, Result<Scenario>>();

/** A saved scenario through the model's gate, once. */
function through(saved: Saved): Result<Scenario> {
  const result = results.get(saved) ?? scenarioOf(saved.tier, saved.given, saved.lines);
  results.set(saved, result);
  return result;
}

type SavedForm = Pick<Saved, "tier" | "given" | "lines" | "price">;

/** A scenario in the form in which the workbook keeps it. */
export const savedForm = ({
  scenario,
  price,
  rows,
}: Pick<OpenScenario, "scenario" | "price" | "rows">): SavedForm => formOf(scenario, price, notesOf(rows));

const formOf = (scenario: Scenario, price: PriceChoice | null, notes: readonly string[]): SavedForm => ({
  tier: scenario.tierFrom === "users" ? "auto" : scenario.tier,
  given: INPUT_NAMES.flatMap((name): Pairs => {
    const value = scenario.given[name];
    return value === undefined ? [] : [[name, String(typedValue(name, value, scenario.given))]];
  }),
  lines: [...scenario.lines.map((line) => savedLine(line, scenario)), ...savedNotes(notes)],
  price,
});

/** However it was typed then: both are looked at as they would be saved now. */
function isAsSaved(open: OpenScenario, saved: Saved): boolean {
  const kept = through(saved);
  if (!kept.ok) return false;
  const form = formOf(kept.value, knownPrice(saved.price), notesIn(saved));
  return JSON.stringify(savedForm(open)) === JSON.stringify(form);
}
