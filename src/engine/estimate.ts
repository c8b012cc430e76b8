import type { Assumptions } from "./assumptions";
import { ITEM_IDS, ITEMS, rows, writeLines, type ItemId, type Row } from "./components/index";
import { INPUTS } from "./inputs";
import { toCents } from "./money";
import { VAT } from "./rates/vat";
import { timeline, type Timeline } from "./timeline";

/** Cash by item and time: t = 0 is money at go-live, 1..N are the contract years. */
export interface Ledger {
  readonly assumptions: Assumptions;
  readonly timeline: Timeline;
  /**
   * Whole cents of the currency, item after item in the order of ITEM_IDS, years + 1 cells each. Every total is a sum
   * of these rounded lines, so each table foots; whole cents add without error.
   */
  readonly cents: readonly number[];
}

const ROW = Object.fromEntries(ITEM_IDS.map((item, index) => [item, index])) as Record<ItemId, number>;
/** Where an item's cell for t = 0 lies. */
export const rowStart = (item: ItemId, years: number): number => ROW[item] * (years + 1);

/** What 1 CNY without VAT of an item becomes in the ledger: with VAT where it is added, in the user's currency. */
export const conversion = (a: Assumptions, item: ItemId): number => converted(a, withVat(item));

const withVat = (item: ItemId): number => 1 + VAT[ITEMS[item].vat].value;
const converted = (a: Assumptions, vatFactor: number): number =>
  (a.vat === "add" ? vatFactor : 1) / a.exchangeRate;

/** The ledger that is being made, in the user's currency and not yet rounded; all 0 between estimates. */
const amounts = new Float64Array(ITEM_IDS.length * (INPUTS.years.max + 1));

/** Writes the lines of an item into its cells of that ledger. */
class LedgerRow implements Row {
  private factor = 1;
  private start = 0;

  constructor(
    private readonly row: number,
    private readonly vatFactor: number,
  ) {}

  open(a: Assumptions): void {
    this.factor = converted(a, this.vatFactor);
    this.start = this.row * (a.years + 1);
  }

  put(t: number, quantity: number, unitPrice: number): void {
    amounts[this.start + t] = quantity * unitPrice * this.factor;
  }
}

/** Used by one estimate after another: to make them anew would take as long as all the lines. */
const LEDGER_ROWS = ITEM_IDS.map((item, row) => new LedgerRow(row, withVat(item)));
const ROWS = rows((item) => LEDGER_ROWS[ROW[item]] as LedgerRow);

/** All lines of all components, each rounded to the cent. */
export function estimate(a: Assumptions): Ledger {
  const time = timeline(a);
  for (const row of LEDGER_ROWS) row.open(a);
  writeLines(a, time, ROWS);
  // A plain array: a typed one of this size takes longer to make than all the lines.
  const cents = new Array<number>(ITEM_IDS.length * (a.years + 1));
  for (let cell = 0; cell < cents.length; cell++) {
    const amount = amounts[cell] as number;
    cents[cell] = amount === 0 ? 0 : toCents(amount);
    amounts[cell] = 0;
  }
  return { assumptions: a, timeline: time, cents };
}
