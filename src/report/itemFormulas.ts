import {
  billingFactor,
  conversion,
  editionFactor,
  INPUT_NAMES,
  lines,
  monthsIn,
  rise,
  serversBought,
  times,
  type Assumptions,
  type InputName,
  type ItemId,
  type Ledger,
  type LedgerRow,
  type Line,
  type Per,
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
  priceFactor: "(1 + {priceUplift})^{risesBefore}",
  inflationFactor: "(1 + {inflation})^{yearsBefore}",
};

/** The same where what it hangs on is quoted: a share of what the quote comes to. */
const ON_QUOTE: Readonly<Partial<Record<ItemId, readonly [on: ItemId, text: string]>>> = {
  refresher: ["training", "{trainingRefresh} × {trainingAtStart} × {inflationFactor}"],
  support: ["subscription", "{supportRate} × {subscriptionOfYear}"],
  maintenance: ["perpetual", "{maintenanceRate} × {licencesOwned} × {priceFactor}"],
  hardwareRunning: ["hardwarePurchase", "{hardwareRunRate} × {purchaseAtStart} × {inflationFactor}"],
  upkeep: ["build", "{upkeepRate} × {buildAtStart} × {inflationFactor}"],
};

/** How a quoted line's amounts are made, by what its price is paid for. */
const LINE_TEXTS: Readonly<Record<Per, string>> = {
  once: "{quantity} × {price} × (1 − {lineDiscount}) × {lineRate} × {rise}",
  month: "{monthsOfYear} × {quantity} × {price} × (1 − {lineDiscount}) × {lineRate} × {rise}",
  year: "{monthsOfYear} ÷ 12 × {quantity} × {price} × (1 − {lineDiscount}) × {lineRate} × {rise}",
  share: "{monthsOfYear} ÷ 12 × {quantity} × {price} × (1 − {lineDiscount}) × {rise} × {subscriptionOfYear}",
};

/** With VAT and the user's currency. */
const textOf = (item: ItemId): string => inCurrency(TEXTS[item]);
const inCurrency = (text: string): string => `${text} × {vatFactor} ÷ {exchangeRate}`;

/** The formula of a row's lines. */
export function rowFormula({ line, item }: LedgerRow, { lines }: Assumptions): Formula {
  const spelledOut = (text: string): Formula =>
    parseFormula(inCurrency(text).replace(/\{(\w+)\}/g, (term, name: string) => GROWTH[name] ?? term));
  if (line !== null || item === null) return spelledOut(LINE_TEXTS[line?.per ?? "once"]);
  const [on, text] = ON_QUOTE[item] ?? [];
  const isOnQuote = on !== undefined && lines.some((quoted) => quoted.item === on);
  return spelledOut(isOnQuote && text !== undefined ? text : TEXTS[item]);
}

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
  risesBefore: ["priceTerm"],
  editionFactor: ["features", "advancedFactor"],
  billingFactor: ["billing", "monthlyPremium"],
  servers: ["users", "usersPerServer", "databaseServers", "redundancy"],
  vatFactor: ["vat", "vatRate", "region"],
  subscriptionOfYear: [],
  trainingAtStart: [],
  purchaseAtStart: [],
  buildAtStart: [],
  licencesOwned: [],
};

/** The inputs behind some terms, in the order of INPUTS. */
export function inputsBehind(terms: readonly string[]): readonly InputName[] {
  const behind = new Set(terms.flatMap((term) => (isInput(term) ? [term] : (DERIVED_FROM[term] ?? []))));
  return INPUT_NAMES.filter((name) => behind.has(name));
}

export const isInput = (term: string): term is InputName => INPUT_NAMES.some((name) => name === term);

/** What a term of a line's formula is worth. */
export function termValue(ledger: Ledger, { row, t, quantity }: Line, term: string): number {
  const { assumptions: a, timeline } = ledger;
  const year = timeline.years[t - 1] ?? timeline.first;
  const { line } = row;
  const derived: Readonly<Record<string, () => number>> = {
    seats: () => year.seats,
    firstSeats: () => timeline.first.seats,
    peakSeats: () => year.peakSeats,
    // At go-live all seats of year 1 are bought.
    addedSeats: () => year.addedSeats,
    yearsBefore: () => Math.max(0, t - 1),
    risesBefore: () => Math.floor(Math.max(0, t - 1) / a.priceTerm),
    editionFactor: () => editionFactor(a),
    billingFactor: () => billingFactor(a),
    servers: () => serversBought(ledger),
    vatFactor: () => conversion(a, row.vat) * a.exchangeRate,
    subscriptionOfYear: () => inCny(ledger, "subscription", [t]),
    trainingAtStart: () => inCny(ledger, "training", [0, 1]),
    purchaseAtStart: () => inCny(ledger, "hardwarePurchase", [0, 1]),
    buildAtStart: () => inCny(ledger, "build", [0, 1]),
    licencesOwned: () => inCny(ledger, "perpetual", times(ledger).slice(0, t + 1)),
    monthsOfYear: () => (line === null ? NaN : monthsIn(line, t)),
    price: () => line?.price ?? NaN,
    lineDiscount: () => line?.discount ?? NaN,
    lineRate: () => line?.rate ?? NaN,
    rise: () => (line === null ? NaN : t === 0 ? 1 : rise(line, year)),
    // What the line's quantity counts has the months and the subscription in it.
    quantity: () => quantity / countedWith(ledger, { row, t }),
  };
  const value = derived[term]?.() ?? (isInput(term) ? a[term] : undefined);
  if (typeof value !== "number") throw new RangeError(`No number stands for the term ${term}`);
  return value;
}

function countedWith(ledger: Ledger, { row: { line }, t }: Pick<Line, "row" | "t">): number {
  switch (line?.per) {
    case "month":
      return monthsIn(line, t);
    case "year":
      return monthsIn(line, t) / 12;
    case "share":
      return (monthsIn(line, t) / 12) * inCny(ledger, "subscription", [t]);
    default:
      return 1;
  }
}

/** What an item comes to at some times in CNY without VAT, not rounded. */
const inCny = (ledger: Ledger, item: ItemId, at: readonly number[]): number =>
  lines(ledger)
    .filter(({ row, t }) => row.item === item && at.includes(t))
    .reduce(
      (sum, { row, quantity, unitPrice }) =>
        sum + (quantity * unitPrice) / conversion(ledger.assumptions, row.vat),
      0,
    );
