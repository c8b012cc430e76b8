import {
  ACTUAL_COLUMN_IDS,
  entriesTwice,
  IssueList,
  MOST_ACTUALS,
  parseActuals,
  type Actual,
  type Issue,
} from "../../engine/index";
import { vocabularyOf, type Table } from "../../report/index";
import { filledRowCount, importActuals, type ActualsOfFile } from "../../workbook/index";
import type { Screen } from "../screen";
import { newest, type Importing } from "./state";
import { tracked } from "./tracked";

/** A file as it would be added: read with the columns that were chosen. */
export type ImportRead =
  | {
      readonly kind: "ready";
      readonly rows: Table;
      readonly actuals: readonly Actual[];
      readonly twice: number;
    }
  /** What the file does not tell, and its user must. */
  | {
      readonly kind: "open";
      readonly open: ActualsOfFile["open"];
      readonly samples: Readonly<Record<string, string>>;
    }
  /** Rows that cannot be read, by their number in the file. Nothing is added until they can. */
  | { readonly kind: "faulty"; readonly count: number; readonly first: number; readonly issue: Issue | null }
  | { readonly kind: "tooMany"; readonly most: number };

const known = new WeakMap<Importing, { readonly of: unknown; readonly read: ImportRead }>();

/** Thousands of rows are read once for every choice of columns. */
export function importRows(importing: Importing, screen: Pick<Screen, "state" | "language">): ImportRead {
  const { table } = screen.state.tracking;
  const found = known.get(importing);
  if (found !== undefined && found.of === table) return found.read;
  const read = readAnew(importing, screen);
  known.set(importing, { of: table, read });
  return read;
}

function readAnew(
  { rows: file, settings }: Importing,
  { state, language }: Pick<Screen, "state" | "language">,
): ImportRead {
  const baseline = newest(state.tracking);
  const { rows, unread, open } = importActuals(file, settings);
  if (open.length > 0) return { kind: "open", open, samples: samplesOf(file, settings) };
  const there = state.tracking.table === null ? 0 : filledRowCount(state.tracking.table);
  if (there + rows.length > MOST_ACTUALS) return { kind: "tooMany", most: MOST_ACTUALS };
  const issues = new IssueList();
  const actuals =
    baseline === null
      ? []
      : parseActuals([ACTUAL_COLUMN_IDS, ...rows], baseline.plan, vocabularyOf(language), issues);
  const [issue] = issues.all();
  // Rows of the file are counted with its heads.
  const faulty = issue?.code === "inRow" ? issue.number + 1 : (unread[0] ?? 1);
  if (issue !== undefined || unread.length > 0) {
    const all = issues.all();
    const count = Math.max(unread.length, all.length);
    return {
      kind: "faulty",
      count,
      first: faulty,
      issue: issue?.code === "inRow" ? issue.fault : (issue ?? null),
    };
  }
  const before = baseline === null ? [] : tracked(baseline, state.tracking.table, "", language).actuals;
  // What is twice in the file, or in the file and in the table.
  const twice = entriesTwice([...before, ...actuals]).length - entriesTwice(before).length;
  return { kind: "ready", rows, actuals, twice };
}

/** What could be read in two ways: the first date and the first amount. */
function samplesOf(
  [, ...rows]: Importing["rows"],
  { columns }: Importing["settings"],
): Readonly<Record<string, string>> {
  const first = (place: number | undefined, isOpen: RegExp): string =>
    rows.map((row) => row[place ?? -1] ?? "").find((text) => isOpen.test(text)) ?? "";
  return { dates: first(columns.date, /\d/), decimals: first(columns.amount ?? columns.refund, /[.,]/) };
}
