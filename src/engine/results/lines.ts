import { COMPONENTS, type AddLine, type ComponentId, type ItemId } from "../components/index";
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
  const { assumptions, timeline } = ledger;
  return COMPONENTS.flatMap((component) => {
    const own: Line[] = [];
    const add: AddLine<ItemId> = (item, t, quantity, unitPrice) => {
      const amount = itemTotal(ledger, item, t);
      if (amount === 0) return;
      own.push({
        component: component.id,
        item,
        t,
        quantity,
        unitPrice: unitPrice * conversion(assumptions, item),
        amount,
      });
    };
    component.lines(assumptions, timeline, add);
    return own;
  });
}
