import type { Assumptions } from "../assumptions";
import type { Timeline } from "../timeline";
import type { Item, Row } from "./component";
import { customization } from "./customization";
import { hardware } from "./hardware";
import { implementation } from "./implementation";
import { licence } from "./licence";
import { trainingSupport } from "./trainingSupport";

export type { Item, QuantityUnit, Row, VatClass } from "./component";

/** The only registry of cost components, in the article's order. */
export const COMPONENTS = [licence, implementation, trainingSupport, hardware, customization] as const;

type KeyOf<T> = T extends unknown ? keyof T : never;
export type ComponentId = (typeof COMPONENTS)[number]["id"];
export type ItemId = KeyOf<(typeof COMPONENTS)[number]["items"]>;

export const COMPONENT_IDS: readonly ComponentId[] = COMPONENTS.map(({ id }) => id);

/** Every item in ledger order. */
export const ITEMS = Object.assign({}, ...COMPONENTS.map(({ items }) => items)) as Readonly<
  Record<ItemId, Item>
>;
export const ITEM_IDS = Object.keys(ITEMS) as readonly ItemId[];

export type Rows = Readonly<Record<ItemId, Row>>;
export const rows = (row: (item: ItemId) => Row): Rows =>
  Object.fromEntries(ITEM_IDS.map((item) => [item, row(item)])) as Record<ItemId, Row>;

/** Puts every line of every component into the row of its item. */
export function writeLines(a: Assumptions, time: Timeline, into: Rows): void {
  for (const component of COMPONENTS) component.lines(a, time, into);
}

/** The component that each item belongs to. */
export const COMPONENT_OF = Object.fromEntries(
  COMPONENTS.flatMap(({ id, items }) => Object.keys(items).map((item) => [item, id])),
) as Readonly<Record<ItemId, ComponentId>>;

export const itemsOf = (component: ComponentId): readonly ItemId[] =>
  COMPONENTS.flatMap(({ id, items }) => (id === component ? (Object.keys(items) as ItemId[]) : []));
