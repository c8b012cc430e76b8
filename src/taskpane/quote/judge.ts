import { MOST_LINES, type Issue, type LineColumn, type Scenario } from "../../engine/index";
import { entriesFor, parseEntries, type Entries } from "../entries";
import { HOME, type KnownRates } from "../money";
import { isNote, rangeOf, withRate, type TypedLine, type QuoteRow } from "./rows";

/** What the user typed: inputs, rates, and the lines of a quote. */
export interface Typed {
  readonly entries: Entries;
  readonly rates: KnownRates;
  readonly rows: readonly QuoteRow[];
}

/** Faults by line, and in a line by the column at whose field each is shown. */
export type LineFaults = ReadonlyMap<number, ReadonlyMap<LineColumn, Issue>>;

const currencyIn = ({ currency = HOME }: Entries): string => currency;

const parsedWith = (
  entries: Entries,
  rates: KnownRates,
  lines: readonly TypedLine[],
): ReturnType<typeof parseEntries> => parseEntries(entries, rangeOf(lines, rates, currencyIn(entries)));

const linesOf = (rows: readonly QuoteRow[]): readonly QuoteRow[] =>
  rows.filter(({ cells }) => !isNote(cells));

/** Every fault of the lines, by the id of its row. */
export function lineFaultsOf({ entries, rates, rows }: Typed): LineFaults {
  const lines = linesOf(rows);
  const parsed = parsedWith(
    entries,
    rates,
    lines.map(({ cells }) => cells),
  );
  const faults = new Map<number, Map<LineColumn, Issue>>();
  for (const issue of parsed.ok ? [] : parsed.issues) {
    const row = issue.code === "inLine" ? lines[issue.number - 1] : undefined;
    if (issue.code !== "inLine" || row === undefined) continue;
    const ofRow = faults.get(row.id) ?? new Map<LineColumn, Issue>();
    const column = columnOf(issue.fault);
    if (!ofRow.has(column)) ofRow.set(column, issue.fault);
    faults.set(row.id, ofRow);
  }
  return faults;
}

/** The field at which a fault of a line is shown: the one to change. */
function columnOf(issue: Issue): LineColumn {
  if ("subject" in issue && issue.subject.startsWith("quote.")) {
    return issue.subject.slice("quote.".length) as LineColumn;
  }
  switch (issue.code) {
    case "noExchangeRate":
    case "lineRateAlone":
      return "rate";
    case "usersWithRange":
    case "notRising":
      return "highQuantity";
    case "onceUntil":
    case "endsBeforeStart":
      return "to";
    case "shareOfItself":
      return "per";
    default:
      return "item";
  }
}

/**
 * What the model estimates while something may be wrong: of the inputs and of each line the newest without a fault.
 *
 * @param before - The scenario until now
 * @returns It, and the rows with what counts of each. A line that counts is in the scenario at its place among them
 */
export function judged(typed: Typed, before: Scenario): { scenario: Scenario; rows: readonly QuoteRow[] } {
  const { entries, rates, rows } = typed;
  const reckoned = ({ cells }: QuoteRow): TypedLine => withRate(cells, rates, currencyIn(entries));
  const withAll = parsedWith(
    entries,
    rates,
    linesOf(rows).map(({ cells }) => cells),
  );
  if (withAll.ok) {
    return {
      scenario: withAll.value,
      rows: rows.map((row) => ({ ...row, valid: isNote(row.cells) ? null : reckoned(row) })),
    };
  }
  const faulty = lineFaultsOf(typed);
  const settled = rows.map((row) => {
    const counts = isNote(row.cells) ? null : faulty.has(row.id) ? row.valid : reckoned(row);
    return { ...row, valid: counts };
  });
  const inputs = parseEntries(entries).ok ? entries : entriesFor({ ...before, lines: [] });
  return (
    withThose(inputs, rates, settled) ??
    withThose(inputs, rates, fitting(inputs, rates, settled)) ?? {
      scenario: { ...before, lines: [] },
      rows: settled.map((row) => ({ ...row, valid: null })),
    }
  );
}

/** Without the lines whose last valid cells no longer fit, such as months beyond a shorter contract. */
function fitting(entries: Entries, rates: KnownRates, rows: readonly QuoteRow[]): readonly QuoteRow[] {
  const faulty = lineFaultsOf({
    entries,
    rates,
    rows: rows.map((row) => ({ ...row, cells: row.valid ?? { note: "" } })),
  });
  return rows.map((row) => (faulty.has(row.id) ? { ...row, valid: null } : row));
}

function withThose(
  entries: Entries,
  rates: KnownRates,
  rows: readonly QuoteRow[],
): { scenario: Scenario; rows: readonly QuoteRow[] } | null {
  const parsed = parsedWith(
    entries,
    rates,
    rows.flatMap(({ valid }) => (valid === null ? [] : [valid])),
  );
  return parsed.ok ? { scenario: parsed.value, rows } : null;
}

/** How many more lines a quote may have. */
export const roomIn = (rows: readonly QuoteRow[]): number => MOST_LINES - linesOf(rows).length;
