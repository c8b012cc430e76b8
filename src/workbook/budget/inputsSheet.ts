import {
  assumptions,
  CASES,
  INPUT_NAMES,
  inputRow,
  TIERS,
  TIMING_SHIFTS,
  type Case,
  type InputName,
  type Scenario,
} from "../../engine/index";
import { acceptedRange, accepts, choiceWord, sourceText, unitText } from "../../report/index";
import { alternatives, type TextKey, type Translator } from "../../text/index";
import { literal } from "../formula";
import { column, onSheet } from "./address";
import type { Block, Cell, DefinedName, Sheet, Validation } from "./description";
import { formatOf } from "./formats";
import { codeOf, defaultValue, origin, pinned, used } from "./inputCells";
import {
  codesName,
  overridesName,
  SEAT_PRICE_GIVEN,
  TIER,
  TIER_INDEX,
  TIMING_SHIFT,
  usedName,
  wordsName,
} from "./inputNames";
import { seatPriceSource } from "./seatPriceSource";
import type { Titles } from "./titles";

const HEAD_ROW = 5;
const TIER_ROW = 6;
const FIRST_ROW = TIER_ROW + 1;
const LAST_ROW = TIER_ROW + INPUT_NAMES.length;
const YOURS = "C";
/** The first of three columns, one per run. */
const DEFAULT = 5;
const USED = 8;
const ORIGIN = "K";
/** The first of three pairs of columns, one per run. Hidden, with all behind them. */
const OVERRIDES = 13;

export const inputRowNumber = (input: InputName): number => FIRST_ROW + INPUT_NAMES.indexOf(input);
/** The cell that people fill for an input; empty stands for the default. */
export const yoursCell = (input: InputName): string => `${YOURS}${inputRowNumber(input)}`;

/** The company size and all inputs, as people fill them. */
export const yoursArea = `${YOURS}${TIER_ROW}:${YOURS}${LAST_ROW}`;

/**
 * Every input, what it is worth in each run, and all of them as the functions take them.
 *
 * @param priceEntry - Of the price book, where the seat price is from there
 */
export function inputsSheet(
  scenario: Scenario,
  titles: Titles,
  t: Translator,
  priceEntry: string | null = null,
): { sheet: Sheet; names: readonly DefinedName[] } {
  const title = titles.inputs;
  const sheet: Sheet = {
    id: "inputs",
    title,
    widths: [30, 22, 16, 31, 14, 14, 14, 14, 14, 14, 12, 70],
    frozen: { rows: HEAD_ROW, columns: 3 },
    print: { area: `A1:L${LAST_ROW}`, titleRows: `1:${HEAD_ROW}` },
    validations: [tierValidation(t), ...INPUT_NAMES.flatMap((input) => validation(input, t))],
    conditions: [
      {
        cells: `${ORIGIN}${FIRST_ROW}:${ORIGIN}${LAST_ROW}`,
        formula: `$${ORIGIN}${FIRST_ROW}="${t("sheet.check")}"`,
        look: "bad",
      },
    ],
    hidden: `${column(OVERRIDES)}:${column(OVERRIDES + 5)}`,
    blocks: [
      { at: "A1", cells: [[title]], style: "SheetTitle" },
      { at: "A2", cells: [[t("sheet.note.inputs")], [t("sheet.note.envelope")]], style: "ExplanatoryText" },
      { at: `A${HEAD_ROW}`, cells: [heads(t)], style: "Heading3" },
      { at: `${YOURS}${HEAD_ROW}`, cells: [], size: { rows: 1, columns: 1 }, align: "Right" },
      { at: `${column(DEFAULT)}${HEAD_ROW}`, cells: [], size: { rows: 1, columns: 6 }, align: "Right" },
      {
        at: `A${TIER_ROW}`,
        cells: [[t("sheet.tier"), "tier"], ...INPUT_NAMES.map((n) => [t(`input.${n}`), n])],
      },
      ...valueColumns(scenario, t),
      { at: `D${FIRST_ROW}`, cells: INPUT_NAMES.map((input) => [cellUnit(input, t)]) },
      {
        at: `L${FIRST_ROW}`,
        style: "ExplanatoryText",
        cells: INPUT_NAMES.map((input) => [
          input === "seatPrice"
            ? seatPriceSource(scenario, priceEntry, yoursCell(input), t)
            : sourceText(input, false, t),
        ]),
      },
      ...hiddenBlocks(scenario),
    ],
  };
  return { sheet, names: namesIn(title) };
}

function namesIn(title: string): readonly DefinedName[] {
  const name = (text: string, cells: string): DefinedName => ({
    name: text,
    refersTo: onSheet(title, cells),
  });
  const firstOverride = inputRowNumber("years") + 1;
  return [
    name(TIER, `${column(USED)}${TIER_ROW}`),
    name(TIER_INDEX, `${column(OVERRIDES + 1)}${TIER_ROW}`),
    name(TIMING_SHIFT, `${column(OVERRIDES + 1)}${FIRST_ROW}`),
    name(SEAT_PRICE_GIVEN, yoursCell("seatPrice")),
    ...INPUT_NAMES.flatMap((input) =>
      CASES.map((which, i) => name(usedName(input, which), `${column(USED + i)}${inputRowNumber(input)}`)),
    ),
    ...CASES.map((which, i) => {
      const [from, to] = [column(OVERRIDES + 2 * i), column(OVERRIDES + 2 * i + 1)];
      return name(overridesName(which), `${from}${firstOverride}:${to}${LAST_ROW}`);
    }),
  ];
}

const heads = (t: Translator): string[] => {
  const cases = CASES.map((which) => t(`heading.${which}`));
  return [
    t("heading.input"),
    t("heading.name"),
    t("sheet.yours"),
    t("heading.unit"),
    ...cases,
    ...cases.map((which) => t("sheet.used", { case: which })),
    t("heading.origin"),
    t("heading.source"),
  ];
};

/** What people fill, the defaults beside it, and what is used. */
function valueColumns(scenario: Scenario, t: Translator): readonly Block[] {
  const formats = INPUT_NAMES.map(formatOf);
  const runs = CASES.map((which) => assumptions(scenario, which));
  return [
    {
      at: `${YOURS}${TIER_ROW}`,
      style: "Input",
      align: "Right",
      cells: [[choiceWord("tier", scenario.tier, t)]],
    },
    {
      at: `${YOURS}${FIRST_ROW}`,
      style: "Input",
      align: "Right",
      numberFormat: formats,
      cells: INPUT_NAMES.map((input) => [yours(input, scenario.given, t)]),
    },
    {
      at: `${column(DEFAULT)}${FIRST_ROW}`,
      align: "Right",
      numberFormat: formats,
      cells: INPUT_NAMES.map((input) =>
        CASES.map((which): Cell => ({ formula: defaultValue(input, which) })),
      ),
    },
    {
      at: `${column(USED)}${TIER_ROW}`,
      style: "Calculation",
      align: "Right",
      cells: [[{ formula: codeOf("tier", `${YOURS}${TIER_ROW}`), value: scenario.tier }]],
    },
    {
      at: `${column(USED)}${FIRST_ROW}`,
      style: "Calculation",
      align: "Right",
      numberFormat: formats,
      cells: INPUT_NAMES.map((input) =>
        CASES.map((_, i): Cell => {
          const row = inputRowNumber(input);
          const cells = {
            yours: `$${YOURS}${row}`,
            byDefault: `${column(DEFAULT + i)}${row}`,
            origin: `$${ORIGIN}${row}`,
          };
          return { formula: used(input, cells, t), value: runs[i]?.[input] ?? "" };
        }),
      ),
    },
    {
      at: `${ORIGIN}${FIRST_ROW}`,
      cells: INPUT_NAMES.map((input) => [{ formula: origin(input, yoursCell(input), t) }]),
    },
  ];
}

function hiddenBlocks(scenario: Scenario): readonly Block[] {
  const firstOverride = inputRowNumber("years") + 1;
  const timing = usedName("timing", "likely");
  const timingShift = Object.entries(TIMING_SHIFTS).reduceRight(
    (others, [choice, shift]) => `IF(${timing}=${literal(choice)},${shift},${others})`,
    "NA()",
  );
  return [
    {
      at: `${column(OVERRIDES)}${TIER_ROW}`,
      cells: [
        ["tierIndex", { formula: `MATCH(${TIER},${codesName("tier")},0)` }],
        ["timingShift", { formula: timingShift }],
      ],
    },
    {
      at: `${column(OVERRIDES)}${firstOverride}`,
      cells: INPUT_NAMES.filter((input) => inputRowNumber(input) >= firstOverride).map((input) =>
        CASES.flatMap((which: Case): Cell[] => [
          input,
          {
            formula: pinned(input, which),
            ...(input === "seatPrice" ? {} : { value: assumptions(scenario, which)[input] }),
          },
        ]),
      ),
    },
  ];
}

/** The unit of what a cell shows, which is 15% where the functions take 0.15. */
function cellUnit(input: InputName, t: Translator): string {
  const row = inputRow(input);
  return row.kind === "number" && row.unit.startsWith("fraction")
    ? t(`field.unit.${row.unit}` as TextKey)
    : unitText(input, t);
}

function yours(input: InputName, given: Scenario["given"], t: Translator): Cell {
  const value = given[input] ?? null;
  return typeof value === "string" && inputRow(input).kind === "choice" ? choiceWord(input, value, t) : value;
}

const tierValidation = (t: Translator): Validation => ({
  cells: `${YOURS}${TIER_ROW}`,
  rule: { kind: "list", name: wordsName("tier") },
  title: t("sheet.tier"),
  message: alternatives(
    t.language,
    TIERS.map((tier) => choiceWord("tier", tier, t)),
  ),
});

function validation(input: InputName, t: Translator): readonly Validation[] {
  const row = inputRow(input);
  const [cells, title] = [yoursCell(input), t(`input.${input}`)];
  if (row.kind === "currency") return [];
  if (row.kind === "choice") {
    return [{ cells, title, message: accepts(input, t), rule: { kind: "list", name: wordsName(input) } }];
  }
  const rule = { kind: row.whole ? "whole" : "decimal", min: row.min, max: row.max } as const;
  return [{ cells, title, message: acceptedRange(row, t), rule }];
}
