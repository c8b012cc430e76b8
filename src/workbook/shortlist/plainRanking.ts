import { assumptions, decimalsOf, timingShift, type Listed } from "../../engine/index";
import { ageWords, issueText, priceUnitWord } from "../../report/index";
import type { Translator } from "../../text/index";
import { column } from "../budget/address";
import type { Block, Cell } from "../budget/description";
import { COUNT, FACTOR, GENERAL, WHOLE } from "../budget/formats";
import { literal } from "../formula";
import { down, FIRST_ROW, HEAD_ROW, heading, upTo, WORKINGS, type ShortlistPlaces } from "./places";
import { costsOf, type Costs, type Shortlisted } from "./shortlisted";

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

/** A ranking in ordinary formulas, which follow the list prices and rates that people type. */
export function plainBlocks(
  shortlist: Shortlisted,
  listed: readonly Listed[],
  at: ShortlistPlaces,
  money: string,
  t: Translator,
): readonly Block[] {
  const { scenario, candidates, today } = shortlist;
  const a = assumptions(scenario, "likely");
  const decimals = decimalsOf(a.currency);
  const costs = listed.map((one) => costsOf(scenario, one));
  const first = at.candidates + 2;
  const of = workings(a.years);
  const times = upTo(a.years + 1);
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
    unwrapped(`M${HEAD_ROW}`, t),
    { at: `F${HEAD_ROW}`, cells: [], size: { rows: 1, columns: 6 }, align: "Right" },
    {
      at: `B${FIRST_ROW}`,
      columnFormats: [
        apart(WHOLE),
        GENERAL,
        GENERAL,
        GENERAL,
        money,
        money,
        money,
        money,
        money,
        apart(COUNT),
        GENERAL,
        GENERAL,
      ],
      cells: upTo(at.count).map((row): Cell[] => [
        ...shown.map((letter) => ({ formula: placed(letter, row) })),
        {
          formula: `IF(F${FIRST_ROW + row}="","",ROUND(F${FIRST_ROW + row}-MIN(${all(OF_CANDIDATE.total)}),${decimals}))`,
        },
        { formula: `IF(${placed(OF_CANDIDATE.seats, row)}="","",${placed(OF_CANDIDATE.seats, row)})` },
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
        ],
      ],
    },
    unwrapped(`M${at.candidates + 1}`, t),
    { at: `F${at.candidates + 1}`, cells: [], size: { rows: 1, columns: 1 }, align: "Right" },
    { at: `I${at.candidates + 1}`, cells: [], size: { rows: 1, columns: 3 }, align: "Right" },
    {
      at: `B${first}`,
      columnFormats: [apart(WHOLE), GENERAL, GENERAL, GENERAL],
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
      numberFormat: apart("#,##0.00"),
      cells: candidates.map(({ entry }) => [entry.price]),
    },
    {
      at: `G${first}`,
      columnFormats: [GENERAL, GENERAL, FACTOR, money, apart(COUNT), GENERAL, GENERAL],
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

/** A number that does not touch the words in the next column: room as wide as brackets. */
const apart = (format: string): string => `${format}_)_)`;

/** Above reasons, which are as long as they are: on one line. */
const unwrapped = (at: string, t: Translator): Block => ({
  at,
  style: "Heading3",
  cells: [[t("heading.missing")]],
});

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

function rateFormula(currency: string, row: number, shortlist: Shortlisted, at: ShortlistPlaces): string {
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
