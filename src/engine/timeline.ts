import type { Assumptions } from "./assumptions";

/** What holds in one contract year. */
export interface Year {
  /** 1 is the first. */
  t: number;
  /** Seats paid for. */
  seats: number;
  /** The most seats in any year so far: what perpetual licences must cover. */
  peakSeats: number;
  /** Seats above the most of all earlier years. */
  addedSeats: number;
  /** Rise of the vendor's prices since year 1. */
  uplift: number;
  /** Rise of other prices and wages since year 1. */
  inflation: number;
}

/** The contract years of one estimate. */
export interface Timeline {
  readonly years: readonly Readonly<Year>[];
  readonly first: Readonly<Year>;
  /** Years 2 and on. */
  readonly later: readonly Readonly<Year>[];
  readonly last: Readonly<Year>;
}

/** Lets 50 * 1.1 be 55 seats although the product is a hair above 55 in binary. */
export const GUARD = 1e-9;

export function timeline(a: Assumptions): Timeline {
  const years: Year[] = [];
  for (let t = 1; t <= a.years; t++) {
    years.push({ t, seats: 0, peakSeats: 0, addedSeats: 0, uplift: 1, inflation: 1 });
  }
  fillTimeline(years, a);
  // The gate lets no plan of less than a year through.
  const [first, last] = [years[0] as Year, years[years.length - 1] as Year];
  return { years, first, later: years.slice(1), last };
}

/**
 * Writes the years in place. Rates compound by multiplication rather than by Math.pow, whose last digit differs
 * between browsers.
 */
export function fillTimeline(years: readonly Year[], a: Assumptions): void {
  let growth = 1;
  let uplift = 1;
  let inflation = 1;
  let peak = 0;
  let fixed = a.priceTerm;
  for (const year of years) {
    year.seats = Math.max(a.minimumSeats, Math.ceil(a.users * growth - GUARD));
    year.addedSeats = Math.max(0, year.seats - peak);
    year.peakSeats = peak = peak + year.addedSeats;
    year.uplift = uplift;
    year.inflation = inflation;
    growth *= 1 + a.userGrowth;
    // A price is fixed for its term, and rises when the contract is renewed.
    if (--fixed === 0) {
      uplift *= 1 + a.priceUplift;
      fixed = a.priceTerm;
    }
    inflation *= 1 + a.inflation;
  }
}
