import { LINE_COLUMN_IDS, LINE_COLUMNS, MOST_LINES, type LineColumn } from "../../engine/index";
import { literal } from "../formula";
import { isCurrency } from "./inputCells";
import { codesName, LINE_OVER, QUOTE, usedName, wordsName } from "./inputNames";

/** A column that holds numbers. */
export type NumberColumnId = {
  [C in LineColumn]: (typeof LINE_COLUMNS)[C]["kind"] extends "number" ? C : never;
}[LineColumn];

/** Rows that stay free for people to fill, at least. Each costs some hundred formulas. */
const FREE = 10;
const LEAST_ROOM = 2 * FREE;

/**
 * How many lines a budget in sheets has room for. Whoever fills more is told so: no line goes uncounted.
 *
 * @param lines - Those that it is written with
 * @param before - The room that it had
 */
export const roomFor = (lines: number, before = 0): number =>
  Math.min(MOST_LINES, Math.max(LEAST_ROOM, before, FREE * Math.ceil(lines / FREE + 1)));

/** A column of the table, by its head in the user's language. */
export const inTable = (head: string): string => `${QUOTE}[${head}]`;

/**
 * What stands in the table's nth row, or "". By its number, so that rows which people add, take away or sort are counted
 * as they stand, and as "", since an empty cell reaches functions as 0 in older programs.
 *
 * @param number - The cell with the row's number
 */
export function typed(column: LineColumn, head: string, number: string): string {
  const cell = `INDEX(${inTable(head)},${number})`;
  const there = `IF(${number}>ROWS(${inTable(head)}),"",IF(LEN(${cell})=0,"",${cell}))`;
  // Where there are rows for which there is no room no line at all is any good.
  return column === "per" ? `IF(${LINE_OVER}>0,NA(),${there})` : there;
}

/** What can be wrong with a line: a column that holds what it does not take, or an item that cannot be there. */
export const LINE_FAULTS = [...LINE_COLUMN_IDS.filter((column) => column !== "note"), "misplaced"] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

/** A condition that holds where the line has the fault. @param of - The cell with what stands in a column */
export function isFaulty(fault: LineFault, of: (column: LineColumn) => string): string {
  const isOnce = isWord("quote.per", of("per"), "once");
  const isShare = isWord("quote.per", of("per"), "share");
  const isUsers = isWord("quote.quantity", of("quantity"), "users");
  const months = `12*${usedName("years", "likely")}`;
  const given = (column: LineColumn): string => `LEN(${of(column)})>0`;
  /** Something that is no number within bounds. */
  const isOutside = (column: NumberColumnId, min?: string, max?: string): string => {
    const row: { readonly min: number; readonly max: number; readonly whole?: true } = LINE_COLUMNS[column];
    const cell = of(column);
    const bounds = [`${cell}<${min ?? plain(row.min)}`, `${cell}>${max ?? plain(row.max)}`];
    if (row.whole) bounds.push(`${cell}<>INT(${cell})`);
    return `IF(ISNUMBER(${cell}),OR(${bounds.join(",")}),TRUE)`;
  };
  const ifGiven = (column: LineColumn, condition: string): string =>
    `IF(${given(column)},${condition},FALSE)`;
  const currency = `UPPER(TRIM(${of("currency")}))`;
  switch (fault) {
    case "item":
    case "per":
      return `NOT(ISNUMBER(MATCH(${of(fault)},${wordsName(`quote.${fault}`)},0)))`;
    case "name":
      return `LEN(${of("name")})>${LINE_COLUMNS.name.longest}`;
    case "price":
      return isOutside("price");
    case "quantity":
      return ifGiven("quantity", `IF(${isUsers},FALSE,${isOutside("quantity")})`);
    case "from":
      return ifGiven("from", isOutside("from", `IF(${isOnce},0,1)`, months));
    case "to": {
      const first = `IF(LEN(${of("from")})=0,1,${of("from")})`;
      return ifGiven("to", `IF(${isOnce},TRUE,${isOutside("to", first, months)})`);
    }
    case "discount":
    case "uplift":
    case "pack":
      return ifGiven(fault, isOutside(fault));
    case "lowQuantity":
    case "highQuantity": {
      // Both or neither, and the quantity between them.
      const either = `LEN(${of("lowQuantity")}&${of("highQuantity")})>0`;
      const likely = `IF(LEN(${of("quantity")})=0,1,${of("quantity")})`;
      const order = fault === "lowQuantity" ? `${of(fault)}>${likely}` : `${of(fault)}<${likely}`;
      return `IF(${either},IF(OR(${isUsers},${isOutside(fault)}),TRUE,${order}),FALSE)`;
    }
    case "currency":
      return `IF(${isShare},FALSE,${ifGiven("currency", `NOT(${isCurrency(of("currency"))})`)})`;
    case "rate": {
      const own = usedName("currency", "likely");
      const alone = ifGiven("rate", `${of("rate")}<>${usedName("exchangeRate", "likely")}`);
      const ofHome = ifGiven("rate", `${of("rate")}<>1`);
      const byCurrency = `IF(NOT(${given("currency")}),${alone},IF(${currency}="CNY",${ofHome},IF(${given("rate")},FALSE,${currency}<>${own})))`;
      return `IF(${isShare},FALSE,IF(${ifGiven("rate", isOutside("rate"))},TRUE,${byCurrency}))`;
    }
    case "misplaced": {
      const item = `IF(ISNUMBER(MATCH(${of("item")},${wordsName("quote.item")},0)),${codeOfItem(of("item"))},"")`;
      const isOneOf = (...items: readonly string[]): string =>
        `ISNUMBER(FIND("|"&${item}&"|",${literal(`|${items.join("|")}|`)}))`;
      const licence = usedName("licence", "likely");
      return `OR(AND(${licence}="perpetual",${isOneOf("subscription", "support")}),AND(${licence}="subscription",${isOneOf("perpetual", "maintenance")}),AND(${isOneOf("subscription")},${isShare}))`;
    }
  }
}

export const codeOfItem = (cell: string): string =>
  `INDEX(${codesName("quote.item")},MATCH(${cell},${wordsName("quote.item")},0))`;

/** Whether a cell holds the word for a code. */
export const isWord = (subject: "quote.per" | "quote.quantity", cell: string, code: string): string =>
  `${cell}=INDEX(${wordsName(subject)},MATCH(${literal(code)},${codesName(subject)},0))`;

/** In digits: a formula of an older program knows no 1e-9. */
const plain = (bound: number): string => bound.toFixed(9).replace(/\.?0+$/, "");
