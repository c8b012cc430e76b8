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
const GUARD = 1e-9;

export function timeline(a: Assumptions): Timeline {
  const years = Array.from({ length: a.years }, (_, i): Year => {
    return { t: i + 1, seats: 0, peakSeats: 0, addedSeats: 0, uplift: 1, inflation: 1 };
  });
  fillTimeline(years, a);
  const [first, ...later] = years as [Year, ...Year[]];
  return { years, first, later, last: years.at(-1) ?? first };
}

/**
 * Writes the years in place. Rates compound by multiplication rather than by Math.pow, whose last digit differs
 * between browsers.
 */
export function fillTimeline(years: readonly Year[], a: Assumptions): void {
  let [growth, uplift, inflation, peak] = [1, 1, 1, 0];
  for (const year of years) {
    year.seats = Math.max(a.minimumSeats, Math.ceil(a.users * growth - GUARD));
    year.addedSeats = Math.max(0, year.seats - peak);
    year.peakSeats = peak = peak + year.addedSeats;
    year.uplift = uplift;
    year.inflation = inflation;
    growth *= 1 + a.userGrowth;
    uplift *= 1 + a.priceUplift;
    inflation *= 1 + a.inflation;
  }
}
