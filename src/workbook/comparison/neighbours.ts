import { MOST_COMPARED } from "../../engine/index";
import type { Translator } from "../../text/index";
import { column } from "../budget/address";
import type { Block, Cell } from "../budget/description";
import { literal } from "../formula";
import { across, columnLetterOf, ROW, type ComparisonPlaces } from "./comparisonRows";

/** Money to less than the smallest unit of any currency: what is left of a sum in binary is none. */
const EXACT = 4;
const LEAST = 0.00005;

/** Workings in rows of their own, one column for each scenario, beside what they are of. */
const WORKING = { comparable: ROW.comparable, order: ROW.years } as const;

export const workingColumn = ({ workings }: ComparisonPlaces, scenario: number): string =>
  column(workings + 1 + scenario);
const acrossWorkings = (at: ComparisonPlaces, row: number): string =>
  `$${workingColumn(at, 0)}$${row}:$${workingColumn(at, at.columns - 1)}$${row}`;

/** The place of the base among the scenarios, from 1; 0 while the cell names none. */
export const baseIndex = ({ workings }: ComparisonPlaces): string => `$${column(workings)}$${ROW.base}`;
/** 1 where the base has the same currency and years. */
export const comparableCell = (at: ComparisonPlaces, scenario: number): string =>
  `${workingColumn(at, scenario)}$${WORKING.comparable}`;

/** Of which scenario differences are taken, who can stand beside it, and in what order by their totals. */
export function orderBlocks(at: ComparisonPlaces): readonly Block[] {
  const scenarios = Array.from({ length: at.columns }, (_, i) => i);
  const [letters, totals] = [across(at, ROW.letters), across(at, at.total)];
  const base = `$B$${ROW.base}`;
  const index = baseIndex(at);
  const asBase = (row: number, scenario: number): string =>
    `${columnLetterOf(scenario)}$${row}=INDEX(${across(at, row)},1,${index})`;
  const all = acrossWorkings(at, WORKING.comparable);
  return [
    {
      at: index.replaceAll("$", ""),
      style: "ExplanatoryText",
      cells: [[{ formula: `IF(COUNTIF(${letters},${base})=0,0,MATCH(${base},${letters},0))`, value: 1 }]],
    },
    {
      at: `${workingColumn(at, 0)}${WORKING.order}`,
      style: "ExplanatoryText",
      cells: [
        // The dearest is 1; of equal ones the first.
        scenarios.map((i): Cell => {
          const total = `${columnLetterOf(i)}$${at.total}`;
          const higher = `SUMPRODUCT(${all}*(${totals}-${total}>${LEAST}))`;
          const before = scenarios
            .slice(0, i)
            .map(
              (other) =>
                `+${comparableCell(at, other)}*(ABS(${columnLetterOf(other)}$${at.total}-${total})<=${LEAST})`,
            );
          return { formula: `IF(${comparableCell(at, i)}=1,1+${higher}${before.join("")},"")` };
        }),
        scenarios.map((i) => ({
          formula: `IF(${index}=0,0,IF(AND(${asBase(ROW.currency, i)},${asBase(ROW.years, i)}),1,0))`,
        })),
      ],
    },
  ];
}

/** From when on the cheaper of two neighbours has cost no more, for good: as in breakEvenMonth, year by year. */
export function neighbourBlocks(at: ComparisonPlaces, t: Translator): readonly Block[] {
  const pairs = Array.from({ length: at.columns - 1 }, (_, i) => i);
  const times = Array.from({ length: at.times }, (_, i) => i);
  return [
    { at: `A${at.neighbours - 1}`, style: "Heading3", cells: [[t("results.many.breakEven")]] },
    { at: `A${at.neighbours}`, cells: pairs.map((pair) => [{ formula: sentence(pair, at, t) }]) },
    {
      at: `${column(at.workings + 1)}${at.neighbours}`,
      style: "ExplanatoryText",
      cells: pairs.map((pair) => pairCells(pair, at)),
    },
    ...pairs.map((pair): Block => ({
      at: `${gapColumns(at, pair)[0]}${at.cash}`,
      style: "ExplanatoryText",
      cells: times.map((time) => gapCells(pair, time, at)),
    })),
  ];
}

/** What is known of two neighbours, in a row: their places among the scenarios, their names, and the month. */
const PAIR = ["dearer", "cheaper", "dearerName", "cheaperName", "month"] as const;
const ofPair = (what: (typeof PAIR)[number], pair: number, at: ComparisonPlaces): string =>
  `$${column(at.workings + 1 + PAIR.indexOf(what))}$${at.neighbours + pair}`;
/** What the month says where it is none. That the cheaper never catches up is not among it: at the end it has. */
const MONTH = { always: 0, equal: -1 } as const;

const yearsOfBase = (at: ComparisonPlaces): string => `INDEX(${across(at, ROW.years)},1,${baseIndex(at)})`;

function pairCells(pair: number, at: ComparisonPlaces): readonly Cell[] {
  const [order, dearer, cheaper] = [
    acrossWorkings(at, WORKING.order),
    ofPair("dearer", pair, at),
    ofPair("cheaper", pair, at),
  ];
  const isPair = `COUNT(${order})>${pair + 1}`;
  const placed = (place: number): Cell => ({ formula: `IF(${isPair},MATCH(${place},${order},0),"")` });
  const named = (place: string): Cell => ({
    formula: `IF(${place}="","",INDEX(${across(at, ROW.letters)},1,${place})&" "&INDEX(${across(at, ROW.names)},1,${place}))`,
  });
  const end = at.cash + at.times - 1;
  const [gap, last] = gapColumns(at, pair);
  const lastAhead = `$${last}$${end}`;
  const [ahead, behind] = [1, 2].map(
    (next) => `INDEX($${gap}$${at.cash}:$${gap}$${end},${lastAhead}+${next})`,
  );
  const [one, other] = [dearer, cheaper].map((place) => `INDEX(${across(at, at.total)},1,${place})`);
  const month = `12*${lastAhead}+ROUNDUP(ROUND(12*${ahead}/(${ahead}-${behind}),8),0)`;
  return [
    placed(pair + 1),
    placed(pair + 2),
    named(dearer),
    named(cheaper),
    {
      formula: `IF(${dearer}="","",IF(ROUND(${one}-${other},${EXACT})=0,${MONTH.equal},IF(${lastAhead}<0,${MONTH.always},${month})))`,
    },
  ];
}

/** Of a pair of neighbours beside the cash: how far the cheaper is ahead in spending, and at what time it was so last. */
function gapColumns(at: ComparisonPlaces, pair: number): readonly [string, string] {
  const first = at.workings + 1 + MOST_COMPARED + 2 * pair;
  return [column(first), column(first + 1)];
}

function gapCells(pair: number, time: number, at: ComparisonPlaces): readonly Cell[] {
  const row = at.cash + time;
  const [gap, last] = gapColumns(at, pair);
  const [dearer, cheaper] = [ofPair("dearer", pair, at), ofPair("cheaper", pair, at)];
  const paid = (place: string): string => `INDEX(${across(at, row)},1,${place})`;
  const before = `${gap}${row - 1}`;
  const now = `ROUND(${time === 0 ? "" : `${before}+`}${paid(cheaper)}-${paid(dearer)},${EXACT})`;
  const kept = time === 0 ? now : `IF(${time}>${yearsOfBase(at)},${before},${now})`;
  return [
    { formula: `IF(${dearer}="",0,${kept})` },
    { formula: `IF(${gap}${row}>0,${time},${time === 0 ? -1 : `${last}${row - 1}`})` },
  ];
}

function sentence(pair: number, at: ComparisonPlaces, t: Translator): string {
  const month = ofPair("month", pair, at);
  const words = (key: keyof typeof WORDS): string => {
    const marked = t(WORDS[key], { cheaper: "\ue001", dearer: "\ue002", month: "\ue003" });
    return worded(marked, {
      "\ue001": ofPair("cheaperName", pair, at),
      "\ue002": ofPair("dearerName", pair, at),
      "\ue003": month,
    });
  };
  const known = (["always", "equal"] as const).map((key) => `IF(${month}=${MONTH[key]},${words(key)},`);
  return `IF(${month}="","",${known.join("")}${words("from")}${")".repeat(known.length + 1)}`;
}

const WORDS = {
  from: "results.many.from",
  always: "sheet.neighbours.always",
  equal: "sheet.neighbours.equal",
} as const;

/** Words with formulas in the places of marks. */
const worded = (text: string, formulas: Readonly<Record<string, string>>): string =>
  text
    .split(/([\ue001-\ue003])/)
    .filter((part) => part !== "")
    .map((part) => formulas[part] ?? literal(part))
    .join("&");
