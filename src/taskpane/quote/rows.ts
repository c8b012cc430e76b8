import { LINE_COLUMN_IDS, PERS, type LineColumn, type Per } from "../../engine/index";
import { numbersIn, VOCABULARY } from "../../report/index";
import { HOME, type KnownRates } from "../money";

/** A line of the quote as typed, by column. In fields of a share people type per cent. */
export type TypedLine = Readonly<Partial<Record<LineColumn, string>>>;

export interface QuoteRow {
  /** Tells it from the others of its scenario, wherever it stands. */
  readonly id: number;
  readonly cells: TypedLine;
  /** What counts: the newest cells without a fault; null where there never were any. */
  readonly valid: TypedLine | null;
}

/** Most lines are paid by the month. */
export const USUAL_PER: Per = "month";

export const perOf = ({ per }: TypedLine): Per | undefined =>
  per === undefined ? USUAL_PER : (VOCABULARY.choice("quote.per", PERS, per) as Per | undefined);

/** Whether it holds only the user's own words, kept with the quote: no line of it. */
export const isNote = (cells: TypedLine): boolean =>
  cells.note !== undefined && Object.keys(cells).every((column) => column === "note");

/** The words that are kept with a quote beside its lines. */
export const notesOf = (rows: readonly QuoteRow[]): readonly string[] =>
  rows.flatMap(({ cells }) => (isNote(cells) ? [cells.note ?? ""] : []));

/** A share, which people type in per cent and the model counts as a fraction. */
export const isPercentColumn = (column: LineColumn, cells: TypedLine): boolean =>
  column === "discount" || column === "uplift" || (column === "price" && perOf(cells) === "share");

/** Columns that a line does not have: kept for the day it does, but not counted. */
export function isIdle(column: LineColumn, cells: TypedLine): boolean {
  const per = perOf(cells);
  if (per === "once") return column === "to";
  return per === "share" && (column === "pack" || column === "currency" || column === "rate");
}

/** In a percent field 15 and 15% are both 15 %; text that is no number goes to the gate as it is. */
function forModel(column: LineColumn, text: string, cells: TypedLine): string {
  if (!isPercentColumn(column, cells) || /[%％]$/.test(text)) return text;
  return numbersIn(`${text}%`).length === 0 ? text : `${text}%`;
}

/**
 * The rows as a range with heads, as a worksheet function would be given it.
 *
 * @param rates - The user's, by currency; one of a line's own goes first
 * @param currency - Of the budget, which has its rate
 */
export const rangeOf = (
  rows: readonly TypedLine[],
  rates: KnownRates,
  currency: string,
): readonly (readonly string[])[] | null => {
  if (rows.length === 0) return null;
  const line = (cells: TypedLine): readonly string[] => {
    const all = { ...withRate(cells, rates, currency), per: cells.per ?? USUAL_PER };
    return LINE_COLUMN_IDS.map((column) => {
      const text = all[column]?.trim() ?? "";
      return text === "" || isIdle(column, all) ? "" : forModel(column, text, all);
    });
  };
  return [LINE_COLUMN_IDS, ...rows.map(line)];
};

/** A line with the rate that it is reckoned with: its own, or the one that all lines in its currency share. */
export function withRate(cells: TypedLine, rates: KnownRates, currency: string): TypedLine {
  const { rate: own, ...others } = cells;
  const abroad = cells.currency?.trim().toUpperCase() ?? "";
  const rate = own ?? rates[abroad];
  const isForeign = abroad !== "" && abroad !== HOME && abroad !== currency;
  return isForeign && rate !== undefined ? { ...others, rate } : others;
}

/** The rates of lines that came with their own, where all in a currency have the same. */
export function sharedRates(rows: readonly QuoteRow[]): KnownRates {
  const own = rows.flatMap(({ cells: { currency, rate } }) =>
    currency === undefined || rate === undefined ? [] : [[currency, rate] as const],
  );
  const isShared = ([currency, rate]: (typeof own)[number]): boolean =>
    own.every(([other, otherRate]) => other !== currency || otherRate === rate);
  return Object.fromEntries(own.filter(isShared));
}

/** A line without a rate of its own where it is the one that all lines in its currency share. */
export function withoutShared(cells: TypedLine, rates: KnownRates): TypedLine {
  const { rate, ...others } = cells;
  return rate !== undefined && rates[cells.currency ?? ""] === rate ? others : cells;
}

/** The numbers of the lines that count, as the list shows them. */
export const lineNumbers = (rows: readonly QuoteRow[]): readonly number[] =>
  rows.filter(({ cells }) => !isNote(cells)).flatMap(({ valid }, i) => (valid === null ? [] : [i + 1]));

/** The row of a line that counts, by its place in the scenario. */
export const rowAt = (rows: readonly QuoteRow[], place: number): QuoteRow | undefined =>
  rows.filter(({ valid }) => valid !== null)[place];

/** The lowest id that no row has. */
export const freeRowId = (rows: readonly QuoteRow[]): number => 1 + Math.max(0, ...rows.map(({ id }) => id));
