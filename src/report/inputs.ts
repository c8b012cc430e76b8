import {
  ASSUMPTION,
  assumptions,
  CASES,
  INPUT_NAMES,
  inputRow,
  type InputName,
  type Scenario,
} from "../engine/index";
import { alternatives, type Translator } from "../text/index";
import { choiceWord, inputChoices } from "./choices";
import type { Table } from "./table";

/** Every input with its unit, low, likely and high value, what it accepts and where its default comes from. */
export function inputsTable(scenario: Scenario, t: Translator): Table {
  const cases = CASES.map((which) => assumptions(scenario, which));
  const row = (name: InputName): Table[number] => {
    const { source } = inputRow(name);
    return [
      name,
      t(`input.${name}`),
      unit(name, t),
      ...cases.map((a) => valueCell(name, a[name], t)),
      accepts(name, t),
      source === ASSUMPTION ? t("source.assumption") : source,
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
    ...INPUT_NAMES.map(row),
  ];
}

const unit = (name: InputName, t: Translator): string => {
  const row = inputRow(name);
  return row.kind === "number" ? t(`unit.${row.unit}`) : "";
};

const valueCell = (name: InputName, value: string | number, t: Translator): string | number =>
  typeof value === "string" && inputRow(name).kind === "choice" ? choiceWord(name, value, t) : value;

/** What may be typed for an input. */
export function accepts(name: InputName, t: Translator): string {
  const row = inputRow(name);
  const words = alternatives(
    t.language,
    inputChoices(name).map((choice) => choiceWord(name, choice, t)),
  );
  if (row.kind === "choice") return words;
  if (row.kind === "currency") return t("accepts.currency");
  const range = t(row.whole ? "accepts.whole" : "accepts.range", { min: row.min, max: row.max });
  return words === "" ? range : t("accepts.named", { range, words });
}
