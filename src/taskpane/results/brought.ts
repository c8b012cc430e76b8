import { cash, returns, type Ledger, type Returns } from "../../engine/index";

/** What the expected benefit makes of the cost, as the Return view shows it. */
export interface Brought extends Returns {
  /** By time from go-live, as sums up to then, not discounted. */
  readonly cumulative: { readonly cost: readonly number[]; readonly benefit: readonly number[] };
  /** Whole money a year, rounded up: with it the plan pays. */
  readonly breaksEvenAt: number;
  /** The part of the benefit that may be missing before the plan no longer pays; negative: by how much it must grow. */
  readonly margin: number;
  /** The month in which the sums meet; null: not within the contract. */
  readonly paybackMonth: number | null;
}

/** Nothing where no benefit is given: a return of −100 % would say something that nobody claims. */
export function brought(ledger: Ledger): Brought | null {
  const { annualBenefit, exchangeRate } = ledger.assumptions;
  if (annualBenefit === 0) return null;
  const made = returns(ledger);
  return {
    ...made,
    cumulative: { cost: sums(cash(ledger)), benefit: sums(made.benefit) },
    breaksEvenAt: breaksEvenAt(ledger),
    margin: 1 - made.breakEvenBenefit / (annualBenefit / exchangeRate),
    paybackMonth: made.paybackMonths === null ? null : Math.ceil(made.paybackMonths),
  };
}

/** Needs no benefit: what it would have to be. */
export const breaksEvenAt = (ledger: Ledger): number => Math.ceil(returns(ledger).breakEvenBenefit);

function sums(amounts: readonly number[]): readonly number[] {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
}
