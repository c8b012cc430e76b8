import { ITEM_IDS } from "../components/items";
import type { Row, Rows } from "../components/row";
import type { Ledger } from "../estimate";
import type { LedgerRow } from "../ledgerRows";
import { fromMinor } from "../money";
import { conversion } from "../workings";
import { writeLedger } from "../writeLedger";

/** One line of the ledger as it would stand on an invoice. */
export interface Line {
  readonly row: LedgerRow;
  /** 0 is go-live, 1..N the contract years. */
  readonly t: number;
  readonly quantity: number;
  /** In the user's currency, with VAT where it is added; not rounded. */
  readonly unitPrice: number;
  /** Rounded to the minor unit: the ledger's own. */
  readonly amount: number;
}

/** Every line that costs something, in the order of the ledger. */
export function lines(ledger: Ledger): readonly Line[] {
  const { assumptions: a, timeline: time, rows } = ledger;
  const isQuoted = (row: LedgerRow): boolean =>
    row.line === null && a.lines.some(({ item }) => item === row.item);
  const items = ITEM_IDS.map((_, i) => new InvoiceRow(ledger, i, isQuoted(rows[i] as LedgerRow), null));
  const quoted = a.lines.map(({ item }, i) => {
    const whole = item === null ? null : (items[ITEM_IDS.indexOf(item)] as InvoiceRow);
    return new InvoiceRow(ledger, items.length + i, false, whole);
  });
  const byItem = Object.fromEntries(ITEM_IDS.map((item, i) => [item, items[i]])) as unknown as Rows;
  writeLedger(a, time, byItem, quoted);
  return [...items, ...quoted].flatMap((row) => row.lines);
}

/** The lines of a ledger's row that cost something, as an invoice has them. */
class InvoiceRow implements Row {
  readonly lines: Line[] = [];
  private readonly amounts: number[] = [];
  private readonly row: LedgerRow;
  private readonly price: number;

  constructor(
    private readonly ledger: Ledger,
    private readonly place: number,
    readonly isQuoted: boolean,
    /** The item that a quoted line stands for, with others perhaps. */
    private readonly whole: InvoiceRow | null,
  ) {
    this.row = ledger.rows[place] as LedgerRow;
    this.price = conversion(ledger.assumptions, this.row.vat);
  }

  put(t: number, quantity: number, unitPrice: number): void {
    if (this.isQuoted) return;
    this.add(t, quantity * unitPrice);
    this.whole?.add(t, quantity * unitPrice);
    const { minor, decimals, assumptions } = this.ledger;
    const amount = fromMinor(minor[this.place * (assumptions.years + 1) + t] as number, decimals);
    if (amount === 0) return;
    this.lines.push({ row: this.row, t, quantity, unitPrice: unitPrice * this.price, amount });
  }

  private add(t: number, amount: number): void {
    this.amounts[t] = this.at(t) + amount;
  }

  at(t: number): number {
    return this.amounts[t] ?? 0;
  }
}
