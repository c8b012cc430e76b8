import type { Ledger } from "../estimate";
import { internalRateOfReturn, paybackMonths, presentValue, roundToCents } from "../money";
import { cash, times } from "./totals";
import { timingShift } from "./summary";

/** What the benefit that the user expects makes of the cost. */
export interface Returns {
  /** By time, from go-live; the benefit grows evenly to its full size over the ramp-up. */
  readonly benefit: readonly number[];
  /** Benefit minus cost. */
  readonly netCash: readonly number[];
  /** Of benefits minus costs. */
  readonly netPresentValue: number;
  /** Return on investment: net present value over the present value of the costs; null where nothing is spent. */
  readonly roi: number | null;
  /** Internal rate of return a year; null where no rate makes the net cash worth nothing. */
  readonly irr: number | null;
  /** Months until the net cash has paid itself back; null if never. */
  readonly paybackMonths: number | null;
}

export function returns(ledger: Ledger): Returns {
  const a = ledger.assumptions;
  const benefit = times(ledger).map((t) =>
    roundToCents((a.annualBenefit * Math.min(1, t / a.benefitRampYears)) / a.exchangeRate),
  );
  const netCash = cash(ledger).map((cost, t) => roundToCents((benefit[t] ?? 0) - cost));
  const [costs, benefits] = [cash(ledger), benefit].map((money) =>
    presentValue(money, a.discountRate, timingShift(a)),
  ) as [number, number];
  const gain = benefits - costs;
  return {
    benefit,
    netCash,
    netPresentValue: roundToCents(gain),
    roi: costs === 0 ? null : gain / costs,
    irr: internalRateOfReturn(netCash),
    paybackMonths: paybackMonths(netCash),
  };
}
