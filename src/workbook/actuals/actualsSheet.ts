import {
  ACTUAL_COLUMN_IDS,
  COMPONENT_IDS,
  COMPONENT_OF,
  ITEM_IDS,
  type ActualColumn,
  type ComponentId,
} from "../../engine/index";
import { LANGUAGES, reportTranslator, type Translator } from "../../text/index";
import { areaFrom, column } from "../budget/address";
import type { Block, Cell, Sheet, TableColumn } from "../budget/description";
import { FACTOR } from "../budget/formats";
import type { Decimals } from "../../engine/index";
import type { Table as Rows } from "../../report/index";
import { ACTUALS, contractMonthFormula, MINOR_DECIMALS, NAMED } from "./places";

const HEAD_ROW = 5;
/** Rows ready to be filled, for programs in which a table does not grow by itself. */
const RESERVED = 200;
const DATE = "yyyy-mm-dd";

/** Columns that formulas fill; the first two are for people to see. */
const FILLED = ["component", "value", "atPlanned", "month", "key", "first", "again"] as const;
type Filled = (typeof FILLED)[number];
const NUMBERS: ReadonlySet<ActualColumn | Filled> = new Set(["amount", "rate", "value"]);
const WIDTH = ACTUAL_COLUMN_IDS.length + FILLED.length;
/** Behind the table and a column that stays empty: what items and currencies mean. */
const NAMES = WIDTH + 2;

export interface ActualsOnSheet {
  readonly title: string;
  /** Of the baseline's currency. */
  readonly decimals: Decimals;
  /** In the order of ACTUAL_COLUMN_IDS. */
  readonly rows: Rows;
}

/** The table to which people add what was paid. What each row counts as stands beside it, in formulas. */
export function actualsSheet({ title, decimals, rows: actuals }: ActualsOnSheet, t: Translator): Sheet {
  const money = MINOR_DECIMALS[decimals];
  const formats: Readonly<Partial<Record<ActualColumn | Filled, string>>> = {
    date: DATE,
    amount: "#,##0.00##",
    rate: FACTOR,
    value: money,
    atPlanned: money,
  };
  const headed = (id: ActualColumn | Filled, head: string): TableColumn => ({
    head,
    ...(formats[id] !== undefined && { numberFormat: formats[id] }),
    // A date beside text would run into it.
    ...(id === "date" ? { align: "Left" } : NUMBERS.has(id) ? { align: "Right" } : {}),
  });
  const columns: readonly TableColumn[] = [
    ...ACTUAL_COLUMN_IDS.map((id) => headed(id, t(`input.actual.${id}`))),
    ...FILLED.map((id) => headed(id, t(`tracking.${id}`))),
  ];
  const blank = ACTUAL_COLUMN_IDS.map(() => null);
  const rows = [...actuals, ...Array.from({ length: RESERVED }, () => blank)];
  return {
    id: "actuals",
    title,
    widths: [12, 26, 24, 18, 16, 10, 10, 34, 24, 16],
    frozen: { rows: HEAD_ROW, columns: 0 },
    hidden: [`${column(ACTUAL_COLUMN_IDS.length + 3)}:${column(NAMES + 1)}`],
    print: {
      area: areaFrom("A1", HEAD_ROW + rows.length, ACTUAL_COLUMN_IDS.length + 2),
      titleRows: `${HEAD_ROW}:${HEAD_ROW}`,
    },
    tables: [
      {
        name: ACTUALS,
        at: `A${HEAD_ROW}`,
        columns,
        rows: rows.map((cells, i) => [
          ...cells.map((cell): Cell => (cell === "" ? null : cell)),
          ...filledCells(HEAD_ROW + 1 + i, decimals, t),
        ]),
        reserved: 0,
      },
    ],
    blocks: [
      { at: "A1", cells: [[title]], style: "SheetTitle" },
      {
        at: "A2",
        style: "ExplanatoryText",
        cells: [
          [t("sheet.note.actuals")],
          [t("sheet.note.unassigned", { unassigned: t("variance.unassigned") })],
        ],
      },
      meanings(t),
    ],
  };
}

const letterOf = (id: ActualColumn | Filled): string =>
  column(1 + [...ACTUAL_COLUMN_IDS, ...FILLED].indexOf(id as ActualColumn));

function filledCells(row: number, decimals: Decimals, t: Translator): readonly Cell[] {
  const cell = (id: ActualColumn | Filled): string => `$${letterOf(id)}${row}`;
  const isGiven = `${cell("amount")}=""`;
  const names = meaningAreas();
  const isOwn = `OR(${cell("currency")}="",${cell("currency")}=${NAMED.currency})`;
  const planned = `IF(${isOwn},1,INDEX(${NAMED.rates},MATCH(${cell("currency")},${NAMED.currencies},0)))`;
  const rounded = (rate: string): string => `ROUND(${cell("amount")}*${rate},${decimals})`;
  const unassigned = t("variance.unassigned");
  const all = (id: "key" | "first"): string => `${ACTUALS}[${t(`tracking.${id}`)}]`;
  const own = `ROW(${cell("key")})-ROW($${letterOf("key")}$${HEAD_ROW})`;
  const first = `MATCH(${cell("key")},${all("key")},0)`;
  const formulas: Readonly<Record<Filled, string>> = {
    component: `IF(${isGiven},"",IF(${cell("item")}="","${unassigned}",IFERROR(INDEX(${names.components},MATCH(${cell("item")},${names.names},0)),"${unassigned}")))`,
    value: `IF(${isGiven},"",${rounded(`IF(${cell("rate")}="",${planned},${cell("rate")})`)})`,
    atPlanned: `IF(${isGiven},"",IFERROR(${rounded(planned)},${cell("value")}))`,
    month: `IF(${cell("date")}="","",${contractMonthFormula(cell("date"), NAMED.goLive)})`,
    key: `IF(${cell("reference")}="","",${withoutWildcards(`${cell("supplier")}&"|"&${cell("reference")}&"|"&${cell("amount")}`)})`,
    // Spreadsheet programs keep an index for MATCH, where COUNTIF goes through the whole column in every row.
    first: `IF(${cell("key")}="","",IFERROR(IF(${first}<${own},${first},""),""))`,
    again: `IF(${cell("key")}="",0,IF(${cell("first")}<>"",1,IF(ISNUMBER(MATCH(${own},${all("first")},0)),1,0)))`,
  };
  return FILLED.map((id) => ({ formula: formulas[id], value: "" }));
}

/** MATCH takes these in what it looks for as any text, any letter, and the sign that they are meant as such. */
const WILDCARDS = { "*": "＊", "?": "？", "~": "～" } as const;
const withoutWildcards = (text: string): string =>
  Object.entries(WILDCARDS).reduce(
    (rest, [narrow, wide]) => `SUBSTITUTE(${rest},"${narrow}","${wide}")`,
    text,
  );

/** What every name of an item or a component means, in all languages. */
const meanings = (t: Translator): Block => ({
  at: `${column(NAMES)}${HEAD_ROW}`,
  cells: names().map(([name, component]) => [name, t(`choice.component.${component}`)]),
});

function names(): readonly (readonly [string, ComponentId])[] {
  const found = new Map<string, readonly [string, ComponentId]>();
  const take = (name: string, component: ComponentId): void => {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, [name, component]);
  };
  for (const item of ITEM_IDS) {
    take(item, COMPONENT_OF[item]);
    for (const language of LANGUAGES) take(reportTranslator(language)(`item.${item}`), COMPONENT_OF[item]);
  }
  for (const component of COMPONENT_IDS) {
    take(component, component);
    for (const language of LANGUAGES)
      take(reportTranslator(language)(`choice.component.${component}`), component);
  }
  return [...found.values()];
}

function meaningAreas() {
  const count = names().length;
  const area = (place: number): string =>
    `$${column(place)}$${HEAD_ROW}:$${column(place)}$${HEAD_ROW + count - 1}`;
  return { names: area(NAMES), components: area(NAMES + 1) };
}
