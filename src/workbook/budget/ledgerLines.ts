import {
  canBePaid,
  GUARD,
  ITEM_IDS,
  ITEMS,
  itemTotal,
  PAID,
  total,
  type Case,
  type InputName,
  type ItemId,
  type Ledger,
  type TaxClass,
} from "../../engine/index";
import { itemSpreadsheetText } from "../../report/index";
import type { Cell } from "./description";
import { allOf, billingFactor, editionFactor, holds, rounded } from "./inputCells";
import { TIMING_SHIFT, usedName, vatRateName } from "./inputNames";
import {
  FIRST_ITEM,
  FIRST_YEAR,
  GO_LIVE_COLUMN,
  LAST_ITEM,
  LAST_YEAR,
  ledgerRow,
  TIMES,
  timeColumn,
  TOTALS,
  type LedgerRow,
} from "./ledgerRows";

/** The formulas of one run of the plain ledger. A year behind the plan's last holds "", which sums pass over. */
export function ledgerFormulas(which: Case, ledger: Ledger) {
  const name = (input: InputName): string => usedName(input, which);
  const at = (row: LedgerRow, letter: string): string => `${letter}${ledgerRow(row, which)}`;
  const scalar = (row: LedgerRow): string => `$${TOTALS}$${ledgerRow(row, which)}`;
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
  const growing = (goLive: Cell, factor: LedgerRow, grown: (letter: string) => string): Cell[] =>
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
          return `${letter}$${ledgerRow(term, which)}`;
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
    const amount = rounded(itemSpreadsheetText(item, terms(item, letter)));
    const { every, when } = PAID[item];
    const conditions = [
      ...(when === undefined ? [] : holds(when, which)),
      ...(every === undefined || t === 0 ? [] : [`MOD(${year(letter)}-1,${name(every)})=0`]),
    ];
    return {
      formula: inPlan(letter, conditions.length === 0 ? amount : `IF(${allOf(conditions)},${amount},0)`),
      value: known(t, itemTotal(ledger, item, t)),
    };
  };
  const items = (letter: string): string => `${at(FIRST_ITEM, letter)}:${at(LAST_ITEM, letter)}`;
  const sumOf = (r: LedgerRow): Cell => ({ formula: `SUM(${at(r, GO_LIVE_COLUMN)}:${at(r, LAST_YEAR)})` });

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
    },
    scalars: {
      editionFactor: editionFactor(which),
      billingFactor: billingFactor(which),
      servers: `IF(${name("deployment")}="onPremises",${name("redundancy")}*(ROUNDUP(MAX(${at("seats", FIRST_YEAR)}:${at("seats", LAST_YEAR)})/${name("usersPerServer")},0)+${name("databaseServers")}),0)`,
      vatService: vat("service"),
      vatGoods: vat("goods"),
      vatSoftwareProduct: vat("softwareProduct"),
    },
    lines: ITEM_IDS.map((item): Cell[] => [
      { ...(sumOf(item) as { formula: string }), value: itemTotal(ledger, item) },
      ...TIMES.map((t) => line(item, t)),
    ]),
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

const VAT_ROW = {
  service: "vatService",
  goods: "vatGoods",
  softwareProduct: "vatSoftwareProduct",
} as const satisfies Record<(typeof ITEMS)[ItemId]["vat"], LedgerRow>;
