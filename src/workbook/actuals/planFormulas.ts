import {
  COMPONENT_IDS,
  COMPONENT_OF,
  ITEM_IDS,
  PAID,
  type ComponentId,
  type ItemId,
  type LineColumn,
  type PlanView,
} from "../../engine/index";
import type { Translator } from "../../text/index";
import { literal } from "../formula";
import { beside, column } from "../budget/address";
import type { Block, Cell } from "../budget/description";
import { DECIMALS, usedName, wordsName } from "../budget/inputNames";
import { lineRow, same } from "../budget/ledgerQuote";
import { FIRST_ITEM, GO_LIVE_COLUMN, LAST_YEAR, ledgerRow, TIMES, timeColumn } from "../budget/ledgerRows";
import { TARGETS } from "../budget/lists";
import { typedCell } from "../budget/quoteSheet";
import type { FollowedBudget } from "./followedBudget";
import { FIRST_MONTH, PLAN_HEAD_ROW, HIDDEN, monthColumn, rowsWith } from "./planPlaces";

/**
 * Hidden, for each row of the ledger that there can be: its place in a plan, "" where it costs nothing; what a plan says
 * of it and the ledger does not; from which month to which it runs, and whether a year's amount is spread over its months
 * or stands in their first.
 */
const SOURCE = ["order", "item", "kind", "currency", "rate", "from", "to", "spread"] as const;
type OfSource = (typeof SOURCE)[number];
/** Hidden too, in the order of the plan: which of those a row is, where the ledger has it, and when it runs. */
const PLACE = HIDDEN + SOURCE.length;
const IN_LEDGER = PLACE + 1;
const ROW = ["from", "to", "spread"] as const satisfies readonly OfSource[];
/** What it costs at each time, in whole minor units; over how many months of each year. */
const MINOR = IN_LEDGER + 1 + ROW.length;
const MONTHS = MINOR + TIMES.length;
/** How many rows of the ledger cost something. */
const COUNT = MONTHS + TIMES.length;
export const HIDDEN_IN_PLAN = `${column(HIDDEN)}:${column(COUNT)}`;

const FIRST = PLAN_HEAD_ROW + 1;

/**
 * The rows of a plan in ordinary formulas on the ledger of a plain budget, below their heads.
 *
 * @param years - For how many there are columns
 */
export function planFormulas(
  budget: FollowedBudget,
  view: PlanView,
  years: number,
  heads: readonly Cell[],
  t: Translator,
): readonly Block[] {
  const { room } = budget;
  const count = rowsWith(room);
  const rows = Array.from({ length: count }, (_, i) => FIRST + i);
  const order = areaOf("order", room);
  return [
    { at: `A${PLAN_HEAD_ROW}`, cells: [[...heads.slice(0, FIRST_MONTH - 1), ...monthHeads(years)]] },
    { at: `A${FIRST}`, cells: rows.map((row) => shownCells(row, years, budget)) },
    {
      at: `${monthColumn(0)}${FIRST}`,
      cells: rows.map((row) => [
        { formula: `IF(${at(PLACE, row)}="","",${at(MINOR, row)}/10^${DECIMALS})` },
        ...Array.from({ length: 12 * years }, (_, i) => ({ formula: monthAmount(i + 1, row) })),
      ]),
    },
    {
      at: `${column(HIDDEN)}${FIRST}`,
      cells: [
        ...ITEM_IDS.map((item) => itemCells(item, budget, view, t)),
        ...Array.from({ length: room }, (_, line) => lineCells(line, budget, view, t)),
      ],
    },
    {
      at: `${column(PLACE)}${FIRST}`,
      cells: rows.map((row, i) => placeCells(row, i + 1, years, budget)),
    },
    // An error among them is the plan's, where COUNT would pass over it.
    { at: `${column(COUNT)}${FIRST}`, cells: [[{ formula: `SUMPRODUCT((${order}<>"")*1)` }]] },
  ];
}

const at = (place: number, row: number): string => `$${column(place)}${row}`;
const areaOf = (of: OfSource, room: number): string => {
  const letters = column(HIDDEN + SOURCE.indexOf(of));
  return `$${letters}$${FIRST}:$${letters}$${FIRST + rowsWith(room) - 1}`;
};

/** The months of every plan, then those of the years that this one has. */
const monthHeads = (years: number): readonly Cell[] =>
  Array.from({ length: 12 * years + 1 }, (_, month) =>
    month <= 12 ? month : { formula: `IF(${month}>12*${usedName("years", "likely")},"",${month})` },
  );

/** What the ledger has in a column, in the row that belongs here. */
function ofLedger(letter: string, row: number, { room, titles: { ledger } }: FollowedBudget): string {
  const [first, last] = [ledgerRow(FIRST_ITEM, "likely"), lineRow("likely", room - 1, room)];
  return `INDEX(${beside(ledger, `$${letter}$${first}:$${letter}$${last}`)},${at(IN_LEDGER, row)})`;
}

function shownCells(row: number, years: number, budget: FollowedBudget): readonly Cell[] {
  const place = at(PLACE, row);
  const of = (one: OfSource): string => `INDEX(${areaOf(one, budget.room)},${place})`;
  const months = `${monthColumn(0)}${row}:${monthColumn(12 * years)}${row}`;
  return [
    ofLedger("A", row, budget),
    of("item"),
    ofLedger("B", row, budget),
    of("kind"),
    of("currency"),
    of("rate"),
    `ROUND(SUM(${months}),${DECIMALS})`,
  ].map((formula) => ({ formula: `IF(${place}="","",${formula})` }));
}

/**
 * What of a year's amount is in the months up to this one, less what is in those before it, each in whole minor units: the
 * months come to the year exactly. The product is whole, so that a tie is one.
 */
function monthAmount(month: number, row: number): string {
  const t = Math.ceil(month / 12);
  const [amount, months, from] = [MINOR + t, MONTHS + t, IN_LEDGER + 1].map((place) => at(place, row)) as [
    string,
    string,
    string,
  ];
  const head = `${monthColumn(month)}$${PLAN_HEAD_ROW}`;
  const upTo = (until: string): string =>
    `ROUND(${amount}*MEDIAN(0,${months},${until}-MAX(${12 * t - 11},${from}))/${months},0)`;
  return `IF(${months}="","",(${upTo(`${head}+1`)}-${upTo(head)})/10^${DECIMALS})`;
}

/** The nth row of the plan: which of the ledger's it is, and by year its amount and its months. */
function placeCells(row: number, n: number, years: number, budget: FollowedBudget): readonly Cell[] {
  const { room } = budget;
  const [place, order] = [at(PLACE, row), areaOf("order", room)];
  const [from, to, spread] = ROW.map((_, i) => at(IN_LEDGER + 1 + i, row)) as [string, string, string];
  const ifThere = (formula: string): string => `IF(${place}="","",${formula})`;
  const behindItems = lineRow("likely", 0, room) - ledgerRow(FIRST_ITEM, "likely") - ITEM_IDS.length;
  const times = TIMES.slice(0, years + 1);
  const beyond = Array<Cell>(TIMES.length - times.length).fill(null);
  const formula = (text: string): Cell => ({ formula: text });
  return [
    formula(`IF(${n}>$${column(COUNT)}$${FIRST},"",MATCH(SMALL(${order},${n}),${order},0))`),
    formula(ifThere(`${place}+IF(${place}>${ITEM_IDS.length},${behindItems},0)`)),
    ...ROW.map((one) => formula(ifThere(`INDEX(${areaOf(one, room)},${place})`))),
    ...times.map((t) =>
      formula(ifThere(`ROUND(N(${ofLedger(timeColumn(t), row, budget)})*10^${DECIMALS},0)`)),
    ),
    ...beyond,
    null,
    ...times
      .slice(1)
      .map((t) =>
        formula(
          `IF(OR(${place}="",${t}>${usedName("years", "likely")}),"",IF(${spread}=0,1,MAX(1,MIN(${12 * t},${to})-MAX(${12 * t - 11},${from})+1)))`,
        ),
      ),
    ...beyond,
  ];
}

/** In which order the rows of a plan stand: component by component, lines that add to one behind its items. */
const orderOf = (component: ComponentId, item: ItemId | null): number =>
  COMPONENT_IDS.indexOf(component) * (ITEM_IDS.length + 1) +
  (item === null ? ITEM_IDS.length : ITEM_IDS.indexOf(item));
/** Rows of one order follow each other as in the ledger, which has fewer of them than this. */
const PART = 1000;

const START = `${usedName("timing", "likely")}="start"`;
/** Whether what comes by invoice is spread over a year's months. */
const byInvoice = (view: PlanView): Cell => (view === "accrual" ? 1 : { formula: `IF(${START},0,1)` });

/** What has a cost; an error of the ledger is one here. */
const costs = (ledger: string, row: number): string =>
  `SUMSQ(${beside(ledger, `${GO_LIVE_COLUMN}${row}:${LAST_YEAR}${row}`)})>0`;

function itemCells(
  item: ItemId,
  { titles: { ledger } }: FollowedBudget,
  view: PlanView,
  t: Translator,
): readonly Cell[] {
  const row = ledgerRow(item, "likely");
  const order = orderOf(COMPONENT_OF[item], item) + ITEM_IDS.indexOf(item) / PART;
  const { within } = PAID[item];
  const cells: Readonly<Record<OfSource, Cell>> = {
    order: { formula: `IF(${costs(ledger, row)},${order},"")` },
    item: t(`item.${item}`),
    kind: t("choice.plan.kind.estimate"),
    currency: { formula: usedName("currency", "likely") },
    rate: 1,
    from: 1,
    to: { formula: `12*${usedName("years", "likely")}` },
    spread: within === undefined ? 0 : within === "months" ? 1 : byInvoice(view),
  };
  return SOURCE.map((of) => cells[of]);
}

function lineCells(
  line: number,
  { room, titles: { ledger, quote } }: FollowedBudget,
  view: PlanView,
  t: Translator,
): readonly Cell[] {
  const row = lineRow("likely", line, room);
  const of = (one: Parameters<typeof same>[0]): string => beside(ledger, same(one, line));
  const typed = (one: LineColumn): string => beside(quote, typedCell(one, line));
  const isPer = (per: string): string => `${of("per")}=${literal(per)}`;
  const [own, exchangeRate] = [usedName("currency", "likely"), usedName("exchangeRate", "likely")];
  const currency = `UPPER(TRIM(${typed("currency")}))`;
  const isForeign = `AND(NOT(${isPer("share")}),LEN(${typed("currency")})>0,${currency}<>${own})`;
  const orders = TARGETS.map((target) => {
    const item = ITEM_IDS.find((one) => one === target) ?? null;
    return orderOf(item === null ? (target as ComponentId) : COMPONENT_OF[item], item);
  });
  const inPlace = `CHOOSE(${of("place")},${orders.join(",")})+${(ITEM_IDS.length + line) / PART}`;
  const formulas: Readonly<Record<OfSource, string>> = {
    order: `IF(${costs(ledger, row)},${inPlace},"")`,
    item: `IF(${of("place")}>${ITEM_IDS.length},"",INDEX(${wordsName("quote.item")},${of("place")}))`,
    kind: literal(t("choice.plan.kind.quote")),
    currency: `IF(${isForeign},${currency},${own})`,
    rate: `IF(${isForeign},IF(${currency}="CNY",1,IF(LEN(${typed("rate")})=0,${exchangeRate},${typed("rate")}))/${exchangeRate},1)`,
    from: of("from"),
    to: `IF(${isPer("once")},${of("from")},${of("to")})`,
    spread: view === "accrual" ? "1" : `IF(AND(${isPer("year")},${START}),0,1)`,
  };
  return [
    { formula: formulas.order },
    ...SOURCE.slice(1).map((one) => ({ formula: `IF(${of("state")}=0,"",${formulas[one]})` })),
  ];
}

/** The ledger's own sums of the likely run by time: what a plan's years come to. */
export const inLedgerBySum = ({ titles: { ledger } }: FollowedBudget, t: number): string =>
  beside(ledger, `${timeColumn(t)}${ledgerRow("total", "likely")}`);
