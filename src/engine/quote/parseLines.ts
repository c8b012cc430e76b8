import { filledRows, headsAndRows, isBlank, isNothing, type Cells, type NumberedRow } from "../cells";
import { gotText, type Issue, type IssueList } from "../issue";
import type { Vocabulary } from "../vocabulary";
import { LINE_COLUMN_IDS, LINE_COLUMNS, type LineColumn } from "./columns";
import { MOST_LINES, NO_LINES, type QuotedLine } from "./line";
import { parseLine, type LineCells, type QuoteContext } from "./parseLine";

/** Which place of a row holds which column. */
type Columns = readonly (readonly [place: number, column: LineColumn])[];

/** Columns of which 0 can be nothing but such an empty cell. */
const isNeverZero = (column: LineColumn): boolean => {
  const row = LINE_COLUMNS[column];
  return row.kind !== "number" || row.min > 0;
};

/**
 * The lines of a quote from a range whose first row names its columns, in any order. Blank rows are skipped, and rows
 * that hold nothing but the user's own notes.
 *
 * @param range - Rows of cells, or a single blank cell: nothing is quoted
 * @param issues - Takes every fault, each by the line's number below the heads and its name
 */
export function parseLines(
  range: unknown,
  context: QuoteContext,
  vocabulary: Vocabulary,
  issues: IssueList,
): readonly QuotedLine[] {
  if (isBlank(range)) return NO_LINES;
  const [heads, rows] = headsAndRows(range);
  const known = heads.map((head) => (isNothing(head) ? undefined : vocabulary.lineColumn(gotText(head))));
  if (known.every((column) => column === undefined)) {
    // A wrong range is told by its heads, however much it holds below.
    if (!heads.every(isNothing) || rows.some((cells) => !cells.every(isNothing))) {
      issues.add([{ code: "noLineHeads" }]);
    }
    return NO_LINES;
  }
  const besidesNotes = [...known.keys()].filter((place) => known[place] !== "note");
  const filled = filledRows(rows, besidesNotes);
  if (filled.length > MOST_LINES) {
    issues.add([{ code: "tooManyLines", got: filled.length, max: MOST_LINES }]);
    return NO_LINES;
  }
  const columns = filled.length === 0 ? null : columnsOf(heads, known, filled, issues);
  if (columns === null) return NO_LINES;
  return filled.flatMap(({ cells, number }) => {
    const byColumn = cellsOf(cells, columns);
    const faults: Issue[] = [];
    const line = parseLine(byColumn, context, vocabulary, faults);
    const name = gotText(byColumn.name ?? byColumn.item ?? "");
    issues.add(faults.map((fault) => ({ code: "inLine", number, name, fault })));
    return line === null || faults.length > 0 ? [] : [line];
  });
}

function cellsOf(cells: Cells, columns: Columns): LineCells {
  const byColumn: Partial<Record<LineColumn, unknown>> = {};
  for (const [place, column] of columns) {
    const cell = cells[place];
    if (!isBlank(cell) && !(cell === 0 && isNeverZero(column))) byColumn[column] = cell;
  }
  return byColumn;
}

/** Which place holds which column; null where one is missing without which there is no line. */
function columnsOf(
  heads: Cells,
  known: readonly (LineColumn | undefined)[],
  filled: readonly NumberedRow[],
  issues: IssueList,
): Columns | null {
  const found: [number, LineColumn][] = [];
  heads.forEach((head, place) => {
    const column = known[place];
    if (column === undefined) {
      if (!filled.some(({ cells }) => !isNothing(cells[place]))) return;
      issues.add([
        isNothing(head)
          ? { code: "columnWithoutHead", column: place + 1 }
          : { code: "unknownColumn", got: gotText(head) },
      ]);
    } else if (column !== "note" && found.some(([, other]) => other === column)) {
      issues.add([{ code: "columnTwice", column }]);
    } else found.push([place, column]);
  });
  const missing = LINE_COLUMN_IDS.filter(
    (column) => "needed" in LINE_COLUMNS[column] && !found.some(([, other]) => other === column),
  );
  issues.add(missing.map((column) => ({ code: "columnMissing", column })));
  return missing.length > 0 ? null : found;
}
