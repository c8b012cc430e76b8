import {
  INPUT_NAMES,
  LINE_COLUMN_IDS,
  LINE_COLUMNS,
  typedValue,
  type InputName,
  type LineColumn,
  type Scenario,
} from "../engine/index";
import { lineCells } from "./scenarios/lines";

/** The worksheet functions that take a scenario as (tier, users, years, [overrides], [lines]); CRMPLAN and CRMSHORTLIST have more before the lines. */
export type ScenarioFunction = "CRMCOST" | "CRMBUDGET" | "CRMPLAN" | "CRMSHORTLIST";

/** Characters that Excel takes in a formula, the equals sign included. */
export const LONGEST_FORMULA = 8192;

const OVERRIDES = INPUT_NAMES.filter((input) => input !== "users" && input !== "years");

/** Cells that give inputs their values, by address: users and years, and overrides; and those with the quoted lines. */
export type References = { readonly [N in InputName | "lines"]?: string };

/**
 * The call that gives a cell the scenario's numbers. Only what the user set is passed: an input that stands at its
 * default follows later versions of the defaults. Separators are those of Range.formulas, the same in every locale.
 *
 * @example formula("CRMCOST", scenario) // =CRMCOST("medium",30,3,{"discount",0.1;"vat","add"})
 */
export function formula(
  name: ScenarioFunction,
  scenario: Scenario,
  references: References = {},
  between: readonly string[] = [],
): string {
  const { tier, tierFrom, given } = scenario;
  const overrides = OVERRIDES.flatMap((input) => {
    const value = given[input];
    if (input in references) return [[input, ""] as const];
    return value === undefined ? [] : [[input, typedValue(input, value, given)] as const];
  });
  // The first three are required: Excel refuses a call that leaves out their commas.
  const required = [
    literal(tierFrom === "users" ? "auto" : tier),
    references.users ?? optional(given.users),
    references.years ?? optional(given.years),
  ];
  const quoted = linesOf(scenario);
  const behind = [...between, ...(quoted.length > 0 ? [references.lines ?? arrayOf(quoted)] : [])];
  const further = [
    ...(overrides.length > 0 ? [pairsOf(overrides, references)] : behind.length > 0 ? [""] : []),
    ...behind,
  ];
  return `=${name}(${[...required, ...further].join(",")})`;
}

/** The lines of the quote below their heads; columns that none of them uses are left out, and notes. */
export function linesOf(scenario: Scenario): readonly (readonly (string | number)[])[] {
  if (scenario.lines.length === 0) return [];
  const lines = scenario.lines.map((line) => new Map(lineCells(line, scenario)));
  const columns = LINE_COLUMN_IDS.filter(
    (column) => column !== "note" && lines.some((line) => line.has(column)),
  );
  return [columns, ...lines.map((line) => columns.map((column) => cellOf(column, line.get(column) ?? "")))];
}

function cellOf(column: LineColumn, text: string): string | number {
  const isNumber = LINE_COLUMNS[column].kind === "number" && text !== "" && !Number.isNaN(Number(text));
  return isNumber ? Number(text) : text;
}

const arrayOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `{${rows.map((row) => row.map(literal).join(",")).join(";")}}`;

type Pair = readonly [input: InputName, value: string | number];

/** Rows of name and value. An array constant cannot hold a reference: CHOOSE makes the same rows of both. */
function pairsOf(rows: readonly Pair[], references: References): string {
  if (!rows.some(([input]) => input in references)) return arrayOf(rows);
  const places = rows.map((_, at) => `${2 * at + 1},${2 * at + 2}`);
  const cells = rows.map(([input, value]) => `${literal(input)},${references[input] ?? literal(value)}`);
  return `CHOOSE({${places.join(";")}},${cells.join(",")})`;
}

const optional = (value: number | undefined): string => (value === undefined ? "" : literal(value));

/** A constant in a formula. A quote inside text is doubled, so no text can end its literal early. */
export const literal = (value: string | number): string =>
  typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
