import { COMPONENTS, rows, type ComponentId, type ItemId, type Row } from "../components/index";
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

/** Every line that costs something, in the order of the components. */
export function lines(ledger: Ledger): readonly Line[] {
  return COMPONENTS.flatMap((component) => {
    const own: Line[] = [];
    component.lines(
      ledger.assumptions,
      ledger.timeline,
      rows((item) => new InvoiceRow(component.id, item, ledger, own)),
    );
    return own;
  });
}

/** Writes the lines of an item that cost something as an invoice would. */
class InvoiceRow implements Row {
  constructor(
    private readonly component: ComponentId,
    private readonly item: ItemId,
    private readonly ledger: Ledger,
    private readonly lines: Line[],
  ) {}

  put(t: number, quantity: number, unitPrice: number): void {
    const { component, item, ledger } = this;
    const amount = itemTotal(ledger, item, t);
    if (amount === 0) return;
    const price = unitPrice * conversion(ledger.assumptions, item);
    this.lines.push({ component, item, t, quantity, unitPrice: price, amount });
  }
}
