import {
  assumptions,
  CASES,
  COMPONENT_IDS,
  ITEM_IDS,
  ledgers,
  MODEL_VERSION,
  priceBookVersion,
  quotedShare,
  range,
  rowTotal,
  sensitivity,
  total,
  type Case,
  type Ledger,
  type QuotedLine,
  type Scenario,
  type Swing,
} from "../../engine/index";
import { accuracyWords, choiceWord, quantityName, rowName } from "../../report/index";
import { numberText, shortNumber, type Translator } from "../../text/index";
import { literal } from "../formula";
import { beside } from "./address";
import { APPROVAL_ROW as ROW } from "./approvalRows";
import { approvalCharts } from "./budgetCharts";
import { componentRow } from "./budgetRows";
import type { Block, Cell, FormulaCell, Sheet } from "./description";
import { COUNT, formatOf, GENERAL, MONEY_IN_TABLE, moneyFormatOf, SHARE } from "./formats";
import { usedName } from "./inputNames";
import { rangeName } from "./rangeBlocks";
import type { NamedScenario } from "../comparison/scenarioColumn";
import { ACCURACY, scenarioLine, summaryName, totalName } from "./summary";
import { systemNamed } from "./systemNamed";
import type { Titles } from "./titles";

const MOST_DRIVERS = 7;
const MOST_QUOTED = 5;
const RIGHT = "F";

/** What people fill: it stands out until they have, so that a finished page has no colour. */
const TO_FILL = {
  [`C${ROW.head}:D${ROW.head + 1}`]: `$C${ROW.head}`,
  [`G${ROW.head}:H${ROW.head}`]: `$G${ROW.head}`,
  [`B${ROW.missing + 1}:H${ROW.missing + 1}`]: `$B${ROW.missing + 1}`,
};

/**
 * The budget on a page to sign. What is above the assumptions follows the sheets; the assumptions that move it most and
 * what is quoted are of the day on which it was written, and it says so where the budget has changed since.
 */
export function approvalSheet(
  { scenario, price }: NamedScenario,
  writtenOn: string,
  titles: Titles,
  t: Translator,
): Sheet {
  const runs = ledgers(scenario);
  const { years, currency } = runs.likely.assumptions;
  const heading = (at: string, ...cells: readonly Cell[]): Block => ({
    at,
    cells: [cells],
    style: "Heading3",
  });
  return {
    id: "approval",
    title: titles.approval,
    widths: [1, 27, 15, 10, 2, 26, 20, 13],
    heights: { usual: 21, last: ROW.end, others: { [ROW.title]: 30, [ROW.total]: 30, [ROW.sign]: 40 } },
    frozen: { rows: 0, columns: 0 },
    print: { area: `B1:H${ROW.end}`, isOnePage: true },
    conditions: [
      ...Object.entries(TO_FILL).map(([cells, filled]) => ({
        cells,
        formula: `LEN(${filled})=0`,
        look: "toFill" as const,
      })),
      { cells: "B3", formula: "LEN(B3)>0", look: "bad" },
    ],
    lined: Object.keys(TO_FILL),
    charts: approvalCharts(years, titles.budget, t),
    blocks: [
      { at: `B${ROW.title}`, cells: [[t("approval.title")]], style: "SheetTitle" },
      {
        at: "B2",
        style: "ExplanatoryText",
        cells: [[lineOf(t)], [changedSince(total(runs.likely), writtenOn, t)]],
      },
      { at: `B${ROW.head}`, cells: [[t("approval.company")], [t("approval.system")]] },
      ...(price ? [{ at: "C5", cells: [[systemNamed(price.key)]] }] : []),
      { at: `${RIGHT}${ROW.head}`, cells: [[t("approval.author")], [t("approval.date")]] },
      { at: "G5", cells: [[writtenOn]] },
      heading(`B${ROW.total - 1}`, headOfTotal(years, currency, t), null, null),
      heading(`${RIGHT}${ROW.total - 1}`, t("approval.sure"), null, null),
      {
        at: `B${ROW.total}`,
        style: "SheetTitle",
        align: "Left",
        numberFormat: COUNT,
        cells: [[figureCell("total", total(runs.likely))]],
      },
      ...figureBlocks(scenario, t),
      ...componentBlocks(runs.likely, titles, t),
      ...driverBlocks(scenario, writtenOn, t),
      ...quotedBlocks(scenario, runs.likely, t),
      heading(`B${ROW.missing - 1}`, t("approval.missing"), null, null, null, null, null, null),
      {
        at: `B${ROW.missing}`,
        cells: [[t(scenario.given.vat === "add" ? "approval.outsideVat" : "approval.outside", { years })]],
      },
      heading(`B${ROW.decision - 1}`, t("approval.decision"), null, null, null, null, null, null),
      {
        at: `B${ROW.decision}`,
        cells: [
          [`☐ ${t("approval.yes")}`, `☐ ${t("approval.changed")}`, null, null, `☐ ${t("approval.no")}`],
        ],
      },
      {
        at: `B${ROW.sign}`,
        cells: [
          [LINE, null, null, null, LINE],
          [t("approval.sign"), null, null, null, t("approval.sign")],
        ],
      },
    ],
  };
}

const LINE = "_".repeat(34);

const figureCell = (id: Parameters<typeof summaryName>[0], value: number): FormulaCell => ({
  formula: summaryName(id),
  value,
});

/** What the budget is for, by whose prices and rules. */
function lineOf(t: Translator): FormulaCell {
  const about = t("approval.versions", { model: MODEL_VERSION, prices: priceBookVersion() });
  return { formula: `${scenarioLine(t).formula}&${literal(` · ${about}`)}` };
}

const headOfTotal = (years: number, currency: string, t: Translator): FormulaCell => {
  const [before = "", after = ""] = t("approval.total", { years: "\u0000" }).split("\u0000");
  return {
    formula: `${literal(before)}&${usedName("years", "likely")}&${literal(`${after} · `)}&${usedName("currency", "likely")}`,
    value: `${before}${years}${after} · ${currency}`,
  };
};

const changedSince = (then: number, writtenOn: string, t: Translator): FormulaCell => ({
  formula: `IF(${summaryName("total")}=${then},"",${literal(t("approval.changedSince", { date: writtenOn }))})`,
  value: "",
});

/** The total in other words, and between what it lies. */
function figureBlocks(scenario: Scenario, t: Translator): readonly Block[] {
  const known = range(scenario);
  const rate = usedName("discountRate", "likely");
  const [before = "", after = ""] = t("approval.presentValue", { rate: "\u0000" }).split("\u0000");
  const { low, high, p10, p80, p90 } = known;
  const money = moneyFormatOf(scenario);
  return [
    {
      at: `B${ROW.total + 1}`,
      cells: [
        [t("figure.firstYearCash")],
        [t("figure.perUserMonth")],
        [
          {
            formula: `${literal(before)}&ROUND(100*${rate},2)&${literal(`%${after}`)}`,
            value: t("approval.presentValue", {
              rate: `${100 * assumptions(scenario, "likely").discountRate}%`,
            }),
          },
        ],
      ],
    },
    {
      at: `C${ROW.total + 1}`,
      numberFormat: [COUNT, money, COUNT],
      cells: (["firstYearCash", "perUserMonth", "npv"] as const).map((id) => [{ formula: summaryName(id) }]),
    },
    { at: `${RIGHT}${ROW.total}`, cells: [[t("approval.reserve")]] },
    {
      at: `H${ROW.total}`,
      style: "Total",
      numberFormat: COUNT,
      cells: [[{ formula: rangeName("p80"), value: p80 }]],
    },
    {
      at: `${RIGHT}${ROW.total + 1}`,
      cells: [[t("approval.range80")], [t("approval.envelope")], [t("figure.accuracy")]],
    },
    {
      at: `G${ROW.total + 1}`,
      numberFormat: COUNT,
      cells: [
        [
          { formula: rangeName("p10"), value: p10 },
          { formula: rangeName("p90"), value: p90 },
        ],
        [
          { formula: totalName("low"), value: low },
          { formula: totalName("high"), value: high },
        ],
      ],
    },
    {
      at: `H${ROW.total + 3}`,
      align: "Right",
      cells: [[{ formula: ACCURACY, value: accuracyWords(scenario, t) }]],
    },
  ];
}

function componentBlocks(ledger: Ledger, titles: Titles, t: Translator): readonly Block[] {
  const from = ROW.components;
  const end = from + COMPONENT_IDS.length;
  const currency: FormulaCell = {
    formula: usedName("currency", "likely"),
    value: ledger.assumptions.currency,
  };
  const whole = total(ledger);
  const share = (row: number, amount: number): FormulaCell => ({
    formula: `IF($C$${end}=0,0,C${row}/$C$${end})`,
    value: whole === 0 ? 0 : amount / whole,
  });
  return [
    {
      at: `B${from - 1}`,
      style: "Heading3",
      cells: [[t("approval.where"), currency, t("heading.share")]],
    },
    { at: `C${from - 1}`, cells: [], size: { rows: 1, columns: 2 }, align: "Right" },
    {
      at: `B${from}`,
      columnFormats: [GENERAL, MONEY_IN_TABLE, SHARE],
      cells: COMPONENT_IDS.map((id, i): Cell[] => [
        t(`choice.component.${id}`),
        {
          formula: beside(titles.budget, `$B$${componentRow("likely", id)}`),
          value: total(ledger, { component: id }),
        },
        share(from + i, total(ledger, { component: id })),
      ]),
    },
    {
      at: `B${end}`,
      style: "Total",
      columnFormats: [GENERAL, MONEY_IN_TABLE, SHARE],
      cells: [[t("heading.total"), { formula: summaryName("total"), value: whole }, share(end, whole)]],
    },
  ];
}

/** What moves the total most: it takes a run for each to know, so it is of the day of writing. */
function driverBlocks(scenario: Scenario, writtenOn: string, t: Translator): readonly Block[] {
  const drivers = sensitivity(scenario).slice(0, MOST_DRIVERS);
  return [
    { at: `${RIGHT}${ROW.drivers - 2}`, style: "Heading3", cells: [[t("approval.drivers"), null, null]] },
    {
      at: `${RIGHT}${ROW.drivers - 1}`,
      style: "ExplanatoryText",
      cells: [[t("approval.driver"), t("approval.used"), t("approval.moves")]],
    },
    { at: `G${ROW.drivers - 1}`, cells: [], size: { rows: MOST_DRIVERS + 1, columns: 2 }, align: "Right" },
    {
      at: `${RIGHT}${ROW.drivers}`,
      columnFormats: [GENERAL, GENERAL, COUNT],
      cells: drivers.map((swing): Cell[] => [
        quantityName(swing.quantity, scenario.lines, t),
        spread(swing, scenario, t),
        swing.swing,
      ]),
    },
    {
      at: `${RIGHT}${ROW.drivers + MOST_DRIVERS}`,
      style: "ExplanatoryText",
      cells: [[t("sheet.asWritten", { date: writtenOn })]],
    },
  ];
}

/** What is used of a quantity, and between what it may lie: 150 (50–400). */
function spread({ quantity }: Swing, scenario: Scenario, t: Translator): string {
  const of = (which: Case): number => {
    const run = assumptions(scenario, which);
    if (quantity.kind === "input") return run[quantity.input];
    const line = run.lines[quantity.line]?.quantity;
    return Array.isArray(line) ? Number(line[CASES.indexOf(which)]) : 0;
  };
  const isShare = quantity.kind === "input" && formatOf(quantity.input) === SHARE;
  const text = (value: number): string =>
    isShare
      ? `${numberText(t.language, value, { most: 1, raised: 2 })}%`
      : Math.abs(value) < 10_000
        ? numberText(t.language, value, { most: 2 })
        : shortNumber(t.language, value, 3, false);
  const [low, likely, high] = CASES.map((which) => text(of(which)));
  return `${likely} (${low}–${high})`;
}

/** The largest lines of the quote, and how much of the total rests on paper. */
function quotedBlocks({ lines }: Scenario, ledger: Ledger, t: Translator): readonly Block[] {
  const from = ROW.quoted;
  const { years } = ledger.assumptions;
  const rows = lines
    .map((line, i) => ({
      line,
      row: ledger.rows[ITEM_IDS.length + i],
      amount: rowTotal(ledger, ITEM_IDS.length + i),
    }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const shown = rows.length > MOST_QUOTED ? rows.slice(0, MOST_QUOTED - 1) : rows;
  const rest = rows.slice(shown.length);
  const sum = (all: typeof rows): number => all.reduce((before, { amount }) => before + amount, 0);
  const share = quotedShare(ledger);
  const note =
    share === null
      ? t(rows.length === 0 ? "approval.nothingQuoted" : "approval.quotedWithCredits")
      : t("approval.quotedShare", { share: `${numberText(t.language, share, { most: 1, raised: 2 })}%` });
  return [
    {
      at: `B${from - 1}`,
      style: "Heading3",
      cells: [
        [
          t("approval.quoted"),
          null,
          null,
          null,
          t("approval.price"),
          null,
          t("approval.overYears", { years }),
        ],
      ],
    },
    { at: `H${from - 1}`, cells: [], size: { rows: 1, columns: 1 }, align: "Right" },
    ...shown.map(({ line, row, amount }, i): Block => ({
      at: `B${from + i}`,
      columnFormats: [GENERAL, GENERAL, GENERAL, GENERAL, GENERAL, GENERAL, COUNT],
      cells: [[row ? rowName(row, t) : "", null, null, null, priceOf(line, t), null, amount]],
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            at: `B${from + shown.length}`,
            columnFormats: [GENERAL, GENERAL, GENERAL, GENERAL, GENERAL, GENERAL, COUNT],
            cells: [[t("approval.more", { count: rest.length }), null, null, null, null, null, sum(rest)]],
          },
        ]),
    { at: `B${from + MOST_QUOTED}`, style: "ExplanatoryText", cells: [[note]] },
  ];
}

/** What a line costs, in a few words: 4 × USD 125 · month. */
function priceOf({ quantity, price, per, currency }: QuotedLine, t: Translator): string {
  const unit = choiceWord("quote.per", per, t);
  if (per === "share") return `${numberText(t.language, price, { most: 2, raised: 2 })}% · ${unit}`;
  const count =
    quantity === "users"
      ? choiceWord("quote.quantity", quantity, t)
      : numberText(t.language, quantity[1], { most: 2 });
  return `${count} × ${currency} ${numberText(t.language, price, { most: 4 })} · ${unit}`;
}
