import type { Assumptions } from "./assumptions";
import { ITEM_IDS, type ItemId } from "./components/items";
import type { Row, Rows } from "./components/row";
import { INPUTS } from "./inputs";
import { ledgerRows } from "./ledgerRows";
import { fromMinor, toMinor } from "./money";
import { canBePaid, canCost } from "./paid";
import { NO_LINES } from "./quote/line";
import { decimalsOf, type Decimals } from "./rates/currencies";
import { taxRate, type TaxClass } from "./rates/regions/index";
import type { Timeline } from "./timeline";
import { writeLedger } from "./writeLedger";

/** What 1 CNY without VAT becomes in the ledger: with VAT where it is added, in the user's currency. */
export const conversion = (a: Assumptions, kind: TaxClass): number => {
  if (a.vat !== "add") return 1 / a.exchangeRate;
  return (1 + (a.vatRateGiven ? a.vatRate : taxRate(a.region, kind))) / a.exchangeRate;
};

/** The most cells that a row may have. */
const WIDEST = INPUTS.years.max + 1;

/**
 * A ledger in the making: CNY without VAT, not rounded. One serves for many runs: to make it anew would take as long as
 * all the lines.
 */
export class Workings {
  /**
   * First the ledger's rows, those of items all 0 between runs; behind them what the lines of each item come to. At the very end is
   * room for estimates that quoted lines replace: nobody reads them.
   */
  private readonly amounts: Float64Array;
  /** What each of these cells is converted by. */
  private readonly factors: Float64Array;
  private readonly items: readonly ItemCells[];
  private readonly byItem: Rows;
  private readonly quoted: readonly LineCells[];
  private width = 0;
  private lines = NO_LINES;
  private rows = ledgerRows(NO_LINES);
  private decimals: Decimals = 2;
  private sameYears = false;
  private opened: Assumptions | null = null;

  /** @param most - Quoted lines that there may be */
  constructor(most: number) {
    this.amounts = new Float64Array((2 * ITEM_IDS.length + most + 1) * WIDEST);
    this.factors = new Float64Array((ITEM_IDS.length + most) * WIDEST);
    this.items = ITEM_IDS.map(() => new ItemCells(this.amounts));
    this.byItem = Object.fromEntries(ITEM_IDS.map((item, i) => [item, this.items[i]])) as Record<
      ItemId,
      ItemCells
    >;
    this.quoted = Array.from({ length: most }, () => new LineCells(this.amounts));
  }

  /** Gets ready for runs of the same length, VAT, currency and lines. */
  open(a: Assumptions): void {
    if (this.opened !== null && isAlike(a, this.opened)) return;
    this.opened = a;
    this.width = a.years + 1;
    this.lines = a.lines;
    this.rows = ledgerRows(a.lines);
    this.decimals = decimalsOf(a.currency);
    this.rows.forEach(({ vat }, row) =>
      this.factors.fill(conversion(a, vat), row * this.width, (row + 1) * this.width),
    );
    this.place();
  }

  private place(): void {
    const { width, items, lines, quoted } = this;
    const sums = this.rows.length * width;
    const quotedItems = new Set<ItemId | null>(lines.map(({ item }) => item));
    items.forEach((cells, i) => {
      if (quotedItems.has(ITEM_IDS[i] as ItemId)) cells.replace(sums + i * width);
      else cells.stand(i * width);
    });
    lines.forEach(({ item }, i) => {
      const sum = item === null ? -1 : sums + ITEM_IDS.indexOf(item) * width;
      quoted[i]?.stand((items.length + i) * width, sum, width);
    });
  }

  /** The items' cells in which anything can stand, in all runs that differ from this one in numbers alone. */
  payable(a: Assumptions): readonly number[] {
    const cells: number[] = [];
    ITEM_IDS.forEach((item, row) => {
      if (this.items[row]?.isQuoted || !canCost(item, a)) return;
      for (let t = 0; t < this.width; t++) if (canBePaid(item, t)) cells.push(row * this.width + t);
    });
    return cells;
  }

  /** @param sameYears - Since the run before nothing has changed in any year: lines of the same quantity stand as they are */
  write(a: Assumptions, time: Timeline, sameYears = false): void {
    this.sameYears = sameYears;
    writeLedger(a, time, this.byItem, this.quoted, this.isWritten);
  }

  private readonly isWritten = (line: number, quantity: number): boolean =>
    (this.quoted[line] as LineCells).isStill(quantity, this.sameYears);

  /** Takes the amounts away, in the user's currency, each rounded to whole minor units. */
  takeMinor(): readonly number[] {
    const { amounts, factors, decimals } = this;
    const cells = this.rows.length * this.width;
    // A plain array: a typed one of this size takes longer to make than all the lines.
    const minor = new Array<number>(cells);
    for (let cell = 0; cell < cells; cell++) {
      const amount = amounts[cell] as number;
      minor[cell] = amount === 0 ? 0 : toMinor(amount * (factors[cell] as number), decimals);
      amounts[cell] = 0;
    }
    this.forgetSums();
    return minor;
  }

  /**
   * Takes the amounts of items away, those of lines stay for the next run; and gives the sum of what each is rounded to
   * the minor unit, in units of the currency.
   *
   * @param cells - All that are payable
   */
  takeRoundedTotal(cells: readonly number[]): number {
    const { amounts, factors, decimals } = this;
    let sum = 0;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number;
      const amount = amounts[cell] as number;
      if (amount !== 0) sum += toMinor(amount * (factors[cell] as number), decimals);
      amounts[cell] = 0;
    }
    for (let i = 0; i < this.lines.length; i++) sum += (this.quoted[i] as LineCells).minor(factors, decimals);
    this.forgetSums();
    return fromMinor(sum, decimals);
  }

  /** The same, not rounded. */
  takeTotal(cells: readonly number[]): number {
    const { amounts, factors } = this;
    let sum = 0;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number;
      sum += (amounts[cell] as number) * (factors[cell] as number);
      amounts[cell] = 0;
    }
    const end = this.rows.length * this.width;
    for (let cell = ITEM_IDS.length * this.width; cell < end; cell++)
      sum += (amounts[cell] as number) * (factors[cell] as number);
    this.forgetSums();
    return sum;
  }

  private forgetSums(): void {
    if (this.lines.length === 0) return;
    const start = this.rows.length * this.width;
    this.amounts.fill(0, start, start + ITEM_IDS.length * this.width);
  }
}

/** Whether two runs differ in amounts alone. */
const isAlike = (a: Assumptions, b: Assumptions): boolean =>
  a.years === b.years &&
  a.lines === b.lines &&
  a.currency === b.currency &&
  a.exchangeRate === b.exchangeRate &&
  a.vat === b.vat &&
  a.region === b.region &&
  a.vatRateGiven === b.vatRateGiven &&
  a.vatRate === b.vatRate;

/** The cells of an item in the workings. */
class ItemCells implements Row {
  isQuoted = false;
  private start = 0;
  /** Where it writes: into its own cells, or where nobody reads. */
  private written = 0;

  constructor(private readonly amounts: Float64Array) {}

  stand(start: number): void {
    this.isQuoted = false;
    this.start = this.written = start;
  }

  /** Its lines stand for it. @param sum - Where they add up */
  replace(sum: number): void {
    this.isQuoted = true;
    this.start = sum;
    this.written = this.amounts.length - WIDEST;
  }

  put(t: number, quantity: number, unitPrice: number): void {
    this.amounts[this.written + t] = quantity * unitPrice;
  }

  at(t: number): number {
    return this.amounts[this.start + t] as number;
  }
}

/** The cells of a quoted line, which also add up for its item. */
class LineCells implements Row {
  readonly isQuoted = true;
  private start = 0;
  private sum = -1;
  private width = 0;
  /** Of the run before; NaN: there was none. */
  private quantity = NaN;
  /** What the cells come to in minor units; NaN: not known yet. */
  private rounded = NaN;

  constructor(private readonly amounts: Float64Array) {}

  stand(start: number, sum: number, width: number): void {
    this.start = start;
    this.sum = sum;
    this.width = width;
    this.quantity = this.rounded = NaN;
  }

  put(t: number, quantity: number, unitPrice: number): void {
    const amount = quantity * unitPrice;
    this.amounts[this.start + t] = amount;
    this.rounded = NaN;
    this.addUp(t, amount);
  }

  at(t: number): number {
    return this.amounts[this.start + t] as number;
  }

  /** Whether the cells are those of the run before: then they are added up for the item, as if they were put again. */
  isStill(quantity: number, sameYears: boolean): boolean {
    const isStill = sameYears && quantity === this.quantity;
    this.quantity = quantity;
    if (isStill) for (let t = 0; t < this.width; t++) this.addUp(t, this.at(t));
    return isStill;
  }

  /** The sum of what each cell is rounded to, in minor units. */
  minor(factors: Float64Array, decimals: Decimals): number {
    if (!isNaN(this.rounded)) return this.rounded;
    let sum = 0;
    for (let cell = this.start; cell < this.start + this.width; cell++)
      sum += toMinor((this.amounts[cell] as number) * (factors[cell] as number), decimals);
    return (this.rounded = sum);
  }

  private addUp(t: number, amount: number): void {
    if (this.sum >= 0) this.amounts[this.sum + t] = (this.amounts[this.sum + t] as number) + amount;
  }
}
