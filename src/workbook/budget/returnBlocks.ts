import { assumptions, ledgers, returns, type Scenario } from "../../engine/index";
import type { Translator } from "../../text/index";
import { column } from "./address";
import type { Block, Cell } from "./description";
import { FACTOR, lineOf, MONTHS, SHARE } from "./formats";
import { rounded } from "./inputCells";
import { usedName } from "./inputNames";
import {
  FIRST_YEAR,
  GO_LIVE_COLUMN,
  LAST_YEAR,
  LEDGER_END,
  ledgerRow,
  MOST_YEARS,
  TIMES,
  timeColumn,
} from "./ledgerRows";

/** What the benefit makes of the likely cost, below the plain ledger: payback, and the rate at which the net benefit is 0. */
const HEADING = LEDGER_END + 2;
const NET = HEADING + 1;
const SUM = NET + 1;
const PAYBACK = SUM + 1;
const STEP = PAYBACK + 1;
const RATE_HEADS = STEP + 2;
const FIRST_RATE = RATE_HEADS + 1;

/**
 * The rates between which the net benefit is looked at: where it changes its sign an internal rate of return lies
 * between. Servers that are bought again late can turn the sign more than once, and IRR alone finds whichever comes.
 */
const RATES_BELOW_0 = [
  -0.999, -0.99, -0.95, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.25, -0.2, -0.15, -0.1, -0.05, -0.02,
];
const RATES_FROM_0 = [
  0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.25, 1.5, 2,
  2.5, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 1000, 100_000,
];
const RATES = [...RATES_BELOW_0, ...RATES_FROM_0];

export const RETURN_END = FIRST_RATE + RATES.length - 1;

/** Half-years where payments lie in the middle of years, else years. */
const STEPS = 2 * MOST_YEARS - 1;
const LAST_STEP = column(4 + STEPS);

const below0 = `$E$${FIRST_RATE}:$E$${FIRST_RATE + RATES_BELOW_0.length - 1}`;
const from0 = `$E$${FIRST_RATE + RATES_BELOW_0.length}:$E$${RETURN_END}`;
const payback = `$${GO_LIVE_COLUMN}$${PAYBACK}:$${LAST_YEAR}$${PAYBACK}`;

/** Single figures, by cells of the ledger sheet. */
export const returnFormulas = (inLedger: (cells: string) => string) => ({
  irr: `IF(COUNT(${inLedger(from0)})>0,MIN(${inLedger(from0)}),IF(COUNT(${inLedger(below0)})>0,MAX(${inLedger(below0)}),NA()))`,
  paybackMonths: `IF(COUNT(${inLedger(payback)})>0,MIN(${inLedger(payback)}),NA())`,
});

export function returnBlocks(scenario: Scenario, t: Translator): readonly Block[] {
  const { netCash } = returns(ledgers(scenario).likely);
  const { years } = assumptions(scenario, "likely");
  const name = (input: Parameters<typeof usedName>[0]): string => usedName(input, "likely");
  const year = (letter: string): string => `${letter}$${ledgerRow("t", "likely")}`;
  const inPlan = (letter: string, formula: string): string =>
    letter === GO_LIVE_COLUMN ? formula : `IF(${year(letter)}="","",${formula})`;
  const before = (letter: string): string => column(letter.charCodeAt(0) - 65);
  const cells = (formula: (letter: string, t: number) => string): Cell[] =>
    TIMES.map((time) => ({ formula: inPlan(timeColumn(time), formula(timeColumn(time), time)) }));

  const net = (letter: string): string =>
    rounded(`${letter}${ledgerRow("benefit", "likely")}-${letter}${ledgerRow("total", "likely")}`);
  const months = (letter: string, time: number): string => {
    const sum = `${letter}${SUM}`;
    if (time === 0) return `IF(${sum}>=0,0,"")`;
    const sumBefore = `${before(letter)}${SUM}`;
    return `IF(AND(${sumBefore}<0,${sum}>=0),12*(${year(letter)}-1-${sumBefore}/${letter}${NET}),"")`;
  };
  const isMid = `${name("timing")}="mid"`;
  const isStart = `${name("timing")}="start"`;
  const paid = (time: number): string => {
    if (time > MOST_YEARS) return "0";
    const cell = `${timeColumn(time)}${NET}`;
    return time < 2 ? cell : `IF(${cell}="",0,${cell})`;
  };
  /** What is paid at a step: at the middle of a year its cash is a half-year on from the year before. */
  const step = (place: number): string => {
    const inMiddle = place === 0 ? paid(0) : place % 2 === 1 ? paid((place + 1) / 2) : "0";
    const atStart = place === 0 ? `${paid(0)}+${paid(1)}` : paid(place + 1);
    return `IF(${isMid},${inMiddle},IF(${isStart},${atStart},${paid(place)}))`;
  };
  const stepsAYear = `IF(${isMid},2,1)`;
  const steps = `$${GO_LIVE_COLUMN}$${STEP}:$${LAST_STEP}$${STEP}`;
  const laterSteps = `$${FIRST_YEAR}$${STEP}:$${LAST_STEP}$${STEP}`;
  const rateRow = (rate: number, i: number): Cell[] => {
    const row = FIRST_RATE + i;
    const [factor, worth] = [`C${row}`, `D${row}`];
    const [factorAfter, worthAfter] = [`C${row + 1}`, `D${row + 1}`];
    // Where a line between the two crosses 0, as a rate of a step.
    const guess = `1/(${factor}-${worth}*(${factorAfter}-${factor})/(${worthAfter}-${worth}))-1`;
    const between = `IF(${worth}*${worthAfter}<0,(1+IRR(${steps},${guess}))^${stepsAYear}-1,"")`;
    return [
      rate,
      { formula: `(1+B${row})^(-1/${stepsAYear})` },
      { formula: `$${GO_LIVE_COLUMN}$${STEP}+NPV(1/${factor}-1,${laterSteps})` },
      { formula: `IF(ROUND(${worth},4)=0,B${row},${i === RATES.length - 1 ? '""' : between})` },
    ];
  };
  return [
    { at: `A${HEADING}`, cells: [[t("sheet.return")]], style: "Heading2" },
    {
      at: `B${NET}`,
      style: "ExplanatoryText",
      cells: [
        [t("sheet.row.netCash")],
        [t("sheet.row.netCashSum")],
        [t("figure.paybackMonths")],
        [t("sheet.row.steps")],
      ],
    },
    {
      at: `${GO_LIVE_COLUMN}${NET}`,
      numberFormat: [lineOf(scenario), lineOf(scenario), MONTHS],
      cells: [
        cells(net).map((cell, time) => ({
          ...(cell as object),
          value: time > years ? "" : (netCash[time] ?? ""),
        })),
        cells((letter) => `SUM($${GO_LIVE_COLUMN}${NET}:${letter}${NET})`),
        cells(months),
      ] as Cell[][],
    },
    {
      at: `${GO_LIVE_COLUMN}${STEP}`,
      numberFormat: lineOf(scenario),
      cells: [Array.from({ length: STEPS + 1 }, (_, place): Cell => ({ formula: step(place) }))],
    },
    {
      at: `B${RATE_HEADS}`,
      style: "Heading3",
      cells: [[t("sheet.row.rate"), t("sheet.row.stepFactor"), t("figure.netBenefit"), t("figure.irr")]],
    },
    { at: `B${RATE_HEADS}`, cells: [], size: { rows: 1, columns: 4 }, align: "Right" },
    {
      at: `B${FIRST_RATE}`,
      columnFormats: [SHARE, FACTOR, lineOf(scenario), SHARE],
      cells: RATES.map(rateRow),
    },
  ];
}
