import { assumptions, type Scenario } from "../assumptions";
import { estimate } from "../estimate";
import { fail, succeed, type Issue, type Result } from "../issue";
import type { ListPrice } from "../rates/prices";
import { isQuotedFor, withGiven, type Offer } from "../results/savings";
import { total } from "../results/totals";
import { timeline } from "../timeline";
import type { Rates } from "./rates";
import { isEdition, seatFaults, seatPriceInCny } from "./seatPrice";
import { isSold, newestReads } from "./validity";

/** An edition, and why a scenario cannot buy it: empty where it can. */
export interface EditionCandidate {
  readonly entry: ListPrice;
  readonly obstacles: readonly Issue[];
}

/** The editions among the entries, in their newest reads, each with all that keeps the scenario from buying it. */
export const candidates = (
  scenario: Scenario,
  entries: readonly ListPrice[],
  today: string,
): readonly EditionCandidate[] =>
  newestReads(entries.filter(isEdition)).map((entry) => ({
    entry,
    obstacles: [...obstaclesOf(scenario, entry), ...cautions(entry, today)],
  }));

/**
 * What of a scenario an edition does not serve: more seats than are sold, another place to run, another way to pay,
 * another licence, or no price for a seat at all.
 */
export function obstaclesOf(scenario: Scenario, entry: ListPrice): readonly Issue[] {
  const { vendor, edition, maximumSeats = Infinity, deployment = "cloud", billing } = entry;
  const a = assumptions(scenario, "likely");
  const { given } = scenario;
  const seats = timeline(a).last.peakSeats;
  const licence = licenceOf(entry);
  const issues: Issue[] = [...seatFaults(entry)];
  if (seats > maximumSeats) issues.push({ code: "tooManySeats", vendor, edition, seats, maximumSeats });
  if (deployment !== "either" && deployment !== a.deployment)
    issues.push({ code: "otherDeployment", vendor, edition, deployment });
  if (isPeriod(billing) && given.billing !== undefined && given.billing !== billing)
    issues.push({ code: "otherBilling", vendor, edition, billing });
  const other = licence === "perpetual" ? "subscription" : "perpetual";
  if (given.licence === other || isQuotedFor(scenario, other))
    issues.push({ code: "otherLicence", vendor, edition, licence });
  return issues;
}

/** What speaks against an edition that nobody has asked for by name: it is no longer sold, or is for other work. */
export function cautions(entry: ListPrice, today: string): readonly Issue[] {
  const { vendor, edition, product, purpose = "sales", validUntil, replacedBy = null } = entry;
  const issues: Issue[] = [];
  if (validUntil !== undefined && !isSold(entry, today))
    issues.push({ code: "noLongerSold", vendor, edition, validUntil, replacedBy });
  if (purpose !== "sales") issues.push({ code: "otherPurpose", vendor, edition, product, purpose });
  return issues;
}

/** A scenario's purchase of an edition, at the rates that the user gives. */
export function offerOf(scenario: Scenario, entry: ListPrice, rates: Rates): Result<Offer> {
  const price = seatPriceInCny(entry, rates(entry.currency) ?? null);
  return price.ok ? succeed({ seatPrice: price.value, ...termsOf(scenario, entry) }) : price;
}

/** What a purchase of an edition settles besides its price. */
export function termsOf(scenario: Scenario, entry: ListPrice): Omit<Offer, "seatPrice"> {
  const { minimumSeats = 1, billing } = entry;
  return {
    minimumSeats: Math.max(minimumSeats, assumptions(scenario, "likely").minimumSeats),
    licence: licenceOf(entry),
    ...(isPeriod(billing) ? { billing } : {}),
  };
}

/**
 * The offer among some editions with which the scenario costs least, all in and over the whole contract: the lowest
 * price of a seat is not, where more seats have to be bought.
 *
 * A rate that is missing is a fault, since nobody knows what that edition costs.
 *
 * @param entries - At least one
 */
export function cheapestOffer(
  scenario: Scenario,
  entries: readonly ListPrice[],
  rates: Rates,
): Result<Offer> {
  const offers = entries.map((entry) => offerOf(scenario, entry, rates));
  const faults = offers.flatMap((offer) => (offer.ok ? [] : offer.issues));
  if (faults.length > 0) return fail(withoutRepeats(faults));
  const priced = offers.flatMap((offer) => (offer.ok ? [offer.value] : []));
  const cost = (offer: Offer): number =>
    total(estimate(assumptions(withGiven(scenario, { ...offer }), "likely")));
  return succeed(priced.reduce((best, offer) => (cost(offer) < cost(best) ? offer : best)));
}

const licenceOf = ({ item }: ListPrice): "perpetual" | "subscription" =>
  item === "perpetual" ? "perpetual" : "subscription";

const isPeriod = (billing: ListPrice["billing"]): billing is "annual" | "monthly" =>
  billing === "annual" || billing === "monthly";

const withoutRepeats = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
];
