import type { Assumptions } from "../assumptions";
import { COMPONENT_IDS, ITEM_IDS } from "../components/items";
import type { Ledger } from "../estimate";
import type { LedgerRow } from "../ledgerRows";
import { PAID } from "../paid";
import { asShown } from "../readNumber";
import type { Plan, PlanRow } from "./plan";

/** When money leaves, or when what it buys is used. */
export const PLAN_VIEWS = ["cash", "accrual"] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

/**
 * The ledger by month: every row that costs something, component by component, the quoted lines of an item in its place
 * and those that add to a component behind its items. The months of a year come to the ledger's cell exactly.
 */
export function monthlyPlan(ledger: Ledger, view: PlanView): Plan {
  const { assumptions: a, rows, minor, decimals } = ledger;
  const width = a.years + 1;
  const planned = rows.flatMap((row, place) => {
    const cells = minor.slice(place * width, (place + 1) * width);
    return cells.some((cell) => cell !== 0) ? [{ row, cells }] : [];
  });
  planned.sort((one, other) => orderOf(one.row) - orderOf(other.row));
  return {
    currency: a.currency,
    decimals,
    years: a.years,
    rows: planned.map(({ row, cells }) => planRow(row, cells, view, a)),
  };
}

/** Before any other row of a later component; a component's own lines stand behind all its items. */
const orderOf = ({ component, item }: LedgerRow): number =>
  COMPONENT_IDS.indexOf(component) * (ITEM_IDS.length + 1) +
  (item === null ? ITEM_IDS.length : ITEM_IDS.indexOf(item));

function planRow(row: LedgerRow, cells: readonly number[], view: PlanView, a: Assumptions): PlanRow {
  const months = new Array<number>(12 * a.years + 1).fill(0);
  cells.forEach((cell, t) => {
    if (cell === 0) return;
    if (t === 0) {
      months[0] = cell;
      return;
    }
    const [first, last] = monthsPaid(row, t, view, a);
    spread(cell, last - first + 1).forEach((part, i) => (months[first + i] = part));
  });
  const { component, item, line } = row;
  const isForeign = line !== null && line.per !== "share" && line.currency !== a.currency;
  return {
    component,
    item,
    name: line?.name ?? "",
    kind: line === null ? "estimate" : "quote",
    currency: isForeign ? line.currency : a.currency,
    rate: isForeign ? asShown(line.rate / a.exchangeRate) : 1,
    months,
  };
}

/** The first and the last month over which what a row costs in a contract year is spread. */
function monthsPaid(
  { item, line }: LedgerRow,
  t: number,
  view: PlanView,
  { timing }: Assumptions,
): readonly [first: number, last: number] {
  const [first, last] = [12 * t - 11, 12 * t];
  const inAdvance = view === "cash" && timing === "start";
  if (line === null) {
    const within = item === null ? undefined : PAID[item].within;
    return within === "months" || (within === "invoices" && !inAdvance) ? [first, last] : [first, first];
  }
  if (line.per === "once") return [line.from, line.from];
  const from = Math.max(first, line.from);
  return line.per === "year" && inAdvance ? [from, from] : [from, Math.min(last, line.to)];
}

/**
 * A whole number in so many whole parts, as equal as can be: the sum of the first k parts is the amount × k / parts,
 * rounded half away from zero. In whole numbers throughout, so that every tie is one.
 */
function spread(amount: number, parts: number): readonly number[] {
  const size = Math.abs(amount);
  const [each, rest] = [Math.floor(size / parts), size % parts];
  const upTo = (k: number): number => each * k + Math.floor((2 * rest * k + parts) / (2 * parts));
  return Array.from({ length: parts }, (_, k) => {
    const part = upTo(k + 1) - upTo(k);
    return amount < 0 ? 0 - part : part;
  });
}
