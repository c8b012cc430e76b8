import {
  assumptions,
  conversion,
  estimate,
  isEdition,
  listing,
  monthsIn,
  netPrice,
  rise,
  termsOf,
  type Ledger,
  type ListPrice,
  type Listed,
  type Rates,
  type Scenario,
} from "../../engine/index";

/** A shortlist to be written: every candidate meets the same scenario, which settles no edition itself. */
export interface Shortlisted {
  readonly scenario: Scenario;
  /** In the order in which equal totals stand. */
  readonly candidates: readonly ShortlistedCandidate[];
  readonly rates: Rates;
  readonly criteria: readonly ShortlistedCriterion[];
  /** ISO date. */
  readonly today: string;
}

export interface ShortlistedCandidate {
  readonly entry: ListPrice;
  readonly name: string;
}

export interface ShortlistedCriterion {
  readonly name: string;
  readonly weight: number | null;
  /** By candidate; null: not scored. */
  readonly scores: readonly (number | null)[];
}

/** What a candidate costs, as far as it hangs on its price, and apart from it. */
export interface Costs {
  /** What is paid at a time whatever its price is, in the budget's currency. */
  readonly other: readonly number[];
  /** How many prices are paid for in each contract year, after the discount. */
  readonly units: readonly number[];
  /** What the price has risen by in each contract year. */
  readonly rise: readonly number[];
  /** Shares of what the price comes to in each contract year, and what converts each: the price itself is the first. */
  readonly shares: readonly (readonly number[])[];
  /** Seat-months over the contract. */
  readonly seatMonths: number;
  /** Seats paid for in year 1. */
  readonly seats: number;
}

/** null where the price is paid once, or nobody sells it to this scenario: then there is nothing to follow. */
export function costsOf(scenario: Scenario, listed: Listed): Costs | null {
  const bought = listed.scenario ?? asIfPriced(scenario, listed);
  const a = bought === null ? null : assumptions(bought, "likely");
  if (a === null || a.licence !== "subscription") return null;
  const ledger = estimate(a);
  const { years } = ledger.timeline;
  const account = bought !== null && bought.given.seatPrice === undefined;
  const times = periods(listed.entry);
  return {
    other: otherCosts(ledger, account),
    units: years.map(({ seats }) => (account ? times : times * seats * (1 - a.discount))),
    rise: years.map(({ uplift }) => uplift),
    shares: sharesOf(ledger, account),
    seatMonths: 12 * years.reduce((sum, { seats }) => sum + seats, 0),
    seats: ledger.timeline.first.seats,
  };
}

/** How often a list price is paid in a year. */
const periods = ({ unit }: ListPrice): number => (unit === "user/month" || unit === "month" ? 12 : 1);

/** A seat whose price or rate is all that is missing, bought at some price: what does not hang on that is the same. */
function asIfPriced(scenario: Scenario, { entry, missing }: Listed): Scenario | null {
  const isMissing = missing.every(({ code }) => code === "priceNotPublished" || code === "noExchangeRate");
  const isSeat = entry.unit === "user/month" || entry.unit === "user/year";
  if (!isMissing || !isSeat || !isEdition(entry)) return null;
  return { ...scenario, given: { ...scenario.given, seatPrice: 1, ...termsOf(scenario, entry) } };
}

/** Rows of the ledger that hang on the price: the subscription or the line that stands for it, the vendor's support, shares. */
function hangsOnPrice(ledger: Ledger, row: number, account: boolean): boolean {
  const { item, line } = ledger.rows[row] as Ledger["rows"][number];
  if (line === null) return item === "support" || (item === "subscription" && !account);
  return line.per === "share" || (account && row === ledger.rows.length - 1);
}

function otherCosts(ledger: Ledger, account: boolean): readonly number[] {
  const width = ledger.timeline.years.length + 1;
  const units = 10 ** ledger.decimals;
  return Array.from({ length: width }, (_, t) => {
    let sum = 0;
    ledger.rows.forEach((_row, row) => {
      if (!hangsOnPrice(ledger, row, account)) sum += ledger.minor[row * width + t] ?? 0;
    });
    return sum / units;
  });
}

function sharesOf(ledger: Ledger, account: boolean): readonly (readonly number[])[] {
  const { assumptions: a, timeline, rows } = ledger;
  const isQuoted = a.lines.some(({ item }) => item === "support");
  const share = (row: Ledger["rows"][number]): readonly number[] => {
    const converted = conversion(a, row.vat);
    const { line } = row;
    return timeline.years.map((year) => {
      if (line === null) return (row.item === "support" ? a.supportRate : 1) * converted;
      if (line.per !== "share") return converted;
      const count = line.quantity === "users" ? year.seats : line.quantity[1];
      return (monthsIn(line, year.t) / 12) * count * netPrice(line) * rise(line, year) * converted;
    });
  };
  return rows
    .filter(
      (row, i) =>
        hangsOnPrice(ledger, i, account) && !(isQuoted && row.line === null && row.item === "support"),
    )
    .map(share);
}

/** The candidates with what the engine says of each, unranked. */
export const listedIn = ({ scenario, candidates, rates, today }: Shortlisted): readonly Listed[] =>
  candidates.map(({ entry }) => listing(scenario, entry, rates, today, true));
