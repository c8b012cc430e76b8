import { assumptions, type Scenario } from "../assumptions";
import { estimate } from "../estimate";
import type { Issue } from "../issue";
import { cautions, obstaclesOf, termsOf } from "../priceBook/editions";
import { priceLine } from "../priceBook/priceLine";
import type { Rates } from "../priceBook/rates";
import { isEdition, seatPriceInCny } from "../priceBook/seatPrice";
import { newestReads } from "../priceBook/validity";
import type { QuotedLine } from "../quote/line";
import type { ListPrice } from "../rates/prices";
import { roundMoney } from "../money";
import { decimalsOf } from "../rates/currencies";
import { range } from "../results/range";
import { withGiven } from "../results/savings";
import { firstYearCash, netPresentValue, perUserMonth } from "../results/summary";
import { total } from "../results/totals";

/** What an edition would cost a scenario over the whole contract, all in. */
export interface Cost {
  readonly total: number;
  /** Not exceeded in 10 and in 90 of 100 cases, in closed form. */
  readonly p10: number;
  readonly p90: number;
  readonly perUserMonth: number;
  readonly firstYearCash: number;
  readonly npv: number;
  /** Above the cheapest of the list. */
  readonly difference: number;
  /** Seats paid for in year 1 where the fewest that are sold are more than the users; else null. */
  readonly seats: number | null;
}

/** An edition of a shortlist. */
export interface Listed {
  readonly entry: ListPrice;
  /** 1 is the cheapest; equal totals share a rank. null: it is not comparable. */
  readonly rank: number | null;
  /** null where something is missing. */
  readonly cost: Cost | null;
  /** The scenario that buys it, to be opened or kept; null where something is missing. */
  readonly scenario: Scenario | null;
  /** Why it is not comparable: what nobody knows of it, or what the scenario cannot buy. */
  readonly missing: readonly Issue[];
}

/**
 * What the scenario would cost with each edition among the entries, the cheapest first. Those that cannot be compared stand at the end:
 * nothing is dropped, and nothing converted by guess.
 *
 * @param isMeant - Whether the user asked for this edition by its name: then it may be for other work, or sold no longer
 */
export function shortlist(
  scenario: Scenario,
  entries: readonly ListPrice[],
  rates: Rates,
  today: string,
  isMeant: (entry: ListPrice) => boolean = () => false,
): readonly Listed[] {
  const asked = newestReads(entries.filter((entry) => isEdition(entry) || isMeant(entry)));
  return ranked(asked.map((entry) => listing(scenario, entry, rates, today, isMeant(entry))));
}

/** One edition of a shortlist, before it has its place among others: whoever cannot wait for all lists one after another. */
export function listing(
  scenario: Scenario,
  entry: ListPrice,
  rates: Rates,
  today: string,
  isMeant: boolean,
): Listed {
  const missing = [...obstaclesFor(scenario, entry), ...(isMeant ? [] : cautions(entry, today))];
  const bought = purchaseOf(scenario, entry, rates);
  const isKnown = "given" in bought;
  if (!isKnown) missing.push(...bought.missing);
  if (!isKnown || missing.length > 0) {
    return { entry, rank: null, cost: null, scenario: null, missing: withoutRepeats(missing) };
  }
  return { entry, rank: null, cost: costOf(bought), scenario: bought, missing: [] };
}

/** Editions that one scenario would buy, with their places: the cheapest first. */
export function ranked(listed: readonly Listed[]): readonly Listed[] {
  const totals = listed.flatMap(({ cost }) => (cost === null ? [] : [cost.total]));
  const least = Math.min(...totals);
  return listed
    .map((one) =>
      one.cost === null || one.scenario === null
        ? one
        : {
            ...one,
            rank: 1 + totals.filter((other) => other < (one.cost?.total ?? 0)).length,
            cost: {
              ...one.cost,
              difference: roundMoney(
                one.cost.total - least,
                decimalsOf(assumptions(one.scenario, "likely").currency),
              ),
            },
          },
    )
    .sort(
      (one, other) =>
        (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0 || compareNames(one.entry, other.entry),
    );
}

/** A price for the whole account is a line of a quote; one for packs or uses, whose number nobody knows, is none. */
const ACCOUNT_UNITS: readonly ListPrice["unit"][] = ["month", "account/year"];
const isForAccount = ({ unit, price }: ListPrice): boolean => price !== null && ACCOUNT_UNITS.includes(unit);

/** What the scenario cannot buy. Billing is no obstacle: it becomes the edition's. */
function obstaclesFor(scenario: Scenario, entry: ListPrice): readonly Issue[] {
  const { vendor, edition, item, deployment } = entry;
  const carried: readonly Issue["code"][] = isForAccount(entry)
    ? ["otherBilling", "notPerUserMonth"]
    : ["otherBilling"];
  const issues = obstaclesOf(scenario, entry).filter(({ code }) => !carried.includes(code));
  const isOwnedInCloud =
    item === "perpetual" && deployment === "either" && assumptions(scenario, "likely").deployment === "cloud";
  return isOwnedInCloud
    ? [...issues, { code: "otherDeployment", vendor, edition, deployment: "onPremises" }]
    : issues;
}

/** The scenario with the edition bought as it is sold, or why its price is not known. */
function purchaseOf(
  scenario: Scenario,
  entry: ListPrice,
  rates: Rates,
): Scenario | { readonly missing: readonly Issue[] } {
  const rate = rates(entry.currency) ?? null;
  if (!isForAccount(entry)) {
    const price = seatPriceInCny(entry, rate);
    return price.ok
      ? withGiven(scenario, { seatPrice: price.value, ...termsOf(scenario, entry) })
      : { missing: price.issues };
  }
  const line = priceLine(entry);
  if (!line.ok) return { missing: line.issues };
  if (rate === null) return { missing: [{ code: "noExchangeRate", currency: entry.currency }] };
  const { price, per, currency } = line.value;
  const { years } = assumptions(scenario, "likely");
  const account: QuotedLine = {
    component: "licence",
    item: "subscription",
    name: line.value.name,
    quantity: [1, 1, 1],
    pack: 0,
    price,
    per,
    from: 1,
    to: 12 * years,
    discount: 0,
    uplift: null,
    currency,
    rate,
    note: "",
  };
  const bought = withGiven(scenario, termsOf(scenario, entry));
  return { ...bought, lines: [...scenario.lines, account] };
}

function costOf(scenario: Scenario): Cost {
  const a = assumptions(scenario, "likely");
  const ledger = estimate(a);
  const { p10, p90 } = range(scenario);
  return {
    total: total(ledger),
    p10,
    p90,
    perUserMonth: perUserMonth(ledger),
    firstYearCash: firstYearCash(ledger),
    npv: netPresentValue(ledger),
    difference: 0,
    seats: a.minimumSeats > a.users ? ledger.timeline.first.seats : null,
  };
}

/** By the characters' numbers: the same order on every machine. */
function compareNames(one: ListPrice, other: ListPrice): number {
  for (const field of ["vendor", "product", "edition", "currency", "billing"] as const) {
    if (one[field] !== other[field]) return one[field] < other[field] ? -1 : 1;
  }
  return 0;
}

const withoutRepeats = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
];
