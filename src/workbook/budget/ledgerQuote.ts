import {
  GUARD,
  ITEM_IDS,
  rowTotal,
  type Case,
  type ItemId,
  type Ledger,
  type LineColumn,
} from "../../engine/index";
import { rowName } from "../../report/index";
import type { Translator } from "../../text/index";
import { literal } from "../formula";
import { beside, column } from "./address";
import { amountAt } from "./amountAt";
import type { Block, Cell } from "./description";
import { lineIn } from "./formats";
import { rounded } from "./inputCells";
import { codesName, factName, usedName, wordsName } from "./inputNames";
import { FIRST_YEAR, GO_LIVE_COLUMN, LAST_YEAR, ledgerRow, ORDER, TIMES, timeColumn } from "./ledgerRows";
import { ITEM_CAPITAL, ITEM_COMPONENTS, ITEM_TAXES } from "./lists";
import { isWord } from "./quoteCells";
import { codeCell, saidCell, typedCell } from "./quoteSheet";
import { RETURN_END } from "./returnBlocks";
import type { Titles } from "./titles";
import { yearHead } from "./yearHead";

/** The quoted lines of each run, below all else on the plain ledger: a row is reserved for each line that there can be. */
const headingRow = (which: Case, room: number): number => RETURN_END + 2 + ORDER.indexOf(which) * (room + 3);
const firstRow = (which: Case, room: number): number => headingRow(which, room) + 2;
const lastRow = (which: Case, room: number): number => firstRow(which, room) + room - 1;
export const lineRow = (which: Case, line: number, room: number): number => firstRow(which, room) + line;

/** The end of what is printed: the lines of the likely run, behind which stand those of the others. */
export const printedEnd = (room: number): number => lastRow("likely", room);

/** Hidden: what a line comes to in CNY without tax, before the share that it may be; one column for each time. */
const CNY = 16;
/** Hidden, beside the likely run: what is the same in all runs. */
const SAME = CNY + TIMES.length + 1;
const OF_LINE = [
  "state",
  "place",
  "component",
  "key",
  "tax",
  "capital",
  "per",
  "from",
  "to",
  "net",
  "rise",
  "pack",
  "low",
  "likely",
  "high",
] as const;
type OfLine = (typeof OF_LINE)[number];
/** What one unit costs at each time, before what the model's prices rise by. */
const UNIT = SAME + OF_LINE.length;
export const HIDDEN_IN_LEDGER = `${column(CNY)}:${column(UNIT + TIMES.length - 1)}`;

const RISE = { prices: 1, inflation: 2, own: 3, share: 4 } as const;
/** Behind the code of an item whose line is a share of the subscription. */
const SHARE = ".share";

/** The section of the likely run comes first, and its rows do not depend on the room. */
const FIRST = firstRow("likely", 0);
/** Where stands what is the same of a line in all runs; "" where there is no line. */
export const same = (of: OfLine, line: number): string =>
  `$${column(SAME + OF_LINE.indexOf(of))}${FIRST + line}`;
const rangeOfSame = (of: OfLine, room: number): string => {
  const letters = column(SAME + OF_LINE.indexOf(of));
  return `$${letters}$${FIRST}:$${letters}$${FIRST + room - 1}`;
};

const rows = (letters: string, which: Case, room: number): string =>
  `${letters}$${firstRow(which, room)}:${letters}$${lastRow(which, room)}`;

/** What the lines come to at a time, or in all. */
export const sumOfLines = (letter: string, which: Case, room: number): string =>
  `SUM(${rows(letter, which, room)})`;

/** The same for those of which something holds. @param inLedger - Where the formula stands on another sheet */
export const sumOfLinesWhere = (
  of: "component" | "capital" | "key",
  value: string | number,
  letter: string,
  which: Case,
  room: number,
  inLedger = (cells: string): string => cells,
): string =>
  `SUMIF(${inLedger(rangeOfSame(of, room))},${literal(value)},${inLedger(rows(letter, which, room))})`;

/** What an item's lines come to in CNY without tax, those that are no share. */
export const quotedInCny = (item: ItemId, t: number, which: Case, room: number): string =>
  sumOfLinesWhere("key", item, column(CNY + t), which, room);

/** And those that are a share, before they are taken of the subscription. */
export const sharesOf = (item: ItemId, t: number, which: Case, room: number): string =>
  sumOfLinesWhere("key", item + SHARE, column(CNY + t), which, room);

export function quotedBlocks(
  runs: Readonly<Record<Case, Ledger>>,
  room: number,
  titles: Titles,
  t: Translator,
): readonly Block[] {
  const lines = Array.from({ length: room }, (_, line) => line);
  return [
    ...ORDER.flatMap((which) => sectionBlocks(which, runs[which], room, titles, t)),
    {
      at: `${column(SAME)}${FIRST}`,
      cells: lines.map((line) => sameInAllRuns(line, titles, t)),
    },
  ];
}

function sectionBlocks(
  which: Case,
  ledger: Ledger,
  room: number,
  titles: Titles,
  t: Translator,
): readonly Block[] {
  const year = (time: number): string => `${timeColumn(time)}$${ledgerRow("t", which)}`;
  const lines = Array.from({ length: room }, (_, line) => line);
  const { years, currency } = ledger.assumptions;
  const place = (line: number): number => ITEM_IDS.length + line;
  const inPlan = (time: number, formula: string): string =>
    time === 0 ? formula : `IF(${year(time)}="","",${formula})`;
  const amount = (line: number, time: number): Cell => {
    const cny = `${column(CNY + time)}${lineRow(which, line, room)}`;
    const share =
      time === 0
        ? ""
        : `*IF(${same("rise", line)}=${RISE.share},${timeColumn(time)}$${ledgerRow("subscriptionOfYear", which)},1)`;
    const tax = `CHOOSE(${same("tax", line)},${["vatService", "vatGoods", "vatSoftwareProduct"]
      .map((row) => `$C$${ledgerRow(row as "vatService", which)}`)
      .join(",")})`;
    const inCurrency = rounded(`${cny}${share}*${tax}/${usedName("exchangeRate", which)}`);
    const isLine = line < ledger.assumptions.lines.length;
    return {
      formula: `IF(${cny}="","",${inCurrency})`,
      value: isLine && time <= years ? amountAt(ledger, place(line), time) : "",
    };
  };
  const inCny = (line: number, time: number): Cell => {
    const letter = time === 0 ? FIRST_YEAR : timeColumn(time);
    const seats = `${letter}$${ledgerRow("seats", which)}`;
    const count = same(which, line);
    const quantity = `IF(${count}="users",${packed(seats, same("pack", line))},${count})`;
    const at = (row: "priceFactor" | "inflationFactor"): string =>
      `${timeColumn(time)}$${ledgerRow(row, which)}`;
    const rise = `CHOOSE(${same("rise", line)},${at("priceFactor")},${at("inflationFactor")},1,1)`;
    const unit = `$${column(UNIT + time)}${FIRST + line}`;
    const cny = `IF(${same("state", line)}=0,"",${unit}*${quantity}*${rise})`;
    return { formula: inPlan(time, cny), value: "" };
  };
  const known = (line: number) => ledger.rows[place(line)];
  return [
    {
      at: `A${headingRow(which, room)}`,
      style: "Heading2",
      cells: [[t("sheet.quotedLines", { case: t(`heading.${which}`) })]],
    },
    {
      at: `A${headingRow(which, room) + 1}`,
      style: "Heading3",
      cells: [
        [
          t("heading.component"),
          t("input.quote.name"),
          t("heading.total"),
          t("heading.goLive"),
          ...TIMES.slice(1).map((time) => yearHead(year(time), t)),
        ],
      ],
    },
    {
      at: `C${headingRow(which, room) + 1}`,
      cells: [],
      size: { rows: 1, columns: TIMES.length + 1 },
      align: "Right",
    },
    {
      at: `A${firstRow(which, room)}`,
      cells: lines.map((line): Cell[] => {
        const row = known(line);
        const name = `IF(LEN(${typedOn(titles, "name", line)})=0,${typedOn(titles, "item", line)},${typedOn(titles, "name", line)})`;
        return [
          {
            formula: `IF(${same("state", line)}=0,"",${componentWord(line)})`,
            value: row ? t(`choice.component.${row.component}`) : "",
          },
          { formula: `IF(${same("state", line)}=0,"",${name})`, value: row ? rowName(row, t) : "" },
        ];
      }),
    },
    {
      at: `C${firstRow(which, room)}`,
      numberFormat: lineIn(currency),
      cells: lines.map((line): Cell[] => {
        const row = lineRow(which, line, room);
        return [
          {
            formula: `IF(${same("state", line)}=0,"",SUM(${GO_LIVE_COLUMN}${row}:${LAST_YEAR}${row}))`,
            value: known(line) ? rowTotal(ledger, place(line)) : "",
          },
          ...TIMES.map((time) => amount(line, time)),
        ];
      }),
    },
    {
      at: `${column(CNY)}${firstRow(which, room)}`,
      cells: lines.map((line) => TIMES.map((time) => inCny(line, time))),
    },
  ];
}

const typedOn = (titles: Titles, of: LineColumn, line: number): string =>
  beside(titles.quote, typedCell(of, line));

const componentWord = (line: number): string =>
  `INDEX(${wordsName("quote.item")},MATCH(${same("component", line)},${codesName("quote.item")},0))`;

/** A quantity in whole packs. Nothing needs no pack, though rounding up what lies a hair below it would make one. */
const packed = (quantity: string, pack: string): string =>
  `IF(${pack}=0,${quantity},MAX(0,ROUNDUP(${quantity}/${pack}-${GUARD.toFixed(9)},0))*${pack})`;

/** A line's values from what people have typed. */
function sameInAllRuns(line: number, titles: Titles, t: Translator): Cell[] {
  const on = (cell: string): string => beside(titles.quote, cell);
  const of = (column: LineColumn): string => typedOn(titles, column, line);
  const or = (column: LineColumn, otherwise: string): string =>
    `IF(LEN(${of(column)})=0,${otherwise},${of(column)})`;
  const said = on(saidCell(line));
  const fact = (name: string): string => `INDEX(${factName(name)},${same("place", line)})`;
  const currency = `UPPER(TRIM(${of("currency")}))`;
  const exchangeRate = usedName("exchangeRate", "likely");
  const rate = `IF(LEN(${of("currency")})=0,${exchangeRate},IF(${currency}="CNY",1,${or("rate", exchangeRate)}))`;
  const isPer = (per: string): string => `${same("per", line)}=${literal(per)}`;
  const code = on(codeCell(line));
  const vendors = ["support", "maintenance"].map((item) => `${code}=${literal(item)}`).join(",");
  const count = (which: "low" | "likely" | "high"): string => {
    const likely = or("quantity", "1");
    const own = which === "likely" ? likely : or(`${which}Quantity`, likely);
    return `IF(${isWord("quote.quantity", of("quantity"), "users")},"users",${packed(own, same("pack", line))})`;
  };
  const formulas: Readonly<Record<OfLine, string>> = {
    state: `IF(${said}="",0,IF(${said}=${literal(t("sheet.ok"))},1,NA()))`,
    place: `MATCH(${of("item")},${wordsName("quote.item")},0)`,
    component: fact(ITEM_COMPONENTS),
    key: `${code}&IF(${isPer("share")},${literal(SHARE)},"")`,
    tax: fact(ITEM_TAXES),
    capital: `IF(${fact(ITEM_CAPITAL)}=2,IF(${isPer("once")},1,0),${fact(ITEM_CAPITAL)})`,
    per: `INDEX(${codesName("quote.per")},MATCH(${of("per")},${wordsName("quote.per")},0))`,
    from: or("from", `IF(${isPer("once")},0,1)`),
    to: or("to", `12*${usedName("years", "likely")}`),
    net: `${of("price")}*(1-${or("discount", "0")})*IF(${isPer("share")},1,${rate})`,
    rise: `IF(${isPer("share")},${RISE.share},IF(LEN(${of("uplift")})>0,${RISE.own},IF(OR(${same("component", line)}="licence",${vendors}),${RISE.prices},${RISE.inflation})))`,
    pack: or("pack", "0"),
    low: count("low"),
    likely: count("likely"),
    high: count("high"),
  };
  const unit = (time: number): string => {
    const { from, to, net } = { from: same("from", line), to: same("to", line), net: same("net", line) };
    const months = `MAX(0,MIN(${to},${12 * time})-MAX(${from},${12 * time - 11})+1)`;
    const part = `IF(${isPer("once")},IF(ROUNDUP(${from}/12,0)=${time},1,0),${months}/IF(${isPer("month")},1,12))`;
    const own = time < 2 ? "" : `*IF(LEN(${of("uplift")})=0,1,(1+${or("uplift", "0")})^${time - 1})`;
    return `${part}*${net}${own}`;
  };
  const ifThere = (formula: string): Cell => ({ formula: `IF(${same("state", line)}=0,"",${formula})` });
  return [
    { formula: formulas.state },
    ...OF_LINE.slice(1).map((one) => ifThere(formulas[one])),
    ...TIMES.map((time) => ifThere(unit(time))),
  ];
}
