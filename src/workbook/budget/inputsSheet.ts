import {
  assumptions,
  CASES,
  INPUT_NAMES,
  inputRow,
  MINOR_UNITS,
  TIERS,
  TIMING_SHIFTS,
  type Assumptions,
  type Case,
  type InputName,
  type Scenario,
  typedValue,
  type TaxClass,
  isMoney,
} from "../../engine/index";
import { acceptedRange, accepts, choiceWord, sourceText, unitText } from "../../report/index";
import { alternatives, type TextKey, type Translator } from "../../text/index";
import { literal } from "../formula";
import { column, onSheet } from "./address";
import type { Block, Cell, DefinedName, Sheet, Validation } from "./description";
import { formatOf, UNSEEN } from "./formats";
import {
  codeFormula,
  contradiction,
  defaultAt,
  defaultValue,
  isEmptyFormula,
  origin,
  pinned,
  used,
} from "./inputCells";
import {
  codesName,
  DECIMALS,
  GIVEN,
  MONEY_RATE,
  overridesName,
  PLACE,
  PLACE_RATE,
  SEAT_PRICE_GIVEN,
  TAX_KEYS,
  TAXES,
  TIER,
  TIER_INDEX,
  TIMING_SHIFT,
  usedName,
  vatRateName,
  wordsName,
} from "./inputNames";
import { seatPriceOrigin, seatPriceSource, type PriceChosen } from "./seatPriceOrigin";
import { TAX_CLASSES, taxKey } from "./taxes";
import type { Titles } from "./titles";

const HEAD_ROW = 5;
const TIER_ROW = 6;
const FIRST_ROW = TIER_ROW + 1;
const LAST_ROW = TIER_ROW + INPUT_NAMES.length;
const NAMES = "B:B";
const YOURS = "C";
/** The first of three columns, one per run. */
const DEFAULT = 5;
const USED = 8;
const ORIGIN = "K";
/** The first of three pairs of columns, one per run. Hidden, with all behind them. */
const OVERRIDES = 13;
/** A pair of columns: what people have typed. */
const GIVEN_AT = OVERRIDES + 2 * CASES.length;
/** Single values that follow from the inputs, each behind its name. */
const SCALARS = GIVEN_AT + 2;

export const inputRowNumber = (input: InputName): number => FIRST_ROW + INPUT_NAMES.indexOf(input);
/** The cell that people fill for an input; empty stands for the default. */
export const yoursCell = (input: InputName): string => `${YOURS}${inputRowNumber(input)}`;

/** The company size and all inputs, as people fill them. */
export const yoursArea = `${YOURS}${TIER_ROW}:${YOURS}${LAST_ROW}`;

/**
 * Every input, what it is worth in each run, and all of them as the functions take them.
 *
 * @param price - Where the seat price is from the price book
 */
export function inputsSheet(
  scenario: Scenario,
  titles: Titles,
  t: Translator,
  price: PriceChosen | null = null,
): { sheet: Sheet; names: readonly DefinedName[] } {
  const title = titles.inputs;
  const sheet: Sheet = {
    id: "inputs",
    title,
    widths: [30, 22, 16, 31, 14, 14, 14, 14, 14, 14, 12, 70],
    frozen: { rows: HEAD_ROW, columns: 3 },
    print: { area: `A1:L${LAST_ROW}`, titleRows: `1:${HEAD_ROW}`, titleColumns: "A:A" },
    validations: [tierValidation(t), ...INPUT_NAMES.flatMap((input) => validation(input, t))],
    conditions: [
      {
        cells: `${ORIGIN}${FIRST_ROW}:${ORIGIN}${LAST_ROW}`,
        formula: `$${ORIGIN}${FIRST_ROW}="${t("sheet.check")}"`,
        look: "bad",
      },
    ],
    // The names that formulas use beside the words that people read.
    hidden: [NAMES, `${column(OVERRIDES)}:${column(SCALARS + 1)}`],
    blocks: [
      { at: "A1", cells: [[title]], style: "SheetTitle" },
      {
        at: "A2",
        style: "ExplanatoryText",
        cells: [[t("sheet.note.inputs")], [t("sheet.note.money")], [t("sheet.note.envelope")]],
      },
      { at: `A${HEAD_ROW}`, cells: [heads(t)], style: "Heading3" },
      { at: `${YOURS}${HEAD_ROW}`, cells: [], size: { rows: 1, columns: 1 }, align: "Right" },
      { at: `${column(DEFAULT)}${HEAD_ROW}`, cells: [], size: { rows: 1, columns: 6 }, align: "Right" },
      {
        at: `A${TIER_ROW}`,
        cells: [[t("sheet.tier"), "tier"], ...INPUT_NAMES.map((n) => [t(`input.${n}`), n])],
      },
      ...valueColumns(scenario, price, t),
      { at: `D${FIRST_ROW}`, cells: INPUT_NAMES.map((input) => [cellUnit(input, scenario, t)]) },
      {
        at: `L${FIRST_ROW}`,
        style: "ExplanatoryText",
        wraps: true,
        cells: INPUT_NAMES.map((input) => [
          input === "seatPrice"
            ? seatPriceSource(scenario, price, yoursCell(input), t)
            : sourceOrFault(input, t),
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
    ...Object.keys(scalars()).map((scalar, i) => name(scalar, `${column(SCALARS + 1)}${TIER_ROW + i}`)),
    name(GIVEN, `${column(GIVEN_AT)}${FIRST_ROW}:${column(GIVEN_AT + 1)}${LAST_ROW}`),
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
function valueColumns(scenario: Scenario, price: PriceChosen | null, t: Translator): readonly Block[] {
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
        CASES.map((which): Cell => {
          const formula = defaultValue(input, which);
          return formula === null ? null : { formula };
        }),
      ),
    },
    {
      at: `${column(USED)}${TIER_ROW}`,
      style: "Calculation",
      align: "Right",
      numberFormat: UNSEEN,
      cells: [[{ formula: codeFormula("tier", `${YOURS}${TIER_ROW}`), value: scenario.tier }]],
    },
    {
      at: `${column(USED)}${FIRST_ROW}`,
      style: "Calculation",
      align: "Right",
      // Formulas compare codes; people read the words on the left.
      numberFormat: INPUT_NAMES.map((input) =>
        inputRow(input).kind === "choice" ? UNSEEN : formatOf(input),
      ),
      cells: INPUT_NAMES.map((input) =>
        CASES.map((which, i): Cell => {
          const row = inputRowNumber(input);
          const cells = { yours: `$${YOURS}${row}`, origin: `$${ORIGIN}${row}` };
          return { formula: used(input, which, cells, t), value: usedValue(input, scenario, runs[i]) };
        }),
      ),
    },
    {
      at: `${ORIGIN}${FIRST_ROW}`,
      cells: INPUT_NAMES.map((input) => {
        const [yours, isSeatPrice] = [yoursCell(input), input === "seatPrice"];
        const given = isSeatPrice ? seatPriceOrigin(scenario, price, yours, t) : undefined;
        return [{ formula: origin(input, yours, MONEY_CELLS, t, given) }];
      }),
    },
  ];
}

const MONEY_CELLS = INPUT_NAMES.filter(isMoney).map(yoursCell);

/** An input for which the model has no default is worth nothing that could be shown. */
const usedValue = (input: InputName, { given }: Scenario, run: Assumptions | undefined): string | number =>
  inputRow(input).default === null && !(input in given) ? "" : (run?.[input] ?? "");

function hiddenBlocks(scenario: Scenario): readonly Block[] {
  const firstOverride = inputRowNumber("years") + 1;
  return [
    {
      at: `${column(OVERRIDES)}${firstOverride}`,
      cells: INPUT_NAMES.filter((input) => inputRowNumber(input) >= firstOverride).map((input) =>
        CASES.flatMap((which: Case): Cell[] => [
          input,
          {
            formula: pinned(input, which),
            ...(input === "seatPrice" || input === "prices"
              ? {}
              : { value: usedValue(input, scenario, assumptions(scenario, which)) }),
          },
        ]),
      ),
    },
    {
      at: `${column(GIVEN_AT)}${FIRST_ROW}`,
      cells: INPUT_NAMES.map((input): Cell[] => {
        const cell = yoursCell(input);
        return [input, { formula: `IF(${isEmptyFormula(cell)},"",${cell})` }];
      }),
    },
    {
      at: `${column(SCALARS)}${TIER_ROW}`,
      cells: Object.entries(scalars()).map(([name, formula]) => [name.replace("CRM_", ""), { formula }]),
    },
  ];
}

/** Single values that follow from the inputs, by their defined names. */
function scalars(): Readonly<Record<string, string>> {
  const of = (input: InputName): string => usedName(input, "likely");
  const { mid, start, end } = TIMING_SHIFTS;
  const here = (input: InputName): string => defaultAt(`${literal(input)}&${PLACE}`, "1");
  const vatRate = (kind: TaxClass): string =>
    `IF(${isEmptyFormula(of("vatRate"))},INDEX(${TAXES},MATCH(${literal(taxKey(kind))}&${PLACE},${TAX_KEYS},0)),${of("vatRate")})`;
  const isOneOf = (codes: string): string => `ISNUMBER(FIND(${of("currency")},${literal(codes)}))`;
  return {
    [TIER_INDEX]: `MATCH(${TIER},${codesName("tier")},0)`,
    [TIMING_SHIFT]: `IF(${of("timing")}="mid",${mid},IF(${of("timing")}="start",${start},${end}))`,
    [PLACE]: `IF(${of("region")}="china","","."&${of("region")})`,
    // The user's own rate of the region's currency is better than ours.
    [PLACE_RATE]: `IF(${PLACE}="",1,IF(${of("currency")}=${here("currency")},${of("exchangeRate")},${here("exchangeRate")}))`,
    [MONEY_RATE]: `IF(${of("prices")}="own",${of("exchangeRate")},1)`,
    [DECIMALS]: `IF(${isOneOf(MINOR_UNITS[0])},0,IF(${isOneOf(MINOR_UNITS[3])},3,IF(${isOneOf(MINOR_UNITS[4])},4,2)))`,
    ...Object.fromEntries(TAX_CLASSES.map((kind) => [vatRateName(kind), vatRate(kind)])),
  };
}

/** Where an input comes from, or what is wrong with it beside the others. */
function sourceOrFault(input: InputName, t: Translator): Cell {
  const [source, fault] = [sourceText(input, false, t), contradiction(input, t)];
  if (fault === null) return source;
  const isFault = `${ORIGIN}${inputRowNumber(input)}=${literal(t("sheet.check"))}`;
  return { formula: `IF(${isFault},${fault},${literal(source)})`, value: source };
}

/** The unit of what a cell shows, which is 15% where the functions take 0.15, and in the currency in which money is typed. */
function cellUnit(input: InputName, { given }: Scenario, t: Translator): Cell {
  const row = inputRow(input);
  if (row.kind === "number" && row.unit.startsWith("fraction")) {
    return t(`field.unit.${row.unit}` as TextKey);
  }
  if (!isMoney(input)) return unitText(input, t);
  const [cny, unit] = [t("sheet.cny"), unitText(input, t)];
  const per = unit.slice(cny.length);
  return {
    formula: `IF(${usedName("prices", "likely")}="own",${usedName("currency", "likely")},${literal(cny)})&${literal(per)}`,
    value: given.prices === "own" && given.currency !== undefined ? given.currency + per : unit,
  };
}

/** What people would have typed. */
function yours(input: InputName, given: Scenario["given"], t: Translator): Cell {
  const value = given[input] ?? null;
  if (typeof value === "string")
    return inputRow(input).kind === "choice" ? choiceWord(input, value, t) : value;
  return value === null ? null : typedValue(input, value, given);
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
  const kind = row.whole ? "whole" : "decimal";
  const range = acceptedRange(row, t);
  if (!isMoney(input)) return [{ cells, title, message: range, rule: { kind, min: row.min, max: row.max } }];
  // Its bounds hold in CNY.
  const [min, max] = [row.min, row.max].map((bound) => `${bound}/${MONEY_RATE}`);
  const message = t("sheet.rangeInCny", { range });
  return [{ cells, title, message, rule: { kind, min: min ?? "", max: max ?? "" } }];
}
