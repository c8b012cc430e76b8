import {
  COMPONENT_OF,
  ITEM_IDS,
  ITEMS,
  rows,
  writeLines,
  type ComponentId,
  type ItemId,
  type Row,
} from "../components/index";
import { conversion, type Ledger } from "../estimate";
import { itemTotal } from "./totals";

/** One line of the ledger as it would stand on an invoice. */
export interface Line {
  readonly component: ComponentId;
  readonly item: ItemId;
  /** 0 is go-live, 1..N the contract years. */
  readonly t: number;
  readonly quantity: number;
  /** In the user's currency, with VAT where it is added; not rounded. */
  readonly unitPrice: number;
  /** Rounded to the cent: the ledger's own. */
  readonly amount: number;
}

/** Every line that costs something, in the order of the ledger. */
export function lines(ledger: Ledger): readonly Line[] {
  const invoices = Object.fromEntries(ITEM_IDS.map((item) => [item, new InvoiceRow(item, ledger)])) as Record<
    ItemId,
    InvoiceRow
  >;
  writeLines(
    ledger.assumptions,
    ledger.timeline,
    rows((item) => invoices[item]),
  );
  return ITEM_IDS.flatMap((item) => invoices[item].lines);
}

/** The lines of an item that cost something, as an invoice has them. */
class InvoiceRow implements Row {
  readonly lines: Line[] = [];
  private readonly amounts: number[] = [];

  constructor(
    private readonly item: ItemId,
    private readonly ledger: Ledger,
  ) {}

  put(t: number, quantity: number, unitPrice: number): void {
    const { item, ledger } = this;
    this.amounts[t] = quantity * unitPrice;
    const amount = itemTotal(ledger, item, t);
    if (amount === 0) return;
    const price = unitPrice * conversion(ledger.assumptions, ITEMS[item].vat);
    this.lines.push({ component: COMPONENT_OF[item], item, t, quantity, unitPrice: price, amount });
  }

  at(t: number): number {
    return this.amounts[t] ?? 0;
  }
}
