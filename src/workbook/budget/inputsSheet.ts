import { CASES, INPUT_NAMES, inputRow, type Case, type InputName, type Scenario } from "../../engine/index";
import { accepts, choiceWord } from "../../report/index";
import type { Translator } from "../../text/index";
import { column, onSheet } from "./address";
import { followed } from "./defaults";
import type { Cell, DefinedName, Sheet, Validation } from "./description";
import {
  codesName,
  DEFAULT_KEYS,
  DEFAULTS,
  overridesName,
  SEAT_PRICE_GIVEN,
  TIER,
  TIER_INDEX,
  usedName,
  wordsName,
} from "./inputNames";

const HEAD_ROW = 5;
const TIER_ROW = 6;
const YOURS = "C";
/** The first of three columns, one per run. */
const USED = 8;
/** The first of three pairs of columns, one per run. */
const OVERRIDES = 13;

export const inputRowNumber = (input: InputName): number => TIER_ROW + 1 + INPUT_NAMES.indexOf(input);
/** The cell that people fill for an input; empty stands for the default. */
export const yoursCell = (input: InputName): string => `${YOURS}${inputRowNumber(input)}`;

/** Every input, what it is worth in each run, and all of them as the functions take them. */
export function inputsSheet(
  { tier, given }: Scenario,
  t: Translator,
): { sheet: Sheet; names: readonly DefinedName[] } {
  const title = t("sheet.inputs");
  const last = TIER_ROW + INPUT_NAMES.length;
  const firstOverride = inputRowNumber("years") + 1;
  const name = (text: string, cells: string): DefinedName => ({
    name: text,
    refersTo: onSheet(title, cells),
  });
  const names = [
    name(TIER, `${column(USED)}${TIER_ROW}`),
    name(TIER_INDEX, `${column(USED + 1)}${TIER_ROW}`),
    name(SEAT_PRICE_GIVEN, yoursCell("seatPrice")),
    ...INPUT_NAMES.flatMap((input) =>
      CASES.map((which, i) => name(usedName(input, which), `${column(USED + i)}${inputRowNumber(input)}`)),
    ),
    ...CASES.map((which, i) => {
      const [from, to] = [column(OVERRIDES + 2 * i), column(OVERRIDES + 2 * i + 1)];
      return name(overridesName(which), `${from}${firstOverride}:${to}${last}`);
    }),
  ];
  const sheet: Sheet = {
    id: "inputs",
    title,
    widths: [30, 20, 14, 26, 13, 13, 13, 13, 13, 13, 12],
    frozen: { rows: HEAD_ROW, columns: 3 },
    validations: [tierValidation(t), ...INPUT_NAMES.flatMap((input) => validation(input, t))],
    hidden: `${column(OVERRIDES)}:${column(OVERRIDES + 5)}`,
    blocks: [
      { at: "A1", cells: [[title]], style: "Title" },
      { at: "A2", cells: [[t("sheet.note.inputs")]], style: "Explanatory Text" },
      { at: `A${HEAD_ROW}`, cells: [heads(t)], style: "Heading 3" },
      {
        at: `A${TIER_ROW}`,
        cells: [[t("sheet.tier"), "tier"], ...INPUT_NAMES.map((n) => [t(`input.${n}`), n])],
      },
      {
        at: `${YOURS}${TIER_ROW}`,
        style: "Input",
        cells: [[choiceWord("tier", tier, t)], ...INPUT_NAMES.map((input) => [yours(input, given, t)])],
      },
      { at: `D${TIER_ROW + 1}`, cells: INPUT_NAMES.map((input) => [unit(input, t)]) },
      {
        at: `${column(USED)}${TIER_ROW}`,
        cells: [[code("tier", TIER_ROW), { formula: `MATCH(${TIER},${codesName("tier")},0)` }]],
      },
      {
        at: `E${TIER_ROW + 1}`,
        cells: INPUT_NAMES.map((input) => CASES.map((which) => byDefault(input, which))),
      },
      {
        at: `${column(USED)}${TIER_ROW + 1}`,
        style: "Calculation",
        cells: INPUT_NAMES.map((input) => CASES.map((_, i) => used(input, column(5 + i)))),
      },
      {
        at: `K${TIER_ROW + 1}`,
        cells: INPUT_NAMES.map((input) => [
          { formula: `IF(${yoursCell(input)}="","${t("sheet.default")}","${t("origin.given")}")` },
        ]),
      },
      {
        at: `${column(OVERRIDES)}${firstOverride}`,
        cells: INPUT_NAMES.filter((input) => inputRowNumber(input) >= firstOverride).map((input) =>
          CASES.flatMap((which): Cell[] => [input, { formula: pinned(input, which) }]),
        ),
      },
    ],
  };
  return { sheet, names };
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
  ];
};

function yours(input: InputName, given: Scenario["given"], t: Translator): Cell {
  const value = given[input] ?? null;
  return typeof value === "string" && inputRow(input).kind === "choice" ? choiceWord(input, value, t) : value;
}

function unit(input: InputName, t: Translator): string {
  const row = inputRow(input);
  return row.kind === "number" ? t(`unit.${row.unit}`) : "";
}

/** A word that was chosen, as its code. */
const code = (subject: InputName | "tier", row: number): { formula: string } => ({
  formula: `INDEX(${codesName(subject)},MATCH(${YOURS}${row},${wordsName(subject)},0))`,
});

function byDefault(input: InputName, which: Case): Cell {
  const follows = followed(input);
  const key = follows ? `"${input}."&${usedName(follows.name, which)}` : `"${input}"`;
  const position = `3*(${TIER_INDEX}-1)+${CASES.indexOf(which) + 1}`;
  return { formula: `INDEX(${DEFAULTS},MATCH(${key},${DEFAULT_KEYS},0),${position})` };
}

/** A cell that holds "" counts as empty: some programs write one where a cell is cleared. */
function used(input: InputName, defaultColumn: string): Cell {
  const row = inputRowNumber(input);
  const given = inputRow(input).kind === "choice" ? code(input, row).formula : `${YOURS}${row}`;
  return { formula: `IF(${YOURS}${row}="",${defaultColumn}${row},${given})` };
}

/**
 * What the functions are given. A seat price that is given is never scaled, so the default one goes to them with the
 * factors of its edition and of monthly billing on it.
 */
function pinned(input: InputName, which: Case): string {
  const of = (name: InputName): string => usedName(name, which);
  if (input !== "seatPrice") return of(input);
  const edition = `IF(${of("features")}="advanced",${of("advancedFactor")},1)`;
  const monthly = `AND(${of("billing")}="monthly",${of("licence")}="subscription")`;
  const billing = `IF(${monthly},1+${of("monthlyPremium")},1)`;
  return `${of(input)}*IF(${SEAT_PRICE_GIVEN}="",${edition}*${billing},1)`;
}

const tierValidation = (t: Translator): Validation => ({
  cell: `${YOURS}${TIER_ROW}`,
  rule: { kind: "list", name: wordsName("tier") },
  message: t("sheet.tier"),
});

function validation(input: InputName, t: Translator): readonly Validation[] {
  const row = inputRow(input);
  const [cell, message] = [yoursCell(input), accepts(input, t)];
  if (row.kind === "currency") return [];
  if (row.kind === "choice") return [{ cell, message, rule: { kind: "list", name: wordsName(input) } }];
  return [{ cell, message, rule: { kind: row.whole ? "whole" : "decimal", min: row.min, max: row.max } }];
}
