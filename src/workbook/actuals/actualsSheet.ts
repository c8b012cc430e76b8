import {
  ACTUAL_COLUMN_IDS,
  COMPONENT_IDS,
  COMPONENT_OF,
  ITEM_IDS,
  type ActualColumn,
  type ComponentId,
} from "../../engine/index";
import { LANGUAGES, translator, type Translator } from "../../text/index";
import { areaFrom, beside, column } from "../budget/address";
import type { Block, Cell, Sheet, TableColumn } from "../budget/description";
import { FACTOR, GENERAL } from "../budget/formats";
import { ACTUALS, contractMonthFormula, GO_LIVE, MINOR_DECIMALS } from "./places";
import type { Tracking } from "./tracking";

const HEAD_ROW = 5;
/** Rows ready to be filled, for programs in which a table does not grow by itself. */
const RESERVED = 200;
const DATE = "yyyy-mm-dd";

/** Columns that formulas fill; the first two are for people to see. */
const FILLED = ["component", "value", "atPlanned", "month", "key", "again"] as const;
type Filled = (typeof FILLED)[number];
const NUMBERS: ReadonlySet<ActualColumn | Filled> = new Set(["amount", "rate", "value"]);
const WIDTH = ACTUAL_COLUMN_IDS.length + FILLED.length;
/** Behind the table and a column that stays empty: what items and currencies mean. */
const NAMES = WIDTH + 2;
const CURRENCIES = NAMES + 3;

/** The table to which people add what was paid. What each row counts as stands beside it, in formulas. */
export function actualsSheet(tracking: Tracking, t: Translator): Sheet {
  const { plan, actuals } = tracking;
  const money = MINOR_DECIMALS[plan.decimals];
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
    title: t("sheet.actuals"),
    widths: [12, 26, 24, 18, 16, 10, 10, 34, 24, 16],
    frozen: { rows: HEAD_ROW, columns: 0 },
    hidden: [`${column(ACTUAL_COLUMN_IDS.length + 3)}:${column(CURRENCIES + 1)}`],
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
          ...filledCells(HEAD_ROW + 1 + i, tracking, t),
        ]),
        reserved: 0,
      },
    ],
    blocks: [
      { at: "A1", cells: [[t("sheet.actuals")]], style: "SheetTitle" },
      {
        at: "A2",
        style: "ExplanatoryText",
        cells: [
          [t("sheet.note.actuals")],
          [t("sheet.note.unassigned", { unassigned: t("variance.unassigned") })],
        ],
      },
      ...meanings(tracking, t),
    ],
  };
}

const letterOf = (id: ActualColumn | Filled): string =>
  column(1 + [...ACTUAL_COLUMN_IDS, ...FILLED].indexOf(id as ActualColumn));

function filledCells(row: number, { plan }: Tracking, t: Translator): readonly Cell[] {
  const cell = (id: ActualColumn | Filled): string => `$${letterOf(id)}${row}`;
  const isGiven = `${cell("amount")}=""`;
  const names = meaningAreas(plan.rows.length);
  const goLive = beside(t("sheet.variance"), GO_LIVE);
  const planned = `IF(${cell("currency")}="",1,INDEX(${names.rates},MATCH(${cell("currency")},${names.currencies},0)))`;
  const rounded = (rate: string): string => `ROUND(${cell("amount")}*${rate},${plan.decimals})`;
  const unassigned = t("variance.unassigned");
  const formulas: Readonly<Record<Filled, string>> = {
    component: `IF(${isGiven},"",IF(${cell("item")}="","${unassigned}",IFERROR(INDEX(${names.components},MATCH(${cell("item")},${names.names},0)),"${unassigned}")))`,
    value: `IF(${isGiven},"",${rounded(`IF(${cell("rate")}="",${planned},${cell("rate")})`)})`,
    atPlanned: `IF(${isGiven},"",IFERROR(${rounded(planned)},${cell("value")}))`,
    month: `IF(${cell("date")}="","",${contractMonthFormula(cell("date"), goLive)})`,
    key: `IF(${cell("reference")}="","",${cell("supplier")}&"|"&${cell("reference")}&"|"&${cell("amount")})`,
    again: `IF(${cell("key")}="",0,IF(COUNTIF(${ACTUALS}[${t("tracking.key")}],${cell("key")})>1,1,0))`,
  };
  return FILLED.map((id) => ({ formula: formulas[id], value: "" }));
}

/** What every name of an item or a component means, in all languages, and what every currency of the plan is worth. */
function meanings({ plan }: Tracking, t: Translator): readonly Block[] {
  const rates = ratesOf(plan);
  return [
    {
      at: `${column(NAMES)}${HEAD_ROW}`,
      cells: names().map(([name, component]) => [name, t(`choice.component.${component}`)]),
    },
    {
      at: `${column(CURRENCIES)}${HEAD_ROW}`,
      cells: rates.map(([currency, rate]) => [currency, rate]),
      columnFormats: [GENERAL, GENERAL],
    },
  ];
}

function ratesOf({ currency, rows }: Tracking["plan"]): readonly (readonly [string, number])[] {
  const rates = new Map<string, number>();
  for (const row of rows) if (!rates.has(row.currency)) rates.set(row.currency, row.rate);
  if (currency !== "") rates.set(currency, 1);
  return [...rates];
}

function names(): readonly (readonly [string, ComponentId])[] {
  const found = new Map<string, readonly [string, ComponentId]>();
  const take = (name: string, component: ComponentId): void => {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, [name, component]);
  };
  for (const item of ITEM_IDS) {
    take(item, COMPONENT_OF[item]);
    for (const language of LANGUAGES) take(translator(language)(`item.${item}`), COMPONENT_OF[item]);
  }
  for (const component of COMPONENT_IDS) {
    take(component, component);
    for (const language of LANGUAGES) take(translator(language)(`choice.component.${component}`), component);
  }
  return [...found.values()];
}

function meaningAreas(rowsOfPlan: number) {
  const area = (place: number, rows: number): string =>
    `$${column(place)}$${HEAD_ROW}:$${column(place)}$${HEAD_ROW + rows - 1}`;
  const count = names().length;
  return {
    names: area(NAMES, count),
    components: area(NAMES + 1, count),
    currencies: area(CURRENCIES, rowsOfPlan + 1),
    rates: area(CURRENCIES + 1, rowsOfPlan + 1),
  };
}
