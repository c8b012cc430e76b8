import {
  CASES,
  LINE_COLUMN_IDS,
  LINE_COLUMNS,
  type Case,
  type LineColumn,
  type Scenario,
} from "../../engine/index";
import { choiceWord, issueSentence, lineHeads } from "../../report/index";
import type { Translator } from "../../text/index";
import { literal } from "../formula";
import { lineCells } from "../scenarios/lines";
import { areaFrom, column, onSheet } from "./address";
import type {
  Block,
  Cell,
  DefinedName,
  Rendering,
  Sheet,
  SheetTable,
  TableColumn,
  Validation,
} from "./description";
import { GENERAL, SHARE, UNIT_PRICE, WHOLE } from "./formats";
import { LINE_COUNT, LINE_ITEMS, LINE_OVER, LINES_FINE, linesName, QUOTE, wordsName } from "./inputNames";
import {
  codeOfItem,
  LINE_FAULTS,
  inTable,
  isFaulty,
  typed,
  type LineFault,
  type NumberColumnId,
} from "./quoteCells";
import type { Titles } from "./titles";

const HEAD_ROW = 6;
const FIRST_ROW = HEAD_ROW + 1;
const lastRow = (room: number): number => HEAD_ROW + room;
const WIDTH = LINE_COLUMN_IDS.length;
const CHECK = WIDTH + 1;

/** Hidden columns: a line's number, what is typed, whether that is anything, its faults, what is said of it, its code. */
const NUMBER = CHECK + 2;
const TYPED = NUMBER + 1;
const FILLED = TYPED + WIDTH;
const FAULT = FILLED + 1;
const SAID = FAULT + LINE_FAULTS.length;
const CODE = SAID + 1;
/** Single values behind their names. */
const SCALARS = CODE + 2;
/** What functions are given in the low and the high run, which a live budget alone has. */
const OF_RUN = { low: SCALARS + 3, high: SCALARS + 3 + WIDTH + 1 } as const;
const LAST_COLUMN = OF_RUN.high + WIDTH - 1;

const lineRow = (line: number): number => FIRST_ROW + line;
const inRow = (at: number, row: number): string => `$${column(at)}${row}`;
/** Where what is typed in a column stands for formulas, by the line's number from 0. */
export const typedCell = (of: LineColumn, line: number): string =>
  inRow(TYPED + LINE_COLUMN_IDS.indexOf(of), lineRow(line));
/** What is said of a line: nothing of an empty one, "OK", or what is wrong. */
export const saidCell = (line: number): string => inRow(SAID, lineRow(line));
export const codeCell = (line: number): string => inRow(CODE, lineRow(line));

/**
 * The quote that people fill, as a table. A budget counts what stands in its rows, however they are added, moved or
 * sorted; what is wrong with one is said beside it.
 */
export function quoteSheet(
  rendering: Rendering,
  scenario: Scenario,
  room: number,
  titles: Titles,
  t: Translator,
): { sheet: Sheet; names: readonly DefinedName[] } {
  const title = titles.quote;
  const heads = lineHeads(t).map(String);
  const headOf = (of: LineColumn): string => heads[LINE_COLUMN_IDS.indexOf(of)] ?? of;
  const check = `${column(CHECK)}${FIRST_ROW}:${column(CHECK)}${lastRow(room)}`;
  const checked = `${column(CHECK)}${FIRST_ROW}`;
  const said = [
    [t("sheet.note.quote")],
    [t("sheet.note.quoteColumns")],
    [
      {
        formula: `IF(${LINE_OVER}>0,${literal(t("sheet.note.quoteOver", { most: room }))},${LINE_COUNT}&${literal(t("sheet.note.quoteRoom", { most: room }))})`,
        value: `${scenario.lines.length}${t("sheet.note.quoteRoom", { most: room })}`,
      },
    ],
  ];
  const sheet: Sheet = {
    id: "quote",
    title,
    widths: [24, 30, 11, 13, 10, 12, 10, 10, 11, 16, 16, 16, 10, 10, 28, 46],
    frozen: { rows: HEAD_ROW, columns: 2 },
    print: { area: `A1:${column(CHECK)}${lastRow(room)}`, titleRows: `1:${HEAD_ROW}`, titleColumns: "A:B" },
    hidden: [`${column(NUMBER)}:${column(LAST_COLUMN)}`],
    tables: [tableOf(scenario, room, heads, t)],
    conditions: [
      { cells: check, formula: `${checked}=${literal(t("sheet.ok"))}`, look: "good" },
      { cells: check, formula: `LEN(${checked})>${t("sheet.ok").length}`, look: "bad" },
      { cells: "A4", formula: `${LINE_OVER}>0`, look: "bad" },
    ],
    blocks: [
      { at: "A1", cells: [[title]], style: "SheetTitle" },
      { at: "A2", cells: said, style: "ExplanatoryText" },
      { at: `${column(CHECK)}${HEAD_ROW}`, cells: [[t("sheet.check")]], style: "Heading3" },
      {
        at: `${column(CHECK)}${FIRST_ROW}`,
        cells: Array.from({ length: room }, () => [{ formula: saidBeside(headOf("item"), room) }]),
      },
      ...hiddenBlocks(headOf, room, t),
      ...(rendering === "live" ? [runBlock("low", room), runBlock("high", room)] : []),
    ],
  };
  return { sheet, names: namesIn(title, room, rendering) };
}

function namesIn(title: string, room: number, rendering: Rendering): readonly DefinedName[] {
  const name = (text: string, cells: string): DefinedName => ({
    name: text,
    refersTo: onSheet(title, cells),
  });
  const at = { low: OF_RUN.low, likely: TYPED, high: OF_RUN.high } as const;
  const runs = rendering === "live" ? CASES : (["likely"] as const);
  return [
    ...runs.map((which) =>
      name(linesName(which), areaFrom(`${column(at[which])}${HEAD_ROW}`, room + 1, WIDTH)),
    ),
    name(LINE_ITEMS, areaFrom(`${column(CODE)}${FIRST_ROW}`, room, 1)),
    ...Object.keys(scalars(() => "", room)).map((scalar, i) =>
      name(scalar, `${column(SCALARS + 1)}${FIRST_ROW + i}`),
    ),
  ];
}

/** What is said of the line that stands on the left, wherever people have moved the table to. */
const saidBeside = (head: string, room: number): string => {
  const said = `$${column(SAID)}$${FIRST_ROW}:$${column(SAID)}$${lastRow(room)}`;
  const number = `ROW()-ROW(${QUOTE}[[#Headers],[${head}]])`;
  return `IF(AND(${number}>0,${number}<=${room}),INDEX(${said},${number}),"")`;
};

function hiddenBlocks(headOf: (column: LineColumn) => string, room: number, t: Translator): readonly Block[] {
  const rows = Array.from({ length: room }, (_, line) => line);
  const of =
    (line: number) =>
    (one: LineColumn): string =>
      typedCell(one, line);
  const filled = (line: number): string => inRow(FILLED, lineRow(line));
  const faults = (line: number): string =>
    `${inRow(FAULT, lineRow(line))}:${inRow(FAULT + LINE_FAULTS.length - 1, lineRow(line))}`;
  const messages = `$${column(FAULT)}$${HEAD_ROW}:$${column(FAULT + LINE_FAULTS.length - 1)}$${HEAD_ROW}`;
  return [
    { at: `${column(NUMBER)}${FIRST_ROW}`, cells: rows.map((line) => [line + 1]) },
    { at: `${column(TYPED)}${HEAD_ROW}`, cells: [[...LINE_COLUMN_IDS]] },
    {
      at: `${column(TYPED)}${FIRST_ROW}`,
      cells: rows.map((line) =>
        LINE_COLUMN_IDS.map((one) => ({ formula: typed(one, headOf(one), inRow(NUMBER, lineRow(line))) })),
      ),
    },
    {
      at: `${column(FILLED)}${FIRST_ROW}`,
      cells: rows.map((line) => [
        { formula: `IF(LEN(TRIM(${LINE_COLUMN_IDS.map(of(line)).join("&")}))>0,1,0)` },
      ]),
    },
    { at: `${column(FAULT)}${HEAD_ROW}`, cells: [LINE_FAULTS.map((fault) => message(fault, headOf, t))] },
    {
      at: `${column(FAULT)}${FIRST_ROW}`,
      cells: rows.map((line) =>
        LINE_FAULTS.map((fault) => ({
          formula: `IF(${filled(line)}=0,0,IF(${isFaulty(fault, of(line))},1,0))`,
        })),
      ),
    },
    {
      at: `${column(SAID)}${FIRST_ROW}`,
      cells: rows.map((line): Cell[] => [
        {
          formula: `IF(${filled(line)}=0,"",IF(SUM(${faults(line)})=0,${literal(t("sheet.ok"))},INDEX(${messages},MATCH(1,${faults(line)},0))))`,
        },
        {
          formula: `IF(${filled(line)}=0,"",IF(${inRow(FAULT, lineRow(line))}=0,${codeOfItem(typedCell("item", line))},""))`,
        },
      ]),
    },
    {
      at: `${column(SCALARS)}${FIRST_ROW}`,
      cells: Object.entries(scalars(headOf, room)).map(([name, formula]) => [
        name.replace("CRM_", ""),
        { formula },
      ]),
    },
  ];
}

function scalars(headOf: (column: LineColumn) => string, room: number): Readonly<Record<string, string>> {
  const filled = `${column(FILLED)}${FIRST_ROW}:${column(FILLED)}${lastRow(room)}`;
  const faults = `${column(FAULT)}${FIRST_ROW}:${column(FAULT + LINE_FAULTS.length - 1)}${lastRow(room)}`;
  const somethingIn = (cells: string): string => `SUMPRODUCT((${cells}<>"")*1)`;
  const over = (["item", "price"] as const).map((one) => {
    const letters = column(TYPED + LINE_COLUMN_IDS.indexOf(one));
    const counted = `${letters}${FIRST_ROW}:${letters}${lastRow(room)}`;
    return `${somethingIn(inTable(headOf(one)))}-${somethingIn(counted)}`;
  });
  return {
    [LINE_OVER]: over.join("+"),
    [LINE_COUNT]: `SUM(${filled})`,
    [LINES_FINE]: `IF(SUM(${faults})=0,0,NA())`,
  };
}

/** The lines as the functions take them in the low or the high run: with that run's quantity, which is then certain. */
function runBlock(which: Exclude<Case, "likely">, room: number): Block {
  const rest = (one: LineColumn, line: number): Cell => {
    const of = typedCell(one, line);
    if (one === "lowQuantity" || one === "highQuantity") return "";
    // A reference to an empty text may come to 0, which a quantity can be.
    const orEmpty = `IF(LEN(${of})=0,"",${of})`;
    if (one !== "quantity") return { formula: orEmpty };
    const own = typedCell(which === "low" ? "lowQuantity" : "highQuantity", line);
    return { formula: `IF(LEN(${own})=0,${orEmpty},${own})` };
  };
  return {
    at: `${column(OF_RUN[which])}${HEAD_ROW}`,
    cells: [
      [...LINE_COLUMN_IDS],
      ...Array.from({ length: room }, (_, line) => LINE_COLUMN_IDS.map((one) => rest(one, line))),
    ],
  };
}

const FORMATS: Readonly<Partial<Record<LineColumn, string>>> = {
  price: UNIT_PRICE,
  from: WHOLE,
  to: WHOLE,
  discount: SHARE,
  uplift: SHARE,
};

function tableOf(scenario: Scenario, room: number, heads: readonly string[], t: Translator): SheetTable {
  const rows = scenario.lines.map((line) => {
    const cells = new Map(lineCells(line, scenario));
    return LINE_COLUMN_IDS.map((one): Cell => inWords(one, cells.get(one) ?? null, t));
  });
  const columns = LINE_COLUMN_IDS.map((one, i): TableColumn => {
    const rule = ruleOf(one);
    const isText = one === "item" || one === "name" || one === "per" || one === "note";
    return {
      head: heads[i] ?? one,
      numberFormat: FORMATS[one] ?? GENERAL,
      ...(!isText && { align: "Right" as const }),
      ...(one === "note" && { isTheirs: true as const }),
      ...(rule && {
        validation: {
          rule,
          title: heads[i] ?? one,
          message: message(one as LineFault, () => heads[i] ?? one, t),
        },
      }),
    };
  });
  return { name: QUOTE, at: `A${HEAD_ROW}`, rows, reserved: room - rows.length, columns };
}

/** A line's cell as people would type it. */
function inWords(one: LineColumn, cell: string | null, t: Translator): Cell {
  if (cell === null) return null;
  if (one === "item" || one === "per" || (one === "quantity" && cell === "users"))
    return choiceWord(`quote.${one}`, cell, t);
  return LINE_COLUMNS[one].kind === "number" ? Number(cell) : cell;
}

/** What Excel itself refuses while people type. What follows from other columns is said beside the line. */
function ruleOf(one: LineColumn): Validation["rule"] | null {
  const row = LINE_COLUMNS[one];
  if (one === "item" || one === "per") return { kind: "list", name: wordsName(`quote.${one}`) };
  if (row.kind === "currency") return { kind: "textLength", min: 3, max: 3 };
  // A quantity may be a word.
  if (row.kind !== "number" || "orChoice" in row) return null;
  return { kind: "whole" in row ? "whole" : "decimal", min: row.min, max: row.max };
}

/** What a column takes, in words that fit beside a line. */
function message(fault: LineFault, headOf: (column: LineColumn) => string, t: Translator): string {
  if (fault === "misplaced") return t("sheet.line.misplaced");
  const head = headOf(fault);
  const range = (of: NumberColumnId): string => {
    const { min, max } = LINE_COLUMNS[of];
    return t("whole" in LINE_COLUMNS[of] ? "accepts.whole" : "accepts.range", { min, max });
  };
  switch (fault) {
    case "item":
    case "per":
      return t("sheet.line.choose", { column: head });
    case "name":
      return issueSentence({ code: "tooLong", subject: "quote.name", got: 201, max: 200 }, t);
    case "quantity":
      return t("sheet.line.quantity", {
        column: head,
        range: range("quantity"),
        users: choiceWord("quote.quantity", "users", t),
      });
    case "to":
      return t("sheet.line.to", { column: head, once: choiceWord("quote.per", "once", t) });
    case "from":
      return t("sheet.line.from", { column: head });
    case "lowQuantity":
    case "highQuantity":
      return t("sheet.line.quantities", { column: head });
    case "currency":
      return `${head}: ${t("accepts.currency")}`;
    case "rate":
      return t("sheet.line.rate", { column: head });
    default:
      return `${head}: ${range(fault)}`;
  }
}
