import type { Ledger } from "../estimate";
import { paybackMonths, presentValue, roundMoney } from "../money";
import { ratesOfReturn } from "../rateOfReturn";
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
  /** Internal rate of return a year, money paid when `timing` says: at this rate the net benefit is 0. null: there is none. */
  readonly irr: number | null;
  /** How many rates would do; above 1 `irr` is the smallest that is not negative. */
  readonly irrCount: number;
  /** Months until the net cash has paid itself back; null if never. */
  readonly paybackMonths: number | null;
  /** The yearly benefit, not rounded, at which the net present value is 0, whatever benefit is expected; 0 where nothing is spent. */
  readonly breakEvenBenefit: number;
}

export function returns(ledger: Ledger): Returns {
  const { assumptions: a, decimals } = ledger;
  const shift = timingShift(a);
  const round = (amount: number): number => roundMoney(amount, decimals);
  const shares = times(ledger).map((t) => Math.min(1, t / a.benefitRampYears));
  const benefit = shares.map((share) => round((a.annualBenefit * share) / a.exchangeRate));
  const netCash = cash(ledger).map((cost, t) => round((benefit[t] ?? 0) - cost));
  const worth = (money: readonly number[]): number => presentValue(money, a.discountRate, shift);
  const costs = worth(cash(ledger));
  const gain = worth(benefit) - costs;
  const { rate, count } = ratesOfReturn(netCash, shift);
  return {
    benefit,
    netCash,
    netPresentValue: round(gain),
    roi: costs === 0 ? null : gain / costs,
    irr: rate,
    irrCount: count,
    paybackMonths: paybackMonths(netCash),
    breakEvenBenefit: Math.max(0, costs / worth(shares)),
  };
}
