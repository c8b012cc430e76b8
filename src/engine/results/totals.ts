import { COMPONENT_IDS, type ComponentId, type ItemId } from "../components/items";
import type { Ledger } from "../estimate";
import type { LedgerRow } from "../ledgerRows";
import { fromMinor } from "../money";

/** Which part of the ledger: by default all of it. */
interface Part {
  readonly component?: ComponentId;
  readonly item?: ItemId;
  /** What is owned afterwards, or what is used up. */
  readonly capital?: boolean;
  /** 0 is go-live, 1..N the contract years. */
  readonly t?: number;
}

/** The sum of a part of the ledger, in units of its currency. Exact: the lines are whole minor units. */
export function total(ledger: Ledger, part: Part = WHOLE): number {
  const { rows, minor, decimals } = ledger;
  if (part === WHOLE) return fromMinor(sum(minor, 0, minor.length), decimals);
  const { t } = part;
  const width = ledger.assumptions.years + 1;
  let all = 0;
  rows.forEach((row, i) => {
    if (!isPart(row, part)) return;
    const start = i * width;
    all += t === undefined ? sum(minor, start, start + width) : t < width ? (minor[start + t] as number) : 0;
  });
  return fromMinor(all, decimals);
}

const WHOLE: Part = {};

function sum(minor: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let cell = from; cell < to; cell++) all += minor[cell] as number;
  return all;
}

const isPart = (row: LedgerRow, { component, item, capital }: Part): boolean =>
  (component === undefined || row.component === component) &&
  (item === undefined || row.item === item) &&
  (capital === undefined || row.capital === capital);

/** One item's sum, or its amount at one time. */
export const itemTotal = (ledger: Ledger, item: ItemId, t?: number): number =>
  total(ledger, t === undefined ? { item } : { item, t });

/** The sum of one row of the ledger, by its number from 0. */
export const rowTotal = ({ minor, decimals, assumptions: { years } }: Ledger, row: number): number =>
  fromMinor(sum(minor, row * (years + 1), (row + 1) * (years + 1)), decimals);

/** How much of the total rests on quotes, from 0 to 1; null where nothing is quoted or credits leave no such part. */
export function quotedShare(ledger: Ledger): number | null {
  const quoted = ledger.rows.flatMap(({ line }, row) => (line === null ? [] : [rowTotal(ledger, row)]));
  if (quoted.length === 0) return null;
  const share = quoted.reduce((before, amount) => before + amount, 0) / total(ledger);
  return share >= 0 && share <= 1 ? share : null;
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
