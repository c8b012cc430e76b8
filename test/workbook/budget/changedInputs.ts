import fc from "fast-check";
import {
  INPUT_NAMES,
  inputRow,
  parseScenario,
  TIERS,
  typedValue,
  type InputName,
  type NumberInput,
  type Scenario,
} from "../../../src/engine/index";
import { choiceWord } from "../../../src/report/index";
import type { Translator } from "../../../src/text/index";
import { yoursCell } from "../../../src/workbook/budget/inputsSheet";
import { isMoney } from "../../../src/workbook/budget/places";
import type { Titles } from "../../../src/workbook/budget/titles";
import type { Changes } from "./xlsx";

/** Any scenario whose amounts a company could pay, of numbers as people type them: their products often end in half cents. */
export const typedScenario: fc.Arbitrary<Scenario> = fc
  .tuple(
    fc.constantFrom(...TIERS),
    fc
      .subarray([...INPUT_NAMES])
      .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, anyTyped(name)])))),
  )
  .map(([tier, { users = null, years = null, ...overrides }]) =>
    parseScenario({ tier, users, years, overrides: Object.entries(together(overrides)) }),
  )
  .filter((result) => result.ok)
  .map((result) => result.value);

/** What must stand together, or not at all. */
const together = ({
  currency,
  exchangeRate = 7.2,
  prices = "own",
  vatRate,
  ...rest
}: Readonly<Record<string, number | string>>): Readonly<Record<string, number | string>> => ({
  ...rest,
  ...(currency !== undefined && currency !== "CNY" && { currency, exchangeRate, prices }),
  ...(vatRate !== undefined && { vat: "add", vatRate }),
});

function anyTyped(name: InputName): fc.Arbitrary<number | string> {
  const row = inputRow(name);
  if (row.kind === "choice") return fc.constantFrom(...row.choices);
  if (row.kind === "currency") return fc.constantFrom("CNY", "USD", "EUR", "GBP", "JPY", "KWD");
  const { min, whole } = row;
  const most = name === "annualBenefit" ? A_BENEFIT : usualMost(row);
  // A rate near 0 makes amounts of more digits than a double has.
  const steps = fc.integer({ min: name === "exchangeRate" ? 40 : 0, max: 400 });
  return steps.map((step) => {
    const value = min + (step / 400) * (most - min);
    return whole ? Math.round(value) : Math.max(min, Number(value.toPrecision(3)));
  });
}

/** A yearly benefit, in CNY, that pays for most of these systems sooner or later. */
const A_BENEFIT = 2_000_000;

/** Thrice the highest default, or a modest number where the default is none. */
function usualMost({ default: byDefault, max }: NumberInput): number {
  const highest = Math.max(0, ...[...JSON.stringify(byDefault).matchAll(/[\d.]+/g)].map(Number));
  return Math.min(max, highest > 0 ? 3 * highest : 100);
}

/** What is typed on the inputs sheet to turn any budget into the scenario's. */
export function changesFor({ tier, given }: Scenario, titles: Titles, t: Translator): Changes {
  const cells = INPUT_NAMES.map((name) => {
    const value = given[name] ?? null;
    if (typeof value === "number" && isMoney(name))
      return [yoursCell(name), typedValue(name, value, given)] as const;
    const isChoice = typeof value === "string" && inputRow(name).kind === "choice";
    return [yoursCell(name), isChoice ? choiceWord(name, value, t) : value] as const;
  });
  return { [titles.inputs]: { C6: choiceWord("tier", tier, t), ...Object.fromEntries(cells) } };
}
