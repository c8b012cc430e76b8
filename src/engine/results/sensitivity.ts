import type { Scenario } from "../assumptions";
import { ManyTotals } from "../manyTotals";
import { roundMoney } from "../money";
import { placeOfQuantity, runsOf, sortName, uncertainQuantities, type Uncertain } from "../uncertain";

/** What one uncertain quantity does to the total, all others at their likely value. */
export interface Swing {
  readonly quantity: Uncertain;
  /** The total with the quantity at its low and at its high value. */
  readonly low: number;
  readonly high: number;
  readonly swing: number;
}

/** A tornado: every uncertain quantity, the widest swing first; equal swings by name. */
export function sensitivity(scenario: Scenario): readonly Swing[] {
  const rows = swings(scenario);
  const name = ({ quantity }: Swing): string => sortName(quantity, scenario);
  return rows.sort((a, b) => b.swing - a.swing || (name(a) < name(b) ? -1 : 1));
}

/** Its rows in the order of the inputs and lines, for whom the order does not matter. */
export function swings(scenario: Scenario): Swing[] {
  const runs = runsOf(scenario);
  const totals = new ManyTotals(runs.likely);
  return uncertainQuantities(runs).map((quantity) => {
    const place = placeOfQuantity(quantity);
    const at = (value: number | undefined): number => totals.roundedWith(place, value as number);
    const [low, high] = [at(runs.low.numbers[place]), at(runs.high.numbers[place])];
    return { quantity, low, high, swing: roundMoney(Math.abs(high - low), totals.decimals) };
  });
}
