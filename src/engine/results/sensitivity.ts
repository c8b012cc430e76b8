import type { Assumptions, Scenario } from "../assumptions";
import { estimate } from "../estimate";
import { roundToCents } from "../money";
import { runsOf, uncertainQuantities, withQuantity, type Uncertain } from "../uncertain";
import { total } from "./totals";

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
  const runs = runsOf(scenario);
  const at = (quantity: Uncertain, end: Assumptions): number =>
    total(estimate(withQuantity(runs.likely, quantity, end)));
  return uncertainQuantities(runs)
    .map((quantity): Swing => {
      const [low, high] = [at(quantity, runs.low), at(quantity, runs.high)];
      return { quantity, low, high, swing: roundToCents(Math.abs(high - low)) };
    })
    .sort((a, b) => b.swing - a.swing || (a.quantity.input < b.quantity.input ? -1 : 1));
}
