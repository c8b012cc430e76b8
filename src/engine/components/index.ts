import type { Item } from "./component";
import { customization } from "./customization";
import { hardware } from "./hardware";
import { implementation } from "./implementation";
import { licence } from "./licence";
import { trainingSupport } from "./trainingSupport";

export type { AddLine, Item, QuantityUnit } from "./component";

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

export const itemsOf = (component: ComponentId): readonly ItemId[] =>
  COMPONENTS.flatMap(({ id, items }) => (id === component ? (Object.keys(items) as ItemId[]) : []));
