import { assumptions, type Assumptions, type Scenario } from "../assumptions";
import { addMonths } from "../calendar";
import { estimate, type Ledger } from "../estimate";
import type { LedgerRow } from "../ledgerRows";
import { fromMinor, roundMoney } from "../money";
import { followsPrices, monthsIn } from "../quote/writeLine";

/** What a contract says of its end, and what is known of its use. */
export interface RenewalTerms {
  /** Days before the end by which notice must be given. */
  readonly noticeDays: number;
  /** Rise a year that is usual on the market, as a fraction; null: the model's own default. */
  readonly marketRise: number | null;
}

/** A contract that ends, and what the year after would cost. */
export interface Renewal {
  readonly row: LedgerRow;
  /** The first day that is no longer paid for. */
  readonly ends: number;
  /** The last day on which notice can be given. */
  readonly noticeBy: number;
  /** What its last year costs; a part of a year as if it were a whole one. */
  readonly yearly: number;
  /** What the year after costs with the rise in the contract, and with the market's. */
  readonly atContract: number;
  readonly atMarket: number;
}

/** Estimates of what is bought from a vendor by the year; the others are nobody's contract. */
const CONTRACTS: ReadonlySet<string> = new Set(["subscription", "support", "maintenance"]);

/** What ends within a plan, the earliest notice first. */
export function renewals(scenario: Scenario, goLive: number, terms: RenewalTerms): readonly Renewal[] {
  const ledger = estimate(assumptions(scenario, "likely"));
  const { priceUplift: _, ...given } = scenario.given;
  const usual = assumptions({ ...scenario, given }, "likely").priceUplift;
  const found = ledger.rows.flatMap((row, place): readonly Renewal[] => {
    const lastMonth = row.line?.to ?? 12 * ledger.assumptions.years;
    const yearly = yearlyCost(row, place, Math.ceil(lastMonth / 12), ledger);
    if (!isContract(row) || yearly === 0) return [];
    const ends = addMonths(goLive, lastMonth);
    const after = (rise: number): number => roundMoney(yearly * (1 + rise), ledger.decimals);
    return [
      {
        row,
        ends,
        noticeBy: ends - terms.noticeDays,
        yearly,
        atContract: after(riseAfter(row, Math.ceil(lastMonth / 12), ledger.assumptions)),
        atMarket: after(terms.marketRise ?? usual),
      },
    ];
  });
  return found.sort((one, other) => one.noticeBy - other.noticeBy);
}

const isContract = ({ item, line }: LedgerRow): boolean =>
  line === null ? item !== null && CONTRACTS.has(item) : line.per !== "once";

function yearlyCost(
  { line }: LedgerRow,
  place: number,
  t: number,
  { minor, assumptions: { years }, decimals }: Ledger,
): number {
  const cell = fromMinor(minor[place * (years + 1) + t] as number, decimals);
  return roundMoney((cell * 12) / (line === null ? 12 : Math.max(1, monthsIn(line, t))), decimals);
}

/** By how much a row's price rises from one contract year to the next. */
function riseAfter(row: LedgerRow, t: number, a: Assumptions): number {
  if (row.line !== null && row.line.uplift !== null) return row.line.uplift;
  if (!followsPrices(row)) return a.inflation;
  return t % a.priceTerm === 0 ? a.priceUplift : 0;
}

/** Seats that were paid for and not used in the last contract year, and what they cost in it. */
export interface UnusedSeats {
  readonly paid: number;
  readonly unused: number;
  readonly cost: number;
}

/** @param used - As many as were in use: only the user knows */
export function unusedSeats(scenario: Scenario, used: number): UnusedSeats {
  const ledger = estimate(assumptions(scenario, "likely"));
  const { assumptions: a, minor, decimals, timeline } = ledger;
  const seats = timeline.last.seats;
  const quoted = a.lines.filter(
    ({ item, per, price }) => item === "subscription" && per !== "once" && price > 0,
  );
  const paid =
    quoted.length === 0
      ? seats
      : quoted.reduce((sum, { quantity }) => sum + (quantity === "users" ? seats : quantity[1]), 0);
  const unused = Math.max(0, paid - used);
  const lastYear = ledger.rows.reduce(
    (sum, { item }, place) =>
      sum + (item === "subscription" ? (minor[place * (a.years + 1) + a.years] as number) : 0),
    0,
  );
  return {
    paid,
    unused,
    cost: paid === 0 ? 0 : roundMoney((fromMinor(lastYear, decimals) * unused) / paid, decimals),
  };
}
