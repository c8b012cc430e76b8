import {
  candidates,
  cheapestOffer,
  dayOf,
  fail,
  findPrice,
  obstaclesOf,
  parseRate,
  parseRates,
  perUserMonthPrice,
  pricesOf,
  rateFor,
  succeed,
  type ListPrice,
  type Offer,
  type Rates,
  type Result,
  type Scenario,
} from "../engine/index";
import { priceField, vocabularyOf, type PriceField } from "../report/index";
import type { ReportTranslator } from "../text/index";
import { both, cellLanguage, refuse } from "./answer";
import { optionalName, orThrow, plain, requiredName } from "./arguments";

export const today = (): string => dayOf(new Date());

/** A field of a list price. The price itself is told only as what it is: per user and month, and published. */
export const priceAnswer = (entry: ListPrice, field: PriceField, t: ReportTranslator): string | number =>
  field === "price" ? orThrow(perUserMonthPrice(entry)) : priceField(entry, field, today(), t);

/**
 * The edition that a user names as an alternative, or the cheapest that the scenario could buy of the vendor named; null
 * where no vendor is named.
 *
 * @param of - null where the scenario has faults of its own: then only these arguments' are found
 * @param rate - CNY for one unit of the price's currency, or rows of a currency and its CNY
 */
export function offerNamed(
  of: Scenario | null,
  vendor: unknown,
  edition: unknown,
  rate: unknown,
): Offer | null {
  const [vendorName, editionName] = [optionalName(vendor), optionalName(edition)];
  const rows = rateRows(rate);
  if (vendorName === null) {
    const alone = [editionName !== null && "edition", rows !== null && "rate"] as const;
    const faults = alone.flatMap((subject) => (subject ? [{ code: "needsVendor", subject } as const] : []));
    return faults.length > 0 ? refuse(...faults) : null;
  }
  const [entries, rates] = both(
    () =>
      editionName === null
        ? orThrow(of ? editionsToBuy(of, vendorName) : pricesOf(vendorName))
        : [orThrow(ifBuyable(of, findPrice(vendorName, editionName, today())))],
    (known) => orThrow(ratesIn(rows, of, of && known)),
  );
  return of && orThrow(cheapestOffer(of, entries, rates));
}

/** The one entry of the price book that a vendor and an edition name. */
export function requiredPrice(vendor: unknown, edition: unknown): ListPrice {
  const names = both(
    () => requiredName("vendor", vendor),
    () => requiredName("edition", edition),
  );
  return orThrow(findPrice(...names, today()));
}

/** The vendor's editions that the scenario could buy; the reasons of all the others where there is none. */
function editionsToBuy(of: Scenario, vendor: string): Result<readonly ListPrice[]> {
  const entries = pricesOf(vendor);
  if (!entries.ok) return entries;
  const all = candidates(of, entries.value, today());
  const buyable = all.filter(({ obstacles }) => obstacles.length === 0).map(({ entry }) => entry);
  if (buyable.length > 0) return { ok: true, value: buyable };
  const name = entries.value[0]?.vendor ?? vendor;
  return fail([
    { code: "noneToBuy", vendor: name },
    ...all.flatMap(({ obstacles }) => obstacles.slice(0, 1)),
  ]);
}

function ifBuyable(of: Scenario | null, entry: Result<ListPrice>): Result<ListPrice> {
  const obstacles = entry.ok && of ? obstaclesOf(of, entry.value) : [];
  return obstacles.length > 0 ? fail(obstacles) : entry;
}

/** What stands in a `rate` argument as rows, or null where nothing does. Excel may hand over an empty cell as 0. */
export function rateRows(rate: unknown): readonly (readonly unknown[])[] | null {
  const rows = (Array.isArray(rate) ? (rate as unknown[][]) : [[rate]]).map((row) => row.map(plain));
  return rows.every((row) => row.every((cell) => optionalName(cell) === null || cell === 0)) ? null : rows;
}

/** The rates that a user gives for some prices; the scenario's own for its currency where none is given. */
export function ratesIn(
  rows: readonly (readonly unknown[])[] | null,
  of: Scenario | null,
  entries: readonly ListPrice[] | null,
): Result<Rates> {
  const { currency, exchangeRate } = of?.given ?? {};
  const own: Rates = (wanted) => (wanted === currency ? exchangeRate : undefined);
  if (rows === null) return parseRates([], own, vocabularyOf(cellLanguage()));
  const [first] = rows;
  if (first?.length === 2) return parseRates(rows, own, vocabularyOf(cellLanguage()));
  if (rows.length > 1 || first?.length !== 1) return fail([{ code: "notRates" }]);
  const rate = parseRate(first[0], vocabularyOf(cellLanguage()));
  if (!rate.ok || entries === null) return rate.ok ? succeed(own) : rate;
  return rateFor(
    rate.value,
    entries.map((entry) => entry.currency),
  );
}
