import {
  COMPONENT_IDS,
  ITEM_IDS,
  LINE_COLUMN_IDS,
  PERS,
  type ComponentId,
  type ItemId,
  type LineColumn,
  type Per,
} from "../../engine/index";
import { numbersIn, VOCABULARY } from "../../report/index";
import { QUOTE_WORDS } from "./quoteWords";
import type { TypedLine } from "./rows";
import type { Paste } from "./state";

/** A pasted row as it was read. */
export interface ReadRow {
  /** Its place in the paste. */
  readonly at: number;
  /** In its own words, cell by cell. */
  readonly words: readonly string[];
  readonly cells: TypedLine;
  /** What it counts as was read from its name. */
  readonly isGuessed: boolean;
  /** Why it is no line yet; null where it is one. */
  readonly lacks: "item" | "price" | "sum" | null;
}

export interface ReadPaste {
  readonly heads: readonly string[];
  /** Whether the first row names the columns. */
  readonly isHeaded: boolean;
  readonly columns: readonly LineColumn[];
  readonly rows: readonly ReadRow[];
}

/** More rows than any quote has, and wider than any. */
const MOST = { rows: 400, columns: 30, characters: 200_000 } as const;

/** A block of text as rows of cells: by tabs, as sheets copy them, by bars, or by runs of spaces, as mails have them. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  const bounded = text.slice(0, MOST.characters).replace(/\r\n?/g, "\n");
  const separator = bounded.includes("\t") ? "\t" : /\|.*\|/.test(bounded) ? "|" : null;
  return splitRows(bounded, separator === "\t")
    .map((row) =>
      (separator === null ? row.split(/ {2,}/) : row.split(separator))
        .map((cell) => unquoted(cell).trim())
        .slice(0, MOST.columns),
    )
    .map((row) =>
      separator === "|" ? row.filter((cell, i) => cell !== "" || (i > 0 && i < row.length - 1)) : row,
    )
    .filter((row) => row.some((cell) => /[^\s\-–—=:|]/.test(cell)))
    .slice(0, MOST.rows);
}

/** A cell of a sheet may hold line breaks: it is copied in quotes. */
const splitRows = (text: string, isSheet: boolean): readonly string[] =>
  isSheet ? (text.match(/(?:(?:^|(?<=[\t\n]))"(?:[^"]|"")*"|[^\n])+/g) ?? []) : text.split("\n");

const unquoted = (cell: string): string =>
  /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').replace(/\s+/g, " ") : cell;

const words = (list: string): readonly string[] => list.split("|");
const plain = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
const holds = (text: string, list: string): boolean => {
  const closed = plain(text).replace(/\s*\/\s*/g, "/");
  return words(list).some((word) => closed.includes(word));
};

/** The column that a head names, by the pane's own words or by those of quotes. */
export function columnNamed(head: string): LineColumn | undefined {
  const text = plain(head);
  if (text === "") return undefined;
  const found = (Object.entries(QUOTE_WORDS.heads) as [LineColumn, string][]).find(([, list]) =>
    words(list).includes(text),
  );
  return found?.[0] ?? VOCABULARY.lineColumn(head);
}

/** Two heads that are known, and no number: the first row names the columns. */
const isHeads = (row: readonly string[]): boolean =>
  row.filter((cell) => columnNamed(cell) !== undefined).length >= 2 &&
  row.every((cell) => numbersIn(cell).length === 0);

/**
 * What a pasted block says, row by row. Nothing is lost: a column that is not understood is the row's note, and a row
 * that is no line says what it lacks.
 */
export function readPaste({ text, columns: chosen, given }: Paste): ReadPaste {
  const table = rowsOfText(text);
  const [first = []] = table;
  const isHeaded = isHeads(first);
  const width = Math.max(0, ...table.map((row) => row.length));
  const body = isHeaded ? table.slice(1) : table;
  const read = isHeaded ? columnsNamed(first, body, width) : columnsByContent(body, width);
  const columns = read.map((column, i) => chosen[i] ?? column);
  const heads = Array.from({ length: width }, (_, i) => (isHeaded ? (first[i] ?? "") : (body[0]?.[i] ?? "")));
  const amounts: number[] = [];
  const rows = body.map((row, i): ReadRow => {
    const at = isHeaded ? i + 1 : i;
    const line = readRow(row, columns, heads, isHeaded);
    const cells: TypedLine = { ...line, ...withoutBlanks(given[at] ?? {}) };
    const item = cells.item ?? guessedItem(cells.name ?? "");
    const isSum =
      cells.price === undefined || cells.quantity === undefined ? looksLikeSum(row, amounts) : false;
    const [price] = numbersIn(cells.price ?? "");
    amounts.push((price ?? 0) * (numbersIn(cells.quantity ?? "1")[0] ?? 1));
    const lacks =
      isSum && given[at] === undefined
        ? "sum"
        : cells.price === undefined
          ? "price"
          : item === undefined
            ? "item"
            : null;
    return {
      at,
      words: row.filter((cell) => cell !== ""),
      cells: {
        ...cells,
        per: cells.per ?? perIn(row.join(" ")) ?? "once",
        ...(item !== undefined && { item }),
      },
      isGuessed: cells.item === undefined,
      lacks,
    };
  });
  return { heads, isHeaded, columns, rows };
}

const withoutBlanks = (cells: TypedLine): TypedLine =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text.trim() !== ""));

/** A head that two columns share is the first one's; what no head names is a note. */
function columnsNamed(
  heads: readonly string[],
  body: readonly (readonly string[])[],
  width: number,
): readonly LineColumn[] {
  const taken = new Set<LineColumn>();
  const columns = Array.from({ length: width }, (_, i): LineColumn => {
    const named = columnNamed(heads[i] ?? "") ?? "note";
    // "Item" over names of products: no choice among them.
    const isNames =
      named === "item" && !body.some((row) => itemNamed(row[i] ?? "") !== undefined) && !taken.has("name");
    const column = isNames ? "name" : named;
    if (column !== "note" && taken.has(column)) return "note";
    taken.add(column);
    return column;
  });
  return columns;
}

/** Without heads a column is what its cells look like. */
function columnsByContent(body: readonly (readonly string[])[], width: number): readonly LineColumn[] {
  const cellsAt = (i: number): readonly string[] => body.flatMap((row) => (row[i] ? [row[i]] : []));
  const most = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
    cells.length > 0 && cells.filter(is).length * 2 > cells.length;
  const kinds = Array.from({ length: width }, (_, i): LineColumn | "number" | "text" => {
    const cells = cellsAt(i);
    if (most(cells, (cell) => /^[A-Z]{3}$/.test(cell.trim()))) return "currency";
    if (most(cells, (cell) => amountIn(cell) !== null && /\d/.test(cell))) return "number";
    if (most(cells, (cell) => itemNamed(cell) !== undefined)) return "item";
    return most(cells, (cell) => perIn(cell) !== undefined && cell.length <= LONGEST_PER) ? "per" : "text";
  });
  const numbers = kinds.flatMap((kind, i) => (kind === "number" ? [i] : []));
  const texts = kinds.flatMap((kind, i) => (kind === "text" ? [i] : []));
  const priceAt = numbers.length === 1 ? numbers[0] : numbers[1];
  const quantityAt = numbers.length === 1 ? undefined : numbers[0];
  return kinds.map((kind, i) => {
    if (kind === "text") return i === texts[0] ? "name" : "note";
    if (kind !== "number") return kinds.indexOf(kind) === i ? kind : "note";
    return i === priceAt ? "price" : i === quantityAt ? "quantity" : "note";
  });
}

const LONGEST_PER = 24;

const itemNamed = (cell: string): ItemId | ComponentId | undefined =>
  VOCABULARY.choice("quote.item", [...ITEM_IDS, ...COMPONENT_IDS], cell) as ItemId | ComponentId | undefined;

const guessedItem = (name: string): string | undefined =>
  (Object.entries(QUOTE_WORDS.items) as [string, string][]).find(([, list]) => holds(name, list))?.[0];

/** How often something is paid, in words. */
export function perIn(text: string): Per | undefined {
  const exact = VOCABULARY.choice("quote.per", PERS, text);
  if (exact !== undefined) return exact as Per;
  return PERS_READ.find((per) => holds(text, QUOTE_WORDS.per[per]));
}
/** "12 % of the yearly fee" is a share; what names a month is not paid by the year. */
const PERS_READ = ["share", "once", "month", "year"] as const;

const SIGNS: readonly (readonly [sign: RegExp, currency: string])[] = [
  [/US\$|\$/i, "USD"],
  [/€/, "EUR"],
  [/£/, "GBP"],
  [/[¥￥]|元|RMB/i, "CNY"],
];

/** The amount in a cell with what stands beside it: its currency, or that it is per cent. */
export function amountIn(cell: string): { text: string; currency?: string; isShare: boolean } | null {
  const number = /[-−(]?\s*\d[\d.,'  ]*\)?/.exec(cell.normalize("NFKC"));
  if (number === null) return null;
  const text = number[0].replace(/[\s']+/g, "").replace("−", "-");
  const rest = cell.normalize("NFKC").replace(number[0], " ");
  const code = /\b[A-Z]{3}\b/.exec(rest)?.[0];
  const currency = code ?? SIGNS.find(([sign]) => sign.test(rest))?.[1];
  // A unit is followed by little: "to be agreed by 1 May" is no price.
  if (numbersIn(text).length === 0 || rest.replace(/[^\p{L}]/gu, "").length > MOST_WORDS) return null;
  return {
    text,
    ...(currency !== undefined && { currency }),
    isShare: /^\s*[%％]/.test(afterIt(cell, number[0])),
  };
}
const MOST_WORDS = 24;
const afterIt = (cell: string, number: string): string => {
  const whole = cell.normalize("NFKC");
  return whole.slice(whole.indexOf(number) + number.length);
};

function readRow(
  row: readonly string[],
  columns: readonly LineColumn[],
  heads: readonly string[],
  isHeaded: boolean,
): TypedLine {
  const found: Partial<Record<LineColumn, string>> = {};
  const notes: string[] = [];
  const keep = (i: number): void => {
    const cell = row[i] ?? "";
    if (cell !== "") notes.push(isHeaded && heads[i] ? `${heads[i]}: ${cell}` : cell);
  };
  columns.forEach((column, i) => {
    const cell = row[i] ?? "";
    if (cell === "") return;
    if (column === "note") return keep(i);
    if (column === "price") return readPrice(cell, found) ? undefined : keep(i);
    if (column === "per") {
      const per = perIn(cell);
      if (per === undefined) return keep(i);
      found.per ??= per;
      if (per !== "share" && holds(cell, QUOTE_WORDS.users)) found.quantity ??= "users";
    } else if (column === "item") {
      const item = itemNamed(cell);
      if (item === undefined) return keep(i);
      found.item = item;
      // Where nothing else is a name, it goes by what it counts as.
      found.name ??= cell;
    } else if (column === "discount" || column === "uplift") {
      found[column] = percentText(cell);
    } else if (column === "quantity") {
      const isUsers = VOCABULARY.choice("quote.quantity", ["users"], cell) !== undefined;
      const amount = amountIn(cell);
      if (!isUsers && amount === null) return keep(i);
      found.quantity = isUsers ? "users" : (amount?.text ?? cell);
    } else if (column === "currency") {
      found.currency = SIGNS.find(([sign]) => sign.test(cell))?.[1] ?? cell.trim().toUpperCase();
    } else found[column] = cell;
  });
  if (found.per === "share") delete found.currency;
  if (notes.length > 0) found.note = notes.join(" · ");
  return Object.fromEntries(
    LINE_COLUMN_IDS.flatMap((id) => (found[id] === undefined ? [] : [[id, found[id]]])),
  );
}

/** A price may bring its currency, how often it is paid and for whom: "USD 125 / user / month". */
function readPrice(cell: string, found: Partial<Record<LineColumn, string>>): boolean {
  const amount = amountIn(cell);
  if (amount === null) return false;
  found.price = amount.text;
  if (amount.isShare) found.per = "share";
  else {
    const per = perIn(cell);
    if (per !== undefined) found.per = per;
    if (amount.currency !== undefined) found.currency ??= amount.currency;
    if (holds(cell, QUOTE_WORDS.users)) found.quantity ??= "users";
  }
  return true;
}

/** A sheet's 0.1 and 10% are both 10; words such as 8折 are the gate's to read. */
function percentText(cell: string): string {
  const trimmed = cell.trim();
  if (/[%％]$/.test(trimmed)) return trimmed.slice(0, -1).trim();
  const [number] = numbersIn(trimmed);
  return number !== undefined && Math.abs(number) < 1
    ? String(Number((100 * number).toPrecision(15)))
    : trimmed;
}

/** A row that says so, or whose only number is what those above come to. */
function looksLikeSum(row: readonly string[], above: readonly number[]): boolean {
  if (row.some((cell) => amountIn(cell) === null && holds(cell, QUOTE_WORDS.sums))) return true;
  const numbers = row.flatMap((cell) => numbersIn(cell));
  const sum = above.reduce((all, amount) => all + amount, 0);
  return above.length > 1 && numbers.length === 1 && numbers[0] !== 0 && numbers[0] === sum;
}
