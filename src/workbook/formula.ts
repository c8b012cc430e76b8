import { INPUT_NAMES, typedValue, type Scenario } from "../engine/index";

/** The worksheet functions that take a scenario as (tier, users, years, [overrides]). */
export type ScenarioFunction = "CRMCOST" | "CRMBUDGET";

/**
 * The call that gives a cell the scenario's numbers. Only what the user set is passed: an input that stands at its
 * default follows later versions of the defaults. Separators are those of Range.formulas, the same in every locale.
 *
 * @example formula("CRMCOST", scenario) // =CRMCOST("medium",30,3,{"discount",0.1;"vat","add"})
 */
export function formula(name: ScenarioFunction, { tier, tierFrom, given }: Scenario): string {
  const overrides = INPUT_NAMES.filter((input) => input !== "users" && input !== "years").flatMap((input) => {
    const value = given[input];
    if (value === undefined) return [];
    return [`${literal(input)},${literal(typedValue(input, value, given))}`];
  });
  // The first three are required: Excel refuses a call that leaves out their commas.
  const required = [
    literal(tierFrom === "users" ? "auto" : tier),
    optional(given.users),
    optional(given.years),
  ];
  return `=${name}(${[...required, ...(overrides.length > 0 ? [`{${overrides.join(";")}}`] : [])].join(",")})`;
}

const optional = (value: number | undefined): string => (value === undefined ? "" : literal(value));

/** A constant in a formula. A quote inside text is doubled, so no text can end its literal early. */
export const literal = (value: string | number): string =>
  typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
