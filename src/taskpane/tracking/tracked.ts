import {
  entriesTwice,
  IssueList,
  parseActuals,
  variance,
  writtenDay,
  type Actual,
  type Issue,
  type Variance,
} from "../../engine/index";
import { vocabularyOf } from "../../report/index";
import type { Language } from "../../text/index";
import type { ActualsTable, KeptBaseline } from "../../workbook/index";

/** The actuals of the workbook against a baseline. */
export interface Tracked {
  readonly actuals: readonly Actual[];
  /** What cannot be read: until it is mended nothing is answered. */
  readonly issues: readonly Issue[];
  readonly variance: Variance;
  readonly unassigned: readonly Actual[];
  /** Those that may be one invoice, together. */
  readonly twice: readonly (readonly Actual[])[];
}

type Read = Pick<Tracked, "actuals" | "issues" | "unassigned" | "twice">;
const NOTHING: Read = { actuals: [], issues: [], unassigned: [], twice: [] };
const known = new WeakMap<ActualsTable, { readonly of: string; readonly read: Read }>();

/**
 * @param asOf - YYYY-MM-DD; "": the day of the latest
 */
export function tracked(
  { id, plan, goLive }: KeptBaseline,
  table: ActualsTable | null,
  asOf: string,
  language: Language,
): Tracked {
  const read = table === null ? NOTHING : readOnce(table, `${id} ${language}`, plan, language);
  return { ...read, variance: variance(plan, read.actuals, goLive, writtenDay(asOf)) };
}

/** A table that was read never changes: thousands of rows go through the gate once. */
function readOnce(table: ActualsTable, of: string, plan: KeptBaseline["plan"], language: Language): Read {
  const found = known.get(table);
  if (found?.of === of) return found.read;
  const issues = new IssueList();
  const actuals = parseActuals(table.cells, plan, vocabularyOf(language), issues);
  const read = {
    actuals,
    issues: issues.all(),
    unassigned: actuals.filter(({ component }) => component === null),
    twice: groupsOf(entriesTwice(actuals)),
  };
  known.set(table, { of, read });
  return read;
}

function groupsOf(twice: readonly Actual[]): readonly (readonly Actual[])[] {
  const groups = new Map<string, Actual[]>();
  for (const actual of twice) {
    const key = `${actual.supplier.toLowerCase()}\n${actual.reference.toLowerCase()}\n${actual.amount}`;
    groups.set(key, [...(groups.get(key) ?? []), actual]);
  }
  return [...groups.values()];
}

/** The row of the sheet in which an actual stands. */
export const sheetRow = ({ top }: ActualsTable, { number }: Pick<Actual, "number">): number =>
  top + 1 + number;

/** What stands in a row as what it counts as. */
export const itemText = ({ cells, places, from }: ActualsTable, { number }: Pick<Actual, "number">): string =>
  places.item === undefined ? "" : String(cells[number]?.[places.item - from] ?? "");
