import {
  canBePaid,
  GUARD,
  ITEM_IDS,
  ITEMS,
  PAID,
  rowTotal,
  total,
  type Case,
  type InputName,
  type ItemId,
  type Ledger,
  type TaxClass,
} from "../../engine/index";
import { itemSpreadsheetText } from "../../report/index";
import { literal } from "../formula";
import { amountAt } from "./amountAt";
import type { Cell } from "./description";
import { allOf, billingFactorFormula, editionFactorFormula, conditionFormulas, rounded } from "./inputCells";
import { LINE_ITEMS, LINES_FINE, TIMING_SHIFT, usedName, vatRateName } from "./inputNames";
import { quotedInCny, sharesOf, sumOfLines } from "./ledgerQuote";
import {
  FIRST_ITEM,
  FIRST_YEAR,
  GO_LIVE_COLUMN,
  LAST_YEAR,
  ledgerRow,
  TIMES,
  timeColumn,
  TOTALS,
  type LedgerSheetRow,
} from "./ledgerRows";

/** The formulas of one run of the plain ledger. A year behind the plan's last holds "", which sums pass over. */
export function ledgerFormulas(which: Case, ledger: Ledger, room: number) {
  const name = (input: InputName): string => usedName(input, which);
  const at = (row: LedgerSheetRow, letter: string): string => `${letter}${ledgerRow(row, which)}`;
  const scalar = (row: LedgerSheetRow): string => `$${TOTALS}$${ledgerRow(row, which)}`;
  const before = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 1);
  const year = (letter: string): string => `${letter}$${ledgerRow("t", which)}`;
  /** Go-live is in every plan. */
  const inPlan = (letter: string, formula: string): string =>
    letter === GO_LIVE_COLUMN ? formula : `IF(${year(letter)}="","",${formula})`;
  const { years } = ledger.assumptions;
  const known = (t: number, value: number): number | string => (t > years ? "" : value);

  /** go-live, the first year, and a later year by its column. */
  const row = (goLive: Cell, first: Cell, later: (letter: string) => string): Cell[] => [
    goLive,
    first,
    ...TIMES.slice(2).map((t) => ({ formula: inPlan(timeColumn(t), later(timeColumn(t))) })),
  ];
  const growing = (goLive: Cell, factor: LedgerSheetRow, grown: (letter: string) => string): Cell[] =>
    row(goLive, 1, (letter) => `${at(factor, before(letter))}*${grown(letter)}`);
  const yearly = (rate: InputName) => (): string => `(1+${name(rate)})`;
  // A price is fixed for its term, and rises when the contract is renewed.
  const atRenewal = (letter: string): string =>
    `IF(MOD(${year(letter)}-1,${name("priceTerm")})=0,1+${name("priceUplift")},1)`;
  const vat = (kind: TaxClass): string => `IF(${name("vat")}="add",1+${vatRateName(kind)},1)`;

  const seats = (letter: string): string =>
    `MAX(${name("minimumSeats")},ROUNDUP(${name("users")}*${at("growth", letter)}-${GUARD.toFixed(9)},0))`;
  const peak = (letter: string): string => `MAX($${at("seats", FIRST_YEAR)}:${at("seats", letter)})`;

  const terms =
    (item: ItemId, letter: string) =>
    (term: string): string => {
      switch (term) {
        case "seats":
        case "peakSeats":
        case "addedSeats":
        case "priceFactor":
        case "inflationFactor":
        case "subscriptionOfYear":
        case "licencesOwned":
          return `${letter}$${ledgerRow(term, which)}`;
        case "trainingAtStart":
        case "purchaseAtStart":
        case "buildAtStart":
          return scalar(term);
        case "firstSeats":
          return `$${FIRST_YEAR}$${ledgerRow("seats", which)}`;
        case "editionFactor":
        case "billingFactor":
        case "servers":
          return scalar(term);
        case "vatFactor":
          return scalar(VAT_ROW[ITEMS[item].vat]);
        default:
          return name(term as InputName);
      }
    };
  const line = (item: ItemId, t: number): Cell => {
    if (!canBePaid(item, t)) return null;
    const letter = timeColumn(t);
    const estimated = rounded(itemSpreadsheetText(item, terms(item, letter)));
    const { on, text } = ON_QUOTE[item] ?? {};
    const amount =
      on === undefined || text === undefined
        ? estimated
        : `IF(${isQuoted(on)},${rounded(`${text.map(terms(item, letter)).join("*")}*${terms(item, letter)("vatFactor")}/${name("exchangeRate")}`)},${estimated})`;
    const { every, when } = PAID[item];
    const conditions = [
      ...(when === undefined ? [] : conditionFormulas(when, which)),
      ...(every === undefined || t === 0 ? [] : [`MOD(${year(letter)}-1,${name(every)})=0`]),
    ];
    const paid = conditions.length === 0 ? amount : `IF(${allOf(conditions)},${amount},0)`;
    return {
      formula: inPlan(letter, `IF(${isQuoted(item)},0,${paid})`),
      value: known(t, amountAt(ledger, ITEM_IDS.indexOf(item), t)),
    };
  };
  const items = (letter: string): string => `${at(FIRST_ITEM, letter)}:${at("quoted", letter)}`;
  const subscription = (letter: string): string => {
    const t = letter.charCodeAt(0) - GO_LIVE_COLUMN.charCodeAt(0);
    // What the item's formula is before its last two terms bring it into the ledger's currency.
    const inCny = itemSpreadsheetText("subscription", (term) =>
      term === "vatFactor" || term === "exchangeRate" ? "1" : terms("subscription", letter)(term),
    ).replace(/\*1\/1$/, "");
    const estimated = `IF(${allOf(conditionFormulas(PAID.subscription.when ?? {}, which))},${inCny},0)`;
    return `IF(${isQuoted("subscription")},${quotedInCny("subscription", t, which, room)},${estimated})`;
  };
  /** What an item's lines come to until the end of year 1. */
  const atStart = (item: ItemId): string =>
    `${quotedInCny(item, 0, which, room)}+${quotedInCny(item, 1, which, room)}+${sharesOf(item, 1, which, room)}*${at("subscriptionOfYear", FIRST_YEAR)}`;
  const quotedAt = (t: number): number =>
    ledger.assumptions.lines.reduce((sum, _, line) => sum + amountAt(ledger, ITEM_IDS.length + line, t), 0);
  const sumOf = (r: LedgerSheetRow): Cell => ({
    formula: `SUM(${at(r, GO_LIVE_COLUMN)}:${at(r, LAST_YEAR)})`,
  });

  return {
    timeline: {
      t: [
        0,
        ...TIMES.slice(1).map((t): Cell => {
          if (t === 1) return 1;
          const previous = at("t", timeColumn(t - 1));
          return {
            formula: `IF(${previous}="","",IF(${previous}<${name("years")},${previous}+1,""))`,
            value: known(t, t),
          };
        }),
      ] satisfies Cell[],
      growth: growing(null, "growth", yearly("userGrowth")),
      seats: row(null, { formula: seats(FIRST_YEAR) }, seats),
      peakSeats: row(null, { formula: peak(FIRST_YEAR) }, peak),
      // At go-live all seats of year 1 are bought.
      addedSeats: row(
        { formula: at("seats", FIRST_YEAR) },
        0,
        (letter) => `${at("peakSeats", letter)}-${at("peakSeats", before(letter))}`,
      ),
      priceFactor: growing(1, "priceFactor", atRenewal),
      inflationFactor: growing(1, "inflationFactor", yearly("inflation")),
      subscriptionOfYear: row(null, { formula: subscription(FIRST_YEAR) }, subscription),
      licencesOwned: TIMES.map((t): Cell => {
        const letter = timeColumn(t);
        const sum = quotedInCny("perpetual", t, which, room);
        return {
          formula: inPlan(letter, t === 0 ? sum : `${at("licencesOwned", before(letter))}+${sum}`),
        };
      }),
    },
    scalars: {
      editionFactor: editionFactorFormula(which),
      billingFactor: billingFactorFormula(which),
      servers: `IF(${name("deployment")}="onPremises",${name("redundancy")}*(ROUNDUP(MAX(${at("seats", FIRST_YEAR)}:${at("seats", LAST_YEAR)})/${name("usersPerServer")},0)+${name("databaseServers")}),0)`,
      vatService: vat("service"),
      vatGoods: vat("goods"),
      vatSoftwareProduct: vat("softwareProduct"),
      trainingAtStart: atStart("training"),
      purchaseAtStart: atStart("hardwarePurchase"),
      buildAtStart: atStart("build"),
    },
    items: ITEM_IDS.map((item, i): Cell[] => [
      { ...(sumOf(item) as { formula: string }), value: rowTotal(ledger, i) },
      ...TIMES.map((t) => line(item, t)),
    ]),
    quoted: [
      sumOf("quoted"),
      ...TIMES.map((t): Cell => {
        const letter = timeColumn(t);
        return {
          formula: inPlan(letter, `${sumOfLines(letter, which, room)}+${LINES_FINE}`),
          value: known(t, quotedAt(t)),
        };
      }),
    ] satisfies Cell[],
    total: [
      { formula: `SUM(${items(TOTALS)})`, value: total(ledger) },
      ...TIMES.map((t): Cell => {
        const letter = timeColumn(t);
        return {
          formula: inPlan(letter, `SUM(${items(letter)})`),
          value: known(t, total(ledger, { t })),
        };
      }),
    ] satisfies Cell[],
    benefit: [
      sumOf("benefit"),
      ...TIMES.map((t): Cell => {
        const [letter, ramp] = [timeColumn(t), name("benefitRampYears")];
        const amount = `${name("annualBenefit")}*MIN(1,${year(letter)}/${ramp})/${name("exchangeRate")}`;
        return { formula: inPlan(letter, rounded(amount)) };
      }),
    ] satisfies Cell[],
    benefitValue: [
      sumOf("benefitValue"),
      { formula: at("benefit", GO_LIVE_COLUMN) },
      ...TIMES.slice(1).map((t): Cell => {
        const letter = timeColumn(t);
        const discounted = `${at("benefit", letter)}/(1+${name("discountRate")})^(${year(letter)}-${TIMING_SHIFT})`;
        return { formula: inPlan(letter, discounted) };
      }),
    ] satisfies Cell[],
  };
}

const isQuoted = (item: ItemId): string => `COUNTIF(${LINE_ITEMS},${literal(item)})>0`;

/** What depends on an item follows its lines: a share of what they come to, as the factors of a product. */
const ON_QUOTE: Readonly<Partial<Record<ItemId, { readonly on: ItemId; readonly text: readonly string[] }>>> =
  {
    refresher: { on: "training", text: ["trainingRefresh", "trainingAtStart", "inflationFactor"] },
    support: { on: "subscription", text: ["supportRate", "subscriptionOfYear"] },
    maintenance: { on: "perpetual", text: ["maintenanceRate", "licencesOwned", "priceFactor"] },
    hardwareRunning: {
      on: "hardwarePurchase",
      text: ["hardwareRunRate", "purchaseAtStart", "inflationFactor"],
    },
    upkeep: { on: "build", text: ["upkeepRate", "buildAtStart", "inflationFactor"] },
  };

const VAT_ROW = {
  service: "vatService",
  goods: "vatGoods",
  softwareProduct: "vatSoftwareProduct",
} as const satisfies Record<(typeof ITEMS)[ItemId]["vat"], LedgerSheetRow>;
