import { assumptions, decimalsOf, timingShift, type Listed } from "../../engine/index";
import { ageWords, issueText, priceUnitWord } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom, column } from "../budget/address";
import { COLOURS } from "../budget/budgetCharts";
import type { Block, Cell, Rendering, Sheet, Validation } from "../budget/description";
import { COUNT, FACTOR, GENERAL, lineOf, SHARE, WHOLE } from "../budget/formats";
import { formula, literal } from "../formula";
import { costsOf, listedIn, type Costs, type Shortlisted } from "./shortlisted";

/** Rows that people may fill with further editions, where the function lists them. */
const SPARE = 5;
const HEAD_ROW = 5;
const FIRST_ROW = HEAD_ROW + 1;
/** What CRMSHORTLIST spills. */
const SPILLED = 18;
const CHART_ROWS = 16;
/** Of workings, to the right of what is printed. */
const WORKINGS = 22;
/** From the total on. What the function spills has its heads on one line: a row does not grow with what comes later. */
const WIDTHS = [15, ...Array.from({ length: 15 }, () => 13)];
const SPILLED_WIDTHS = [24, 14, 14, 21, 18, 17, 20, 13, 20, 16, 11, 18, 20, 30];
const RANKED_COLOUR = COLOURS.licence;
const POINTS = "0.0";

/** Where everything stands, by how much there is of it. */
function places(shortlist: Shortlisted, rendering: Rendering) {
  const count = shortlist.candidates.length;
  const rows = count + (rendering === "live" ? SPARE : 0);
  const sentence = FIRST_ROW + rows + 1;
  const chart = sentence + 2;
  const candidates = chart + CHART_ROWS + 3;
  const currencies = currenciesOf(shortlist);
  const rates = candidates + rows + 2;
  const scores = rates + (currencies.length === 0 ? 0 : currencies.length + 3);
  return { count, rows, sentence, chart, candidates, currencies, rates, scores };
}
type Places = ReturnType<typeof places>;

const currenciesOf = ({ candidates, scenario }: Shortlisted): readonly string[] => {
  const own = assumptions(scenario, "likely").currency;
  const foreign = candidates.map(({ entry }) => entry.currency).filter((currency) => currency !== "CNY");
  // The budget's own currency has the estimate's rate: another would change the price and not the budget.
  return [...new Set(foreign)].filter((currency) => currency !== "" && currency !== own).sort();
};

const down = (letter: string, from: number, rows: number): string =>
  `$${letter}$${from}:$${letter}$${from + rows - 1}`;

/**
 * Editions by what each would cost one scenario, their rates, and what they score. Live the add-in's function ranks them;
 * plain, ordinary formulas do, and follow the prices, rates, weights and scores that people type.
 */
export function shortlistSheet(
  shortlist: Shortlisted,
  rendering: Rendering,
  title: string,
  t: Translator,
): Sheet {
  const at = places(shortlist, rendering);
  const { scenario } = shortlist;
  const listed = listedIn(shortlist);
  const ranked = Math.max(1, listed.filter(({ cost }) => cost !== null).length);
  const { users, years, currency } = assumptions(scenario, "likely");
  const money = lineOf(scenario);
  const facts = { users, years, currency: currency === "CNY" ? t("sheet.cny") : currency };
  const lastRow = at.scores + at.count + 4;
  return {
    id: "shortlist",
    title,
    widths: [2, 7, 20, 22, 26, ...(rendering === "live" ? SPILLED_WIDTHS : WIDTHS)],
    // No columns: a chart that lies over their edge would be cut when the sheet is moved.
    frozen: { rows: HEAD_ROW, columns: 0 },
    print: {
      area: areaFrom("A1", lastRow, rendering === "live" ? SPILLED + 1 : 16),
      titleRows: `${HEAD_ROW}:${HEAD_ROW}`,
      titleColumns: "A:E",
    },
    charts: [
      {
        name: `CRM_chart_shortlist`,
        kind: "BarClustered",
        title: t("sheet.chart.shortlist", facts),
        text: t("sheet.chart.shortlistText"),
        at: [`B${at.chart}`, `L${at.chart + CHART_ROWS - 1}`],
        categories: `${column(WORKINGS)}${FIRST_ROW}:${column(WORKINGS)}${FIRST_ROW + ranked - 1}`,
        series: [
          {
            name: t("heading.total"),
            values: `F${FIRST_ROW}:F${FIRST_ROW + ranked - 1}`,
            colour: RANKED_COLOUR,
          },
        ],
      },
    ],
    validations: validations(shortlist, at, t),
    conditions: [
      {
        cells: areaFrom(`B${FIRST_ROW}`, at.rows, rendering === "live" ? SPILLED : 13),
        formula: `$B${FIRST_ROW}=1`,
        look: "good",
      },
    ],
    blocks: [
      { at: "B1", cells: [[title]], style: "SheetTitle" },
      {
        at: "B2",
        style: "ExplanatoryText",
        cells: [[t("sheet.note.shortlist", facts)], [t(`sheet.note.shortlist.${rendering}`)]],
      },
      {
        at: `${column(WORKINGS)}${FIRST_ROW}`,
        style: "ExplanatoryText",
        cells: range(at.rows).map((row) => [
          { formula: `IF($C${FIRST_ROW + row}="","",$C${FIRST_ROW + row}&" "&$E${FIRST_ROW + row})` },
        ]),
      },
      {
        at: `B${at.sentence}`,
        cells: [[{ formula: sentenceFormula(at, t) }]],
      },
      ...(rendering === "live"
        ? liveBlocks(shortlist, at, money, t)
        : plainBlocks(shortlist, listed, at, money, t)),
      ...rateBlocks(shortlist, at, rendering, t),
      ...scoreBlocks(shortlist, at, rendering, money, t),
    ],
  };
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);

/** How many stand below the others, and where the reasons are. */
function sentenceFormula({ rows }: Places, t: Translator): string {
  const [names, ranks] = [down("C", FIRST_ROW, rows), down("B", FIRST_ROW, rows)];
  const count = `SUMPRODUCT((${names}<>"")*(${ranks}=""))`;
  const words = t("sheet.shortlist.notRanked", { count: "\u0000" }).split("\u0000");
  return `IF(${count}=0,${literal(t("sheet.shortlist.allRanked"))},${words.map(literal).join(`&${count}&`)})`;
}

const heading = (row: number, words: string): Block => ({
  at: `B${row}`,
  cells: [[words]],
  style: "Heading2",
});

/** What the function spills, and the ranges that it reads. */
function liveBlocks(shortlist: Shortlisted, at: Places, money: string, t: Translator): readonly Block[] {
  const { scenario, candidates } = shortlist;
  const first = at.candidates + 2;
  const call = (vendors: string): string =>
    formula("CRMSHORTLIST", scenario, {}, [vendors, ratesArgument(at)]).slice(1);
  return [
    {
      at: `B${HEAD_ROW}`,
      size: { rows: at.rows + 1, columns: SPILLED },
      cells: [[{ formula: call(`$C$${first}:$D$${first + at.rows - 1}`) }]],
    },
    { at: `B${HEAD_ROW}`, cells: [], size: { rows: 1, columns: SPILLED }, style: "Heading3" },
    { at: `F${HEAD_ROW}`, cells: [], size: { rows: 1, columns: 8 }, align: "Right" },
    {
      at: `F${FIRST_ROW}`,
      cells: [],
      size: { rows: at.rows, columns: 7 },
      columnFormats: [money, money, money, money, money, money, money],
    },
    heading(at.candidates, t("sheet.shortlist.candidates")),
    {
      at: `C${at.candidates + 1}`,
      style: "Heading3",
      cells: [[t("input.vendor"), t("input.edition"), t("heading.total")]],
    },
    {
      at: `C${first}`,
      style: "Input",
      cells: [
        ...candidates.map(({ entry }) => [
          entry.vendor,
          [entry.product, entry.edition, entry.currency, entry.billing]
            .filter((part) => part !== "")
            .join(" "),
        ]),
        ...range(SPARE).map(() => [null, null]),
      ],
    },
    {
      at: `E${first}`,
      numberFormat: money,
      cells: range(at.rows).map((i) => {
        const own = `$C${first + i}:$D${first + i}`;
        return [{ formula: `IF($C${first + i}="","",INDEX(${call(own)},2,5))` }];
      }),
    },
  ];
}

/** A currency without its rate is not handed over: the function would refuse all for it. */
const ratesArgument = (at: Places): string =>
  at.currencies.length === 0
    ? ""
    : `${down(column(WORKINGS), at.rates + 2, at.currencies.length)}:$${column(WORKINGS + 1)}$${at.rates + 1 + at.currencies.length}`.replace(
        /:\$[A-Z]+\$\d+:/,
        ":",
      );

function rateBlocks(
  { rates }: Shortlisted,
  at: Places,
  rendering: Rendering,
  t: Translator,
): readonly Block[] {
  if (at.currencies.length === 0) return [];
  const first = at.rates + 2;
  return [
    heading(at.rates, t("shortlist.ratesTitle")),
    {
      at: `C${at.rates + 1}`,
      style: "Heading3",
      cells: [[t("input.currency"), t("sheet.shortlist.cnyForOne")]],
    },
    { at: `C${first}`, cells: at.currencies.map((currency) => [currency]) },
    {
      at: `D${first}`,
      style: "Input",
      numberFormat: FACTOR,
      cells: at.currencies.map((currency) => [rates(currency) ?? null]),
    },
    ...(rendering === "live"
      ? [
          {
            at: `${column(WORKINGS)}${first}`,
            style: "ExplanatoryText" as const,
            cells: at.currencies.map((_, i) => [
              { formula: `IF(ISNUMBER($D${first + i}),$C${first + i},"")` },
              { formula: `IF(ISNUMBER($D${first + i}),$D${first + i},"")` },
            ]),
          },
        ]
      : []),
  ];
}

/** Columns of the candidates, where formulas rank them. */
const OF_CANDIDATE = {
  rank: "B",
  price: "F",
  unit: "G",
  currency: "H",
  rate: "I",
  total: "J",
  seats: "K",
  read: "L",
  missing: "M",
} as const;

/** Workings of a candidate, from the left: its order, other figures, then year by year. */
function workings(years: number) {
  const start = WORKINGS;
  const order = column(start);
  const [perUser, firstYear, npv, seatMonths] = [1, 2, 3, 4].map((i) => column(start + i));
  const other = start + 5;
  const units = other + years + 1;
  const factors = units + years;
  const totals = factors + years;
  return {
    order,
    perUser: perUser ?? "",
    firstYear: firstYear ?? "",
    npv: npv ?? "",
    seatMonths: seatMonths ?? "",
    other: (time: number) => column(other + time),
    units: (year: number) => column(units + year - 1),
    rise: (year: number) => column(factors + year - 1),
    total: (time: number) => column(totals + time),
  };
}

function plainBlocks(
  shortlist: Shortlisted,
  listed: readonly Listed[],
  at: Places,
  money: string,
  t: Translator,
): readonly Block[] {
  const { scenario, candidates, today } = shortlist;
  const a = assumptions(scenario, "likely");
  const decimals = decimalsOf(a.currency);
  const costs = listed.map((one) => costsOf(scenario, one));
  const first = at.candidates + 2;
  const of = workings(a.years);
  const times = range(a.years + 1);
  const all = (letter: string): string => down(letter, first, at.count);
  const ranking = [
    t("heading.rank"),
    t("input.vendor"),
    t("choice.field.product"),
    t("input.edition"),
    t("heading.total"),
    t("figure.perUserMonth"),
    t("figure.firstYearCash"),
    t("figure.npv"),
    t("heading.toCheapest"),
    t("heading.seatsBilled"),
    t("choice.field.asOf"),
    t("heading.missing"),
  ];
  /** The candidate that stands at a place of the ranking. */
  const placed = (letter: string, row: number): string =>
    `INDEX(${all(letter)},MATCH(${row + 1},${all(of.order)},0))`;
  const shown = [
    OF_CANDIDATE.rank,
    "C",
    "D",
    "E",
    OF_CANDIDATE.total,
    of.perUser,
    of.firstYear,
    of.npv,
  ] as const;
  return [
    { at: `B${HEAD_ROW}`, cells: [ranking], style: "Heading3", wraps: true },
    { at: `F${HEAD_ROW}`, cells: [], size: { rows: 1, columns: 6 }, align: "Right" },
    {
      at: `B${FIRST_ROW}`,
      columnFormats: [
        WHOLE,
        GENERAL,
        GENERAL,
        GENERAL,
        money,
        money,
        money,
        money,
        money,
        COUNT,
        GENERAL,
        GENERAL,
      ],
      cells: range(at.count).map((row): Cell[] => [
        ...shown.map((letter) => ({ formula: placed(letter, row) })),
        {
          formula: `IF(F${FIRST_ROW + row}="","",ROUND(F${FIRST_ROW + row}-MIN(${all(OF_CANDIDATE.total)}),${decimals}))`,
        },
        { formula: placed(OF_CANDIDATE.seats, row) },
        { formula: placed(OF_CANDIDATE.read, row) },
        { formula: placed(OF_CANDIDATE.missing, row) },
      ]),
    },
    heading(at.candidates, t("sheet.shortlist.candidates")),
    {
      at: `B${at.candidates + 1}`,
      style: "Heading3",
      wraps: true,
      cells: [
        [
          t("heading.rank"),
          t("input.vendor"),
          t("choice.field.product"),
          t("input.edition"),
          t("choice.field.listPrice"),
          t("choice.field.unit"),
          t("input.currency"),
          t("sheet.shortlist.cnyForOne"),
          t("heading.total"),
          t("heading.seatsBilled"),
          t("choice.field.asOf"),
          t("heading.missing"),
        ],
      ],
    },
    {
      at: `B${first}`,
      columnFormats: [WHOLE, GENERAL, GENERAL, GENERAL],
      cells: candidates.map(({ entry }, i) => [
        { formula: `IF(ISNUMBER($J${first + i}),RANK($J${first + i},${all("J")},1),"")` },
        entry.vendor,
        entry.product,
        entry.edition,
      ]),
    },
    {
      at: `F${first}`,
      style: "Input",
      numberFormat: "#,##0.00",
      cells: candidates.map(({ entry }) => [entry.price]),
    },
    {
      at: `G${first}`,
      columnFormats: [GENERAL, GENERAL, FACTOR, money, COUNT, GENERAL, GENERAL],
      cells: candidates.map(({ entry }, i): Cell[] => {
        const row = first + i;
        const cost = costs[i] ?? null;
        return [
          priceUnitWord(entry, t),
          entry.currency,
          { formula: rateFormula(entry.currency, row, shortlist, at) },
          { formula: totalFormula(row, listed[i], cost, of, a.years, decimals) },
          cost?.seats ?? "",
          ageWords(entry, today, t),
          { formula: missingFormula(row, listed[i], cost, t) },
        ];
      }),
    },
    {
      at: `${of.order}${at.candidates + 1}`,
      style: "ExplanatoryText",
      cells: [
        [
          t("sheet.shortlist.order"),
          t("figure.perUserMonth"),
          t("figure.firstYearCash"),
          t("figure.npv"),
          t("sheet.shortlist.seatMonths"),
          ...times.map((time) => t("sheet.shortlist.other", { time })),
          ...times.slice(1).map((time) => t("sheet.shortlist.units", { time })),
          ...times.slice(1).map((time) => t("sheet.shortlist.rise", { time })),
          ...times.map((time) => t("sheet.shortlist.time", { time })),
        ],
      ],
    },
    {
      at: `${of.order}${first}`,
      style: "ExplanatoryText",
      cells: candidates.map((_, i): Cell[] => {
        const [row, cost] = [first + i, costs[i] ?? null];
        const before = `$B$${first}:$B${row}`;
        const known = (text: string): Cell => ({ formula: `IF(ISNUMBER($J${row}),${text},"")` });
        const total = (time: number): string => `$${of.total(time)}${row}`;
        return [
          {
            formula: `IF(ISNUMBER($B${row}),$B${row}+COUNTIF(${before},$B${row})-1,COUNT(${all("B")})+ROWS(${before})-COUNT(${before}))`,
          },
          known(`ROUND($J${row}/$${of.seatMonths}${row},${decimals})`),
          known(`ROUND(${total(0)}+${total(1)},${decimals})`),
          known(
            `ROUND(${[total(0), ...times.slice(1).map((time) => `${total(time)}/(1+${a.discountRate})^${time - timingShift(a)}`)].join("+")},${decimals})`,
          ),
          cost?.seatMonths ?? "",
          ...times.map((time) => cost?.other[time] ?? ""),
          ...times.slice(1).map((time) => cost?.units[time - 1] ?? ""),
          ...times.slice(1).map((time) => cost?.rise[time - 1] ?? ""),
          ...times.map((time): Cell => {
            if (cost === null) return "";
            return time === 0
              ? { formula: `$${of.other(0)}${row}` }
              : {
                  formula: `IF(AND(ISNUMBER($F${row}),ISNUMBER($I${row})),${yearFormula(row, time, cost, of, decimals)},"")`,
                };
          }),
        ];
      }),
    },
  ];
}

/** What is paid in a year: what hangs on the price, each rounded as the ledger rounds its lines, and all else. */
function yearFormula(
  row: number,
  year: number,
  { shares }: Costs,
  of: ReturnType<typeof workings>,
  decimals: number,
): string {
  const base = `$${of.units(year)}${row}*($F${row}*$I${row}*$${of.rise(year)}${row})`;
  const parts = shares.map((share) => share[year - 1] ?? 0).filter((share) => share !== 0);
  return [
    `$${of.other(year)}${row}`,
    ...parts.map((share) => `ROUND(${base}${share === 1 ? "" : `*${share}`},${decimals})`),
  ].join("+");
}

function totalFormula(
  row: number,
  listed: Listed | undefined,
  cost: Costs | null,
  of: ReturnType<typeof workings>,
  years: number,
  decimals: number,
): string {
  // What cannot follow a price is the figure of the day.
  if (cost === null) return listed?.cost ? String(listed.cost.total) : '""';
  const sum = `ROUND(SUM($${of.total(0)}${row}:$${of.total(years)}${row}),${decimals})`;
  return `IF(AND(ISNUMBER($F${row}),ISNUMBER($I${row})),${sum},"")`;
}

function rateFormula(currency: string, row: number, shortlist: Shortlisted, at: Places): string {
  if (currency === "CNY") return "1";
  if (!at.currencies.includes(currency)) return String(shortlist.rates(currency) ?? '""');
  const [names, rates] = ["C", "D"].map((letter) => down(letter, at.rates + 2, at.currencies.length));
  const rate = `SUMIF(${names ?? ""},$H${row},${rates ?? ""})`;
  return `IF(${rate}>0,${rate},"")`;
}

/** In words: what its price still lacks, or what no price would mend. */
function missingFormula(row: number, listed: Listed | undefined, cost: Costs | null, t: Translator): string {
  if (cost === null)
    return literal(listed === undefined || listed.cost !== null ? "" : issueText(listed.missing, t));
  const noPrice = literal(t("sheet.shortlist.noPrice"));
  const [before = "", after = ""] = t("sheet.shortlist.noRate", { currency: "\u0000" }).split("\u0000");
  return `IF(NOT(ISNUMBER($F${row})),${noPrice},IF(NOT(ISNUMBER($I${row})),${literal(before)}&$H${row}&${literal(after)},""))`;
}

/** Candidates by rows and criteria by columns: weights above, what follows from them at the left. */
function scoreBlocks(
  { candidates, criteria }: Shortlisted,
  at: Places,
  rendering: Rendering,
  money: string,
  t: Translator,
): readonly Block[] {
  if (criteria.length === 0) return [];
  const [head, weightRow, shareRow, first] = [1, 2, 3, 4].map((row) => at.scores + row) as [
    number,
    number,
    number,
    number,
  ];
  const [start, end] = [column(CRITERIA), column(CRITERIA + criteria.length - 1)];
  const weights = `$${start}$${weightRow}:$${end}$${weightRow}`;
  const total = (i: number): string => `$${rendering === "live" ? "E" : "J"}$${at.candidates + 2 + i}`;
  const ratio = column(WORKINGS);
  const ratios = down(ratio, first, candidates.length);
  return [
    heading(at.scores, t("sheet.shortlist.scores")),
    {
      at: `C${head}`,
      style: "Heading3",
      wraps: true,
      cells: [
        [
          t("heading.candidate"),
          null,
          null,
          t("sheet.shortlist.weighted"),
          t("heading.rank"),
          t("heading.total"),
          t("heading.valueForMoney"),
          ...criteria.map(({ name }) => name),
        ],
      ],
    },
    { at: `C${weightRow}`, cells: [[t("heading.weight")], [t("heading.share")]] },
    { at: `${start}${weightRow}`, style: "Input", cells: [criteria.map(({ weight }) => weight)] },
    {
      at: `${start}${shareRow}`,
      numberFormat: SHARE,
      cells: [
        criteria.map((_, i) => ({
          formula: `IF(SUM(${weights})>0,${column(CRITERIA + i)}${weightRow}/SUM(${weights}),"")`,
        })),
      ],
    },
    {
      at: `C${first}`,
      columnFormats: [GENERAL, GENERAL, GENERAL, POINTS, WHOLE, money, POINTS],
      cells: candidates.map(({ name }, i): Cell[] => {
        const row = first + i;
        const own = `$${start}${row}:$${end}${row}`;
        const scored = `SUMPRODUCT(${weights}*(${own}<>""))`;
        return [
          name,
          null,
          null,
          {
            formula: `IF(COUNT(${own})=0,"",IF(${scored}=0,"",ROUND(SUMPRODUCT(${weights},${own})/${scored},10)))`,
          },
          { formula: `IF($F${row}="","",RANK($F${row},${down("F", first, candidates.length)}))` },
          { formula: `IF(ISNUMBER(${total(i)}),${total(i)},"")` },
          { formula: `IF($${ratio}${row}="","",100*$${ratio}${row}/MAX(${ratios}))` },
        ];
      }),
    },
    {
      at: `${start}${first}`,
      style: "Input",
      cells: candidates.map((_, i) => criteria.map(({ scores }) => scores[i] ?? null)),
    },
    {
      at: `${ratio}${first}`,
      style: "ExplanatoryText",
      cells: candidates.map((_, i) => {
        const row = first + i;
        return [{ formula: `IF(OR($F${row}="",$H${row}=""),"",IF($H${row}>0,$F${row}/$H${row},""))` }];
      }),
    },
  ];
}

/** Words among scores or weights would count for nothing in one place and for something in another. */
function validations(
  { criteria, candidates }: Shortlisted,
  at: Places,
  t: Translator,
): readonly Validation[] {
  if (criteria.length === 0) return [];
  const area = (row: number, rows: number): string =>
    areaFrom(`${column(CRITERIA)}${row}`, rows, criteria.length);
  const bound = (cells: string, title: string, max: number): Validation => ({
    cells,
    rule: { kind: "decimal", min: 0, max },
    title,
    message: t("sheet.shortlist.bounds", { low: 0, high: max }),
  });
  return [
    bound(area(at.scores + 2, 1), t("heading.weight"), MOST_WEIGHT),
    bound(area(at.scores + 4, candidates.length), t("heading.score"), MOST_SCORE),
  ];
}

const [MOST_SCORE, MOST_WEIGHT] = [10, 1e9];
/** The first column of the criteria. */
const CRITERIA = 10;
