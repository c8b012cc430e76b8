import { assumptions, type Given, type Scenario } from "../assumptions";
import { COMPONENT_IDS, type ComponentId } from "../components/items";
import { estimate, type Ledger } from "../estimate";
import { INPUTS, type InputName } from "../inputs";
import { succeed, fail, type Result } from "../issue";
import { roundMoney } from "../money";
import type { QuotedLine } from "../quote/line";
import { total } from "../results/totals";

/** Why two versions of a budget differ, in the order in which the new version is taken over. */
export const BRIDGE_STEPS = ["price", "seats", "scope", "time"] as const;
export type BridgeStep = (typeof BRIDGE_STEPS)[number];

/** What one step adds to the budget. */
export interface BridgePart {
  readonly step: BridgeStep;
  readonly total: number;
  readonly byComponent: Readonly<Record<ComponentId, number>>;
  /** At go-live, then by contract year, as many as the longer version has. */
  readonly byTime: readonly number[];
}

/** What money is paid for one of it, and what holds for how many; whatever is not here is scope. */
const STEP_OF: Readonly<Partial<Record<InputName, BridgeStep>>> = {
  seatPrice: "price",
  discount: "price",
  billing: "price",
  monthlyPremium: "price",
  advancedFactor: "price",
  priceUplift: "price",
  priceTerm: "price",
  perpetualMonths: "price",
  serverPrice: "price",
  infrastructureAddon: "price",
  hardwareRunRate: "price",
  dayRate: "price",
  recordRate: "price",
  integrationCost: "price",
  upkeepRate: "price",
  supportRate: "price",
  maintenanceRate: "price",
  trainerRate: "price",
  fteCost: "price",
  inflation: "price",
  currency: "price",
  exchangeRate: "price",
  prices: "price",
  vat: "price",
  vatRate: "price",
  users: "seats",
  userGrowth: "seats",
  minimumSeats: "seats",
  years: "time",
};

/**
 * From one version of a budget to the next: its inputs and lines taken over group by group, and what each group changes.
 * The parts come to the whole difference.
 */
export function bridge(before: Scenario, after: Scenario): Result<readonly BridgePart[]> {
  const [a, b] = [before, after].map((scenario) => assumptions(scenario, "likely").currency);
  if (a !== undefined && b !== undefined && a !== b) return fail([{ code: "unlikeCurrencies", a, b }]);
  let scenario = before;
  let ledger = ledgerOf(before);
  const years = Math.max(ledger.assumptions.years, ledgerOf(after).assumptions.years);
  return succeed(
    BRIDGE_STEPS.map((step) => {
      scenario = step === "time" ? after : taken(step, scenario, after);
      const next = ledgerOf(scenario);
      const part = differencesOf(step, ledger, next, years);
      ledger = next;
      return part;
    }),
  );
}

const ledgerOf = (scenario: Scenario): Ledger => estimate(assumptions(scenario, "likely"));

function differencesOf(step: BridgeStep, before: Ledger, after: Ledger, years: number): BridgePart {
  const difference = (part: Parameters<typeof total>[1] = {}): number =>
    roundMoney(total(after, part) - total(before, part), after.decimals);
  return {
    step,
    total: difference(),
    byComponent: Object.fromEntries(
      COMPONENT_IDS.map((component) => [component, difference({ component })]),
    ) as BridgePart["byComponent"],
    byTime: Array.from({ length: years + 1 }, (_, t) => difference({ t })),
  };
}

/** A scenario with one group of another's inputs, and what of its lines belongs to that group. */
function taken(step: Exclude<BridgeStep, "time">, from: Scenario, after: Scenario): Scenario {
  const isTaken = (name: string): boolean => (STEP_OF[name as InputName] ?? "scope") === step;
  const given = Object.fromEntries([
    ...Object.entries(from.given).filter(([name]) => !isTaken(name)),
    ...Object.entries(after.given).filter(([name]) => isTaken(name)),
  ]) as Given;
  const { tier, tierFrom } = step === "scope" ? after : from;
  return { tier, tierFrom, given, lines: takenLines(step, from, after, given.years ?? INPUTS.years.default) };
}

function takenLines(
  step: Exclude<BridgeStep, "time">,
  { lines }: Scenario,
  after: Scenario,
  years: number,
): readonly QuotedLine[] {
  const pairs = paired(lines, after.lines);
  if (step !== "scope") {
    return lines.map((line) => {
      const other = pairs.find(([one]) => one === line)?.[1];
      if (other === undefined) return line;
      const { price, discount, uplift, currency, rate, quantity, pack } = other;
      return {
        ...line,
        ...(step === "price" ? { price, discount, uplift, currency, rate } : { quantity, pack }),
      };
    });
  }
  // What starts after the old contract's end comes with the time.
  return after.lines.flatMap((line) => {
    const other = pairs.find(([, one]) => one === line)?.[0];
    if (other !== undefined) return [{ ...line, from: other.from, to: other.to }];
    return line.from > 12 * years ? [] : [line];
  });
}

/** Lines of two versions that are the same purchase: for the same, by the same name, paid as often. */
function paired(
  before: readonly QuotedLine[],
  after: readonly QuotedLine[],
): readonly (readonly [QuotedLine, QuotedLine])[] {
  const left = [...after];
  return before.flatMap((line) => {
    const place = left.findIndex((other) =>
      (["component", "item", "name", "per"] as const).every((field) => other[field] === line[field]),
    );
    const [other] = place === -1 ? [] : left.splice(place, 1);
    return other === undefined ? [] : [[line, other] as const];
  });
}
