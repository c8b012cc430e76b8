import {
  INPUT_NAMES,
  LINE_COLUMN_IDS,
  LINE_COLUMNS,
  typedValue,
  type LineColumn,
  type Scenario,
} from "../engine/index";
import { lineCells } from "./scenarios/lines";

/** The worksheet functions that take a scenario as (tier, users, years, [overrides], [lines]). */
export type ScenarioFunction = "CRMCOST" | "CRMBUDGET";

/**
 * The call that gives a cell the scenario's numbers. Only what the user set is passed: an input that stands at its
 * default follows later versions of the defaults. Separators are those of Range.formulas, the same in every locale.
 *
 * @example formula("CRMCOST", scenario) // =CRMCOST("medium",30,3,{"discount",0.1;"vat","add"})
 */
export function formula(name: ScenarioFunction, scenario: Scenario): string {
  const { tier, tierFrom, given } = scenario;
  const overrides = INPUT_NAMES.filter((input) => input !== "users" && input !== "years").flatMap((input) => {
    const value = given[input];
    if (value === undefined) return [];
    return [[input, typedValue(input, value, given)] as const];
  });
  // The first three are required: Excel refuses a call that leaves out their commas.
  const required = [
    literal(tierFrom === "users" ? "auto" : tier),
    optional(given.users),
    optional(given.years),
  ];
  const quoted = linesOf(scenario);
  const further = [
    ...(overrides.length > 0 ? [arrayOf(overrides)] : quoted.length > 0 ? [""] : []),
    ...(quoted.length > 0 ? [arrayOf(quoted)] : []),
  ];
  return `=${name}(${[...required, ...further].join(",")})`;
}

/** The lines of the quote below their heads; columns that none of them uses are left out. */
function linesOf(scenario: Scenario): readonly (readonly (string | number)[])[] {
  if (scenario.lines.length === 0) return [];
  const lines = scenario.lines.map((line) => new Map(lineCells(line, scenario)));
  const columns = LINE_COLUMN_IDS.filter((column) => lines.some((line) => line.has(column)));
  return [columns, ...lines.map((line) => columns.map((column) => cellOf(column, line.get(column) ?? "")))];
}

function cellOf(column: LineColumn, text: string): string | number {
  const isNumber = LINE_COLUMNS[column].kind === "number" && text !== "" && !Number.isNaN(Number(text));
  return isNumber ? Number(text) : text;
}

const arrayOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `{${rows.map((row) => row.map(literal).join(",")).join(";")}}`;

const optional = (value: number | undefined): string => (value === undefined ? "" : literal(value));

/** A constant in a formula. A quote inside text is doubled, so no text can end its literal early. */
export const literal = (value: string | number): string =>
  typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
