import { COMPONENT_OF, ITEM_IDS, ITEMS, type ComponentId, type ItemId } from "./components/items";
import type { QuotedLine } from "./quote/line";
import type { TaxClass } from "./rates/regions/index";

/** A row of the ledger: what it is for, how it is taxed and counted. Whoever sums the ledger goes over its rows. */
export interface LedgerRow {
  readonly component: ComponentId;
  /** null: a quoted line that adds to its component. */
  readonly item: ItemId | null;
  readonly vat: TaxClass;
  /** Capital expenditure; the rest is operating expenditure. */
  readonly capital: boolean;
  /** The quoted line that it is; null: the model's own estimate. */
  readonly line: QuotedLine | null;
}

/** The model's own estimates, an item a row. */
const ITEM_ROWS: readonly LedgerRow[] = ITEM_IDS.map((item) => ({
  component: COMPONENT_OF[item],
  item,
  vat: ITEMS[item].vat,
  capital: ITEMS[item].capital ?? false,
  line: null,
}));

const known = new WeakMap<readonly QuotedLine[], readonly LedgerRow[]>();

/** The estimates, then the quoted lines in the user's order. The row of an item that is quoted stays empty. */
export function ledgerRows(lines: readonly QuotedLine[]): readonly LedgerRow[] {
  if (lines.length === 0) return ITEM_ROWS;
  const rows = known.get(lines) ?? [...ITEM_ROWS, ...lines.map(rowOf)];
  known.set(lines, rows);
  return rows;
}

const rowOf = (line: QuotedLine): LedgerRow => ({
  component: line.component,
  item: line.item,
  vat: line.item ? ITEMS[line.item].vat : line.component === "hardware" ? "goods" : "service",
  capital: line.item
    ? (ITEMS[line.item].capital ?? false)
    : line.component === "hardware" && line.per === "once",
  line,
});
