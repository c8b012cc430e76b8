/** Some cells of a sheet, counted from zero. */
export interface CellsOfSheet {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a part of the cells holds. */
export interface Slice extends CellsOfSheet {
  readonly contents: readonly (readonly unknown[])[];
}

/**
 * Characters of one exchange. Excel on the web takes and gives 5 MB and then fails, and desktop Excel stands still until
 * it is done: with three bytes for a Chinese character, and the next cells twice as long as these, it stays near 1 MB.
 */
export const EXCHANGE = 350_000;

/** Cells of the first exchange, when nobody knows yet how much they hold, and of any: empty ones take three characters. */
const FIRST = 1_000;
const MOST = 100_000;
/** As many cells fit whatever they hold: a text has no more than 32,767 characters. */
const LONGEST_FIT = Math.floor(EXCHANGE / 32_767);
/** How many times as many cells the next exchange may have. */
const GROWTH = 2;

/**
 * Reads cells in as many exchanges as their contents take, each of about the same size, in the order in which they are
 * asked for. Between two slices the caller may tell how far it is, or stop.
 */
export async function* inSlices(
  context: Excel.RequestContext,
  asked: readonly CellsOfSheet[],
  what: "formulas" | "values",
): AsyncGenerator<Slice> {
  let todo = asked;
  let cells = FIRST;
  while (todo.length > 0) {
    const [pieces, rest] = taken(todo, cells);
    const ranges = pieces.map(({ sheetId, top, left, rows, columns }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      return sheet.getRangeByIndexes(top, left, rows, columns).load({ [what]: true });
    });
    try {
      // How much the next exchange may ask for shows in what this one gave.
      // oxlint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (!isTooMuch(error) || cells === 1) throw error;
      cells = cells > LONGEST_FIT ? LONGEST_FIT : 1;
      continue;
    }
    todo = rest;
    let characters = 0;
    for (const [index, piece] of pieces.entries()) {
      const contents = ranges[index]?.[what] as unknown[][];
      characters += JSON.stringify(contents).length;
      yield { ...piece, contents };
    }
    const read = pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
    const fitting = Math.floor((EXCHANGE * read) / characters);
    cells = Math.max(1, Math.min(fitting, cells * GROWTH, MOST));
  }
}

export const sizeOf = ({ rows, columns }: Pick<CellsOfSheet, "rows" | "columns">): number => rows * columns;

/** Excel on the web says so of what it should give, and of what it should take. */
const isTooMuch = (error: unknown): boolean =>
  /^Re(?:quest|sponse)PayloadSizeLimitExceeded$/.test(String((error as { code?: unknown } | null)?.code));

/** The first cells of those asked for, no more than may be, and what is left of them. */
function taken(
  asked: readonly CellsOfSheet[],
  most: number,
): readonly [pieces: readonly CellsOfSheet[], rest: readonly CellsOfSheet[]] {
  const pieces: CellsOfSheet[] = [];
  let room = most;
  for (const [index, area] of asked.entries()) {
    if (sizeOf(area) <= room) {
      pieces.push(area);
      room -= sizeOf(area);
      continue;
    }
    const [first, rest] = cut(area, room);
    if (first !== null) pieces.push(first);
    return [pieces, [...rest, ...asked.slice(index + 1)]];
  }
  return [pieces, []];
}

/** Whole rows where they fit, else a part of the first one. */
function cut(
  area: CellsOfSheet,
  room: number,
): readonly [first: CellsOfSheet | null, rest: readonly CellsOfSheet[]] {
  const { top, left, rows, columns } = area;
  if (room === 0) return [null, [area]];
  const below = Math.floor(room / columns);
  if (below > 0) {
    return [{ ...area, rows: below }, [{ ...area, top: top + below, rows: rows - below }]];
  }
  const beside = { ...area, left: left + room, rows: 1, columns: columns - room };
  const others = rows === 1 ? [] : [{ ...area, top: top + 1, rows: rows - 1 }];
  return [{ ...area, rows: 1, columns: room }, [beside, ...others]];
}
