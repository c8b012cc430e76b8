import { COMPONENT_IDS, ITEM_IDS, itemsOf, type ComponentId, type ItemId } from "../components/index";
import { rowStart, type Ledger } from "../estimate";
import { fromCents } from "../money";

/** Which part of the ledger: by default all of it. */
interface Part {
  readonly component?: ComponentId;
  /** 0 is go-live, 1..N the contract years. */
  readonly t?: number;
}

/** The sum of a part of the ledger, in units of its currency. Exact: the lines are whole cents. */
export function total(ledger: Ledger, { component, t }: Part = {}): number {
  if (component === undefined && t === undefined) return fromCents(sum(ledger.cents, 0, ledger.cents.length));
  const items = component ? itemsOf(component) : ITEM_IDS;
  return fromCents(items.reduce((cents, item) => cents + itemCents(ledger, item, t), 0));
}

/** One item's sum, or its line at one time. */
export const itemTotal = (ledger: Ledger, item: ItemId, t?: number): number =>
  fromCents(itemCents(ledger, item, t));

function itemCents({ assumptions: { years }, cents }: Ledger, item: ItemId, t?: number): number {
  const start = rowStart(item, years);
  return t === undefined ? sum(cents, start, start + years + 1) : (cents[start + t] ?? 0);
}

function sum(cents: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let cell = from; cell < to; cell++) all += cents[cell] ?? 0;
  return all;
}

/** 0, 1 … N. */
export const times = ({ assumptions: { years } }: Ledger): readonly number[] =>
  Array.from({ length: years + 1 }, (_, t) => t);

/** Cash by time: what is paid at go-live and in each contract year. */
export const cash = (ledger: Ledger): readonly number[] => times(ledger).map((t) => total(ledger, { t }));

export const totalByComponent = (ledger: Ledger): Readonly<Record<ComponentId, number>> =>
  Object.fromEntries(COMPONENT_IDS.map((component) => [component, total(ledger, { component })])) as Record<
    ComponentId,
    number
  >;

/** Cash of one component by time. */
export const componentCash = (ledger: Ledger, component: ComponentId): readonly number[] =>
  times(ledger).map((t) => total(ledger, { component, t }));
