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

/**
 * A ledger before its lines are rounded, in the user's currency. One serves for many runs: to make it anew would take as
 * long as all the lines.
 */
export class Draft {
  /** As the ledger's cents; all 0 between runs. */
  private readonly amounts = new Float64Array(ITEM_IDS.length * (INPUTS.years.max + 1));
  private readonly rows = ITEM_IDS.map((item, row) => new DraftRow(this.amounts, row, withVat(item)));
  private readonly byItem = rows((item) => this.rows[ROW[item]] as DraftRow);
  private cells = 0;

  /** Gets ready for runs of the same length, VAT and currency. */
  open(a: Assumptions): void {
    this.cells = ITEM_IDS.length * (a.years + 1);
    for (const row of this.rows) row.open(a);
  }

  write(a: Assumptions, time: Timeline): void {
    writeLines(a, time, this.byItem);
  }

  /** Takes the amounts away, each rounded to the cent. */
  takeCents(): readonly number[] {
    const { amounts, cells } = this;
    // A plain array: a typed one of this size takes longer to make than all the lines.
    const cents = new Array<number>(cells);
    for (let cell = 0; cell < cells; cell++) {
      const amount = amounts[cell] as number;
      cents[cell] = amount === 0 ? 0 : toCents(amount);
      amounts[cell] = 0;
    }
    return cents;
  }

  /** Takes the amounts away, and gives their sum in units of the currency. */
  takeTotal(): number {
    const { amounts, cells } = this;
    let sum = 0;
    for (let cell = 0; cell < cells; cell++) {
      sum += amounts[cell] as number;
      amounts[cell] = 0;
    }
    return sum;
  }
}

/** Writes the lines of an item into its cells of a draft. */
class DraftRow implements Row {
  private factor = 1;
  private start = 0;

  constructor(
    private readonly amounts: Float64Array,
    private readonly row: number,
    private readonly vatFactor: number,
  ) {}

  open(a: Assumptions): void {
    this.factor = converted(a, this.vatFactor);
    this.start = this.row * (a.years + 1);
  }

  put(t: number, quantity: number, unitPrice: number): void {
    this.amounts[this.start + t] = quantity * unitPrice * this.factor;
  }
}

const draft = new Draft();

/** All lines of all components, each rounded to the cent. */
export function estimate(a: Assumptions): Ledger {
  const time = timeline(a);
  draft.open(a);
  draft.write(a, time);
  return { assumptions: a, timeline: time, cents: draft.takeCents() };
}
