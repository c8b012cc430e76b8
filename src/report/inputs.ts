import {
  assumptions,
  CASES,
  inputRow,
  type InputName,
  type NumberInput,
  type Scenario,
} from "../engine/index";
import { alternatives, type ReportTranslator } from "../text/index";
import { choiceWord, inputChoices } from "./choices";
import { sourceText } from "./sources";
import type { Table } from "./table";

/** Inputs with their unit, low, likely and high value, what they accept and where their default comes from. */
export function inputsTable(scenario: Scenario, names: readonly InputName[], t: ReportTranslator): Table {
  const cases = CASES.map((which) => assumptions(scenario, which));
  const row = (name: InputName): Table[number] => {
    return [
      name,
      t(`input.${name}`),
      unitText(name, t),
      ...cases.map((a) => inputCell(name, a[name], t)),
      accepts(name, t),
      sourceText(name, false, t),
    ];
  };
  return [
    [
      t("heading.name"),
      t("heading.input"),
      t("heading.unit"),
      ...CASES.map((which) => t(`heading.${which}`)),
      t("heading.accepts"),
      t("heading.source"),
    ],
    ...names.map(row),
  ];
}

export const unitText = (name: InputName, t: ReportTranslator): string => {
  const row = inputRow(name);
  return row.kind === "number" ? t(`unit.${row.unit}`) : "";
};

/** An input's value for a cell: a choice in words, a number as it is. */
export const inputCell = (name: InputName, value: string | number, t: ReportTranslator): string | number =>
  typeof value === "string" && inputRow(name).kind === "choice" ? choiceWord(name, value, t) : value;

/** What may be typed for an input. */
export function accepts(name: InputName, t: ReportTranslator): string {
  const row = inputRow(name);
  const words = alternatives(
    t.language,
    inputChoices(name).map((choice) => choiceWord(name, choice, t)),
  );
  if (row.kind === "choice") return words;
  if (row.kind === "currency") return t("accepts.currency");
  const range = acceptedRange(row, t);
  return words === "" ? range : t("accepts.named", { range, words });
}

/** The numbers that an input takes. */
export const acceptedRange = ({ whole, min, max }: NumberInput, t: ReportTranslator): string =>
  t(whole ? "accepts.whole" : "accepts.range", { min, max });
