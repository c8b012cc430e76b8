import type { Assumptions } from "./assumptions";
import { ITEM_IDS, rows, writeLines, type Row, type VatClass } from "./components/index";
import { INPUTS } from "./inputs";
import { ITEM_ROWS, type LedgerRow } from "./ledgerRows";
import { toCents } from "./money";
import { VAT } from "./rates/vat";
import { timeline, type Timeline } from "./timeline";

/** Cash by row and time: t = 0 is money at go-live, 1..N are the contract years. */
export interface Ledger {
  readonly assumptions: Assumptions;
  readonly timeline: Timeline;
  readonly rows: readonly LedgerRow[];
  /**
   * Whole cents of the currency, row after row, years + 1 cells each. Every total is a sum of these rounded lines, so
   * each table foots; whole cents add without error.
   */
  readonly cents: readonly number[];
}

/** What 1 CNY without VAT becomes in the ledger: with VAT where it is added, in the user's currency. */
export const conversion = (a: Assumptions, vat: VatClass): number =>
  (a.vat === "add" ? 1 + VAT[vat].value : 1) / a.exchangeRate;

/** The most cells that a row may have. */
const WIDEST = INPUTS.years.max + 1;

/**
 * A ledger in the making: CNY without VAT, not rounded. One serves for many runs: to make it anew would take as long as
 * all the lines.
 */
export class Workings {
  /** As the ledger's cents; all 0 between runs. */
  private readonly amounts = new Float64Array(ITEM_ROWS.length * WIDEST);
  private readonly factors = new Float64Array(ITEM_ROWS.length);
  private readonly items = ITEM_IDS.map(() => new ItemCells(this.amounts));
  private readonly byItem = rows((item) => this.items[ITEM_IDS.indexOf(item)] as ItemCells);
  private width = 0;
  private opened: Pick<Assumptions, "vat" | "exchangeRate"> = { vat: "none", exchangeRate: NaN };

  /** Gets ready for runs of the same length, VAT and currency. */
  open(a: Assumptions): void {
    const width = a.years + 1;
    if (width === this.width && a.vat === this.opened.vat && a.exchangeRate === this.opened.exchangeRate)
      return;
    this.opened = a;
    this.items.forEach((cells, row) => (cells.start = row * width));
    ITEM_ROWS.forEach(({ vat }, row) => (this.factors[row] = conversion(a, vat)));
    this.width = width;
  }

  write(a: Assumptions, time: Timeline): void {
    writeLines(a, time, this.byItem);
  }

  /** Takes the amounts away, in the user's currency, each rounded to the cent. */
  takeCents(): readonly number[] {
    const { amounts, factors, width } = this;
    // A plain array: a typed one of this size takes longer to make than all the lines.
    const cents = new Array<number>(ITEM_ROWS.length * width);
    for (let row = 0, cell = 0; row < ITEM_ROWS.length; row++) {
      const factor = factors[row] as number;
      for (const end = cell + width; cell < end; cell++) {
        const amount = amounts[cell] as number;
        cents[cell] = amount === 0 ? 0 : toCents(amount * factor);
        amounts[cell] = 0;
      }
    }
    return cents;
  }

  /** Takes the amounts away, and gives their sum in units of the currency. */
  takeTotal(): number {
    const { amounts, factors, width } = this;
    let sum = 0;
    for (let row = 0, cell = 0; row < ITEM_ROWS.length; row++) {
      const factor = factors[row] as number;
      for (const end = cell + width; cell < end; cell++) {
        sum += (amounts[cell] as number) * factor;
        amounts[cell] = 0;
      }
    }
    return sum;
  }
}

/** The cells of an item in the workings. */
class ItemCells implements Row {
  /** Where the item's cell for t = 0 lies. */
  start = 0;

  constructor(private readonly amounts: Float64Array) {}

  put(t: number, quantity: number, unitPrice: number): void {
    this.amounts[this.start + t] = quantity * unitPrice;
  }

  at(t: number): number {
    return this.amounts[this.start + t] as number;
  }
}

const workings = new Workings();

/** All lines of all components, each rounded to the cent. */
export function estimate(a: Assumptions): Ledger {
  const time = timeline(a);
  workings.open(a);
  workings.write(a, time);
  return { assumptions: a, timeline: time, rows: ITEM_ROWS, cents: workings.takeCents() };
}
