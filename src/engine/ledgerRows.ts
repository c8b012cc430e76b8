import {
  COMPONENT_OF,
  ITEM_IDS,
  ITEMS,
  type ComponentId,
  type ItemId,
  type VatClass,
} from "./components/index";

/** A row of the ledger: what it is for, how it is taxed and counted. Whoever sums the ledger goes over its rows. */
export interface LedgerRow {
  readonly component: ComponentId;
  readonly item: ItemId;
  readonly vat: VatClass;
  /** Capital expenditure; the rest is operating expenditure. */
  readonly capital: boolean;
}

/** The model's own estimates, an item a row. */
export const ITEM_ROWS: readonly LedgerRow[] = ITEM_IDS.map((item) => ({
  component: COMPONENT_OF[item],
  item,
  vat: ITEMS[item].vat,
  capital: ITEMS[item].capital ?? false,
}));
