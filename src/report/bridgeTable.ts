import {
  BRIDGE_STEPS,
  COMPONENT_IDS,
  fromMinor,
  roundMoney,
  sumOfMonths,
  type BridgePart,
  type BridgeStep,
  type Plan,
} from "../engine/index";
import type { ReportTranslator } from "../text/index";

/** Why two versions of a budget differ; what no change of inputs explains, a newer model does. */
export const BRIDGE_CAUSES = [...BRIDGE_STEPS, "model"] as const satisfies readonly (BridgeStep | "model")[];

/** The budget, a component, or what is paid at go-live or in a year. */
export interface BridgeRow {
  readonly name: string;
  readonly of: "total" | "component" | "time";
  /** In the order of the causes, in units of the currency. */
  readonly amounts: readonly number[];
  /** What they come to: the difference of the two versions. */
  readonly difference: number;
}

/** From one version of a budget to the next, as a whole, by component and by year. */
export function bridgeTable(
  before: Plan,
  { plan: after, bridge }: { readonly plan: Plan; readonly bridge: readonly BridgePart[] },
  t: ReportTranslator,
): readonly BridgeRow[] {
  const { decimals } = after;
  const row = (
    of: BridgeRow["of"],
    name: string,
    amountIn: (plan: Plan) => number,
    part: (step: BridgePart) => number,
  ): BridgeRow => {
    const difference = fromMinor(amountIn(after) - amountIn(before), decimals);
    const steps = BRIDGE_STEPS.map((step) => {
      const found = bridge.find((one) => one.step === step);
      return found === undefined ? 0 : part(found);
    });
    const rest = roundMoney(difference - steps.reduce((sum, amount) => sum + amount, 0), decimals);
    return { of, name, amounts: [...steps, rest], difference };
  };
  const years = Math.max(before.years, after.years);
  return [
    row("total", t("heading.total"), inMonths(0), ({ total }) => total),
    ...COMPONENT_IDS.map((id) =>
      row("component", t(`choice.component.${id}`), ofComponent(id), ({ byComponent }) => byComponent[id]),
    ),
    ...Array.from({ length: years + 1 }, (_, time) =>
      row(
        "time",
        time === 0 ? t("heading.goLive") : t("heading.year", { year: time }),
        time === 0 ? inMonths(0, 0) : inMonths(12 * time - 11, 12 * time),
        ({ byTime }) => byTime[time] ?? 0,
      ),
    ),
  ];
}

const inMonths =
  (from: number, to = Infinity) =>
  ({ rows }: Plan): number =>
    rows.reduce((sum, { months }) => sum + sumOfMonths(months, from, Math.min(to, months.length - 1)), 0);

const ofComponent =
  (id: (typeof COMPONENT_IDS)[number]) =>
  (plan: Plan): number =>
    inMonths(0)({ ...plan, rows: plan.rows.filter(({ component }) => component === id) });
