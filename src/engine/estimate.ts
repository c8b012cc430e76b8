import type { Assumptions } from "./assumptions";
import { ledgerRows, type LedgerRow } from "./ledgerRows";
import { MOST_LINES } from "./quote/line";
import { decimalsOf, type Decimals } from "./rates/currencies";
import { timeline, type Timeline } from "./timeline";
import { Workings } from "./workings";

/** Cash by row and time: t = 0 is money at go-live, 1..N are the contract years. */
export interface Ledger {
  readonly assumptions: Assumptions;
  readonly timeline: Timeline;
  readonly rows: readonly LedgerRow[];
  /**
   * Whole minor units of the currency (cents, yen, fils), row after row, years + 1 cells each. Every total is a sum of
   * these rounded lines, so each table foots; whole numbers add without error.
   */
  readonly minor: readonly number[];
  /** Of the currency: how far `minor` is from its unit. */
  readonly decimals: Decimals;
}

const withoutLines = new Workings(0);
let withLines: Workings | undefined;

/** All lines of all components, each rounded to the minor unit. */
export function estimate(a: Assumptions): Ledger {
  const time = timeline(a);
  const workings = a.lines.length === 0 ? withoutLines : (withLines ??= new Workings(MOST_LINES));
  workings.open(a);
  workings.write(a, time);
  return {
    assumptions: a,
    timeline: time,
    rows: ledgerRows(a.lines),
    minor: workings.takeMinor(),
    decimals: decimalsOf(a.currency),
  };
}
