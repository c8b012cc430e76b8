import {
  billingFactor,
  conversion,
  editionFactor,
  INPUT_NAMES,
  ITEMS,
  servers,
  type InputName,
  type ItemId,
  type Ledger,
} from "../engine/index";
import { parseFormula, spreadsheetText, type Formula } from "./formula";

const SEAT_PRICE = "{seatPrice} × {editionFactor} × (1 − {discount})";
const SUBSCRIPTION = `12 × {seats} × ${SEAT_PRICE} × {billingFactor} × {priceFactor}`;
const SETUP_K = "(1 + {contingency})";
const PURCHASE = "{servers} × {serverPrice} × (1 + {infrastructureAddon})";
const HOURS = "⌈{firstSeats} ÷ {classSize}⌉ × {trainingHours}";

/** How each line's amount is made, for reading: a test holds every one of them against the engine's own lines. */
const TEXTS: Readonly<Record<ItemId, string>> = {
  subscription: SUBSCRIPTION,
  perpetual: `{addedSeats} × ${SEAT_PRICE} × {perpetualMonths} × {priceFactor}`,
  setup: `${SETUP_K} × ({setupDays} + {setupDaysPerUser} × {firstSeats}) × {dayRate}`,
  migration: `${SETUP_K} × ({sources} × {daysPerSource} × {dayRate} + {records} × {recordRate})`,
  integration: `${SETUP_K} × {integrations} × {integrationCost}`,
  install: `${SETUP_K} × {servers} × {installDaysPerServer} × {dayRate}`,
  training: `${HOURS} × {trainerRate}`,
  refresher: `{trainingRefresh} × ${HOURS} × {trainerRate} × {inflationFactor}`,
  support: `{supportRate} × ${SUBSCRIPTION}`,
  maintenance: `{maintenanceRate} × {peakSeats} × ${SEAT_PRICE} × {perpetualMonths} × {priceFactor}`,
  hardwarePurchase: `${PURCHASE} × {inflationFactor}`,
  hardwareRunning: `{hardwareRunRate} × ${PURCHASE} × {inflationFactor}`,
  build: `${SETUP_K} × {customDays} × {dayRate}`,
  upkeep: `{upkeepRate} × ${SETUP_K} × {customDays} × {dayRate} × {inflationFactor}`,
};

/** What has grown since year 1, spelled out for people; a sheet holds it in a row of its own. */
const GROWTH: Readonly<Record<string, string>> = {
  priceFactor: "(1 + {priceUplift})^{yearsBefore}",
  inflationFactor: "(1 + {inflation})^{yearsBefore}",
};

/** With VAT and the user's currency. */
const textOf = (item: ItemId): string => `${TEXTS[item]} × {vatFactor} ÷ {exchangeRate}`;

/** The formula of an item's lines. */
export const itemFormula = (item: ItemId): Formula =>
  parseFormula(textOf(item).replace(/\{(\w+)\}/g, (term, name: string) => GROWTH[name] ?? term));

/**
 * The same as a spreadsheet reads it.
 *
 * @param reference - The cell or name for a term: inputs, derived terms, priceFactor and inflationFactor
 */
export const itemSpreadsheetText = (item: ItemId, reference: (term: string) => string): string =>
  spreadsheetText(parseFormula(textOf(item)), reference);

/** The inputs that a derived term stands for. */
const DERIVED_FROM: Readonly<Record<string, readonly InputName[]>> = {
  seats: ["users", "userGrowth", "minimumSeats"],
  firstSeats: ["users", "minimumSeats"],
  peakSeats: ["users", "userGrowth", "minimumSeats"],
  addedSeats: ["users", "userGrowth", "minimumSeats"],
  seatYears: ["users", "userGrowth", "minimumSeats", "years"],
  yearsBefore: [],
  editionFactor: ["features", "advancedFactor"],
  billingFactor: ["billing", "monthlyPremium"],
  servers: ["users", "usersPerServer", "databaseServers", "redundancy"],
  vatFactor: ["vat"],
};

/** The inputs behind some terms, in the order of INPUTS. */
export function inputsBehind(terms: readonly string[]): readonly InputName[] {
  const behind = new Set(terms.flatMap((term) => (isInput(term) ? [term] : (DERIVED_FROM[term] ?? []))));
  return INPUT_NAMES.filter((name) => behind.has(name));
}

export const isInput = (term: string): term is InputName => INPUT_NAMES.some((name) => name === term);

/** What a term of an item's formula is worth at a time. */
export function termValue(ledger: Ledger, item: ItemId, time: number, term: string): number {
  const { assumptions: a, timeline } = ledger;
  const year = timeline.years[time - 1] ?? timeline.first;
  const derived: Readonly<Record<string, () => number>> = {
    seats: () => year.seats,
    firstSeats: () => timeline.first.seats,
    peakSeats: () => year.peakSeats,
    // At go-live all seats of year 1 are bought.
    addedSeats: () => year.addedSeats,
    yearsBefore: () => Math.max(0, time - 1),
    editionFactor: () => editionFactor(a),
    billingFactor: () => billingFactor(a),
    servers: () => servers(ledger),
    vatFactor: () => conversion(a, ITEMS[item].vat) * a.exchangeRate,
  };
  const value = derived[term]?.() ?? (isInput(term) ? a[term] : undefined);
  if (typeof value !== "number") throw new RangeError(`No number stands for the term ${term}`);
  return value;
}
