import {
  assumptions,
  CASES,
  INPUT_NAMES,
  inputRow,
  TIERS,
  type InputName,
  type Scenario,
} from "../../engine/index";

/** One row of defaults: for each company size its low, likely and high value. */
export interface DefaultRow {
  readonly input: InputName;
  /** The input's name; with the choice behind it where the default follows one: `classSize.online`. */
  readonly key: string;
  readonly values: readonly (number | string)[];
}

/** The choice that an input's default follows, if it does. */
export function followed(input: InputName): { name: InputName; choices: readonly string[] } | undefined {
  const { default: row } = inputRow(input);
  const [entry] = typeof row === "object" && !Array.isArray(row) ? Object.entries(row) : [];
  const name = INPUT_NAMES.find((other) => other === entry?.[0]);
  return name && entry ? { name, choices: Object.keys(entry[1] as object) } : undefined;
}

/**
 * Every default of the model. A budget holds them as values, so that a later version of the add-in, with other
 * defaults, changes no budget that is written.
 */
export const defaultRows = (): readonly DefaultRow[] =>
  INPUT_NAMES.flatMap((input) => {
    const follows = followed(input);
    if (!follows) return [{ input, key: input, values: valuesOf(input, {}) }];
    return follows.choices.map((choice) => ({
      input,
      key: `${input}.${choice}`,
      values: valuesOf(input, { [follows.name]: choice }),
    }));
  });

const valuesOf = (input: InputName, given: Scenario["given"]): readonly (number | string)[] =>
  TIERS.flatMap((tier) =>
    CASES.map((which) => assumptions({ tier, tierFrom: "stated", given }, which)[input]),
  );
