import { ENOUGH, MOST_CAUSES } from "../../report/index";
import { inSentences, MINUS, together, type Translator } from "../../text/index";
import { column } from "../budget/address";
import type { Block } from "../budget/description";
import { literal } from "../formula";

/** Where stands what the sentence is made of. */
interface Place {
  /** The sentence. */
  readonly at: string;
  /** The first column of what formulas need for it and people do not. */
  readonly column: number;
  /** The rows of the places, whose names and figures stand in the columns of the report. */
  readonly first: number;
  readonly last: number;
  /** The cell with what exchange rates had to do with it. */
  readonly currencyDifference: string;
}

/** Stand for cells in a sentence of ours, which has no such characters. */
const MARKS = ["\u0001", "\u0002", "\u0003"] as const;

/** A sentence with marks in the place of its facts as a formula. */
const joined = (sentence: string, cells: readonly string[]): string =>
  sentence
    .split(/([\u0001-\u0003])/)
    .filter((piece) => piece !== "")
    .map((piece) => cells[MARKS.indexOf(piece as (typeof MARKS)[number])] ?? literal(piece))
    .join("&");

/** With the marks of the country, which a pattern of TEXT would not know. */
const money = (amount: string): string => `FIXED(ABS(${amount}),0)`;

/**
 * The sentence of causes, as the pane has it, in formulas on the figures of the report, whoever calculates those: the biggest
 * differences until they explain enough, then the biggest of the other side, and what exchange rates had to do with it.
 */
export function causesBlocks(
  { at, column: from, first, last, currencyDifference }: Place,
  t: Translator,
): readonly Block[] {
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const [rankOf, wordOf, otherOf, bigOf, soughtOf] = [0, 1, 2, 3, 4].map(
    (offset) => (row: number) => `$${column(from + offset)}$${row}`,
  ) as [CellOf, CellOf, CellOf, CellOf, CellOf];
  const variance = (row: number): string => `$E$${row}`;
  const whole = (of: CellOf): string => `${of(first)}:${of(last)}`;
  /** What is not off is nowhere in the order. */
  const none = rows.length + 1;
  const all = whole(variance);
  // By squares: not every program takes the ABS of many cells.
  const square = (cells: string): string => `${cells}*${cells}`;
  const rank = (row: number): string => {
    const [own, upTo] = [square(variance(row)), square(`${variance(first)}:${variance(row)}`)];
    return `IF(${variance(row)}=0,${none},SUMPRODUCT((${square(all)}>${own})*1)+SUMPRODUCT((${upTo}=${own})*1))`;
  };
  const cause = (kind: "nothing" | "over" | "under", row: number): string =>
    joined(t(`variance.cause.${kind}`, { place: MARKS[0], amount: MARKS[1] }), [
      `$A$${row}`,
      money(variance(row)),
    ]);
  const word = (row: number): string =>
    `IF(AND($C$${row}>0,$D$${row}=0),${cause("nothing", row)},IF(${variance(row)}<0,${cause("over", row)},${cause("under", row)}))`;

  const places = Array.from({ length: MOST_CAUSES }, (_, i) => i + 1);
  const big = (n: number): string => bigOf(first + n - 1);
  const placed = (n: number | string): string => `MATCH(${n},${whole(rankOf)},0)`;
  const nthWord = (n: number | string): string => `INDEX(${whole(wordOf)},${placed(n)})`;
  const told = (n: number): string =>
    places
      .slice(0, n)
      .map((one) => `ABS(${big(one)})`)
      .join("+");
  const isNeeded = (n: number): string =>
    n === 1
      ? `${big(1)}<>0`
      : `AND(${big(n)}<>0,${told(n - 1)}<${ENOUGH}*(SUMIF(${all},">0")-SUMIF(${all},"<0")))`;
  const [count, list, other] = [0, 1, 2].map((i) => soughtOf(first + i)) as [string, string, string];
  const counted = places.map((n) => `IF(${isNeeded(n)},1,0)`).join("+");
  const listed = places.reduceRight<string>(
    (rest, n) =>
      `IF(${count}=${n},${joined(together(t.language, MARKS.slice(0, n)), places.slice(0, n).map(nthWord))},${rest})`,
    '""',
  );
  const isTwoSided = places.slice(1).map((n) => `AND(${count}>=${n},${big(n)}*${big(1)}<0)`);
  const [, exchange = ""] = inSentences(t.language, [
    MARKS[1],
    t("variance.exchange", { amount: MARKS[0] }),
  ]).split(MARKS[1]);
  const difference = `IF(${currencyDifference}<0,${literal(MINUS)},"+")&${money(currencyDifference)}`;
  const said = `IF(${other}=${none},${joined(t("variance.causes", { causes: MARKS[0] }), [list])},${joined(
    t("variance.causesAnd", { causes: MARKS[0], other: MARKS[1] }),
    [list, nthWord(other)],
  )})`;
  const sought = [counted, listed, `IF(OR(${isTwoSided.join(",")}),${none},MIN(${whole(otherOf)}))`];
  return [
    {
      at,
      cells: [
        [
          {
            formula: `IF(${count}=0,"",${said}&IF(${currencyDifference}=0,"",${joined(exchange, [difference])}))`,
          },
        ],
      ],
    },
    {
      at: `${column(from)}${first}`,
      cells: rows.map((row, i) => [
        { formula: rank(row) },
        { formula: word(row) },
        { formula: `IF(${variance(row)}*${big(1)}<0,${rankOf(row)},${none})` },
        i < MOST_CAUSES
          ? { formula: `IF(ISNUMBER(${placed(i + 1)}),INDEX(${whole(variance)},${placed(i + 1)}),0)` }
          : null,
        sought[i] === undefined ? null : { formula: sought[i] },
      ]),
    },
  ];
}

type CellOf = (row: number) => string;
