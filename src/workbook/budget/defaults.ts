import {
  assumptions,
  CASES,
  followed,
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

/**
 * Every default of the model. A budget holds them as values, so that a later version of the add-in, with other
 * defaults, changes no budget that is written.
 */
export const defaultRows = (): readonly DefaultRow[] =>
  INPUT_NAMES.flatMap((input) => {
    const follows = followed(input);
    const row = follows === null ? null : inputRow(follows);
    if (follows === null || row?.kind !== "choice")
      return [{ input, key: input, values: valuesOf(input, {}) }];
    return row.choices.map((choice) => ({
      input,
      key: `${input}.${choice}`,
      values: valuesOf(input, { [follows]: choice }),
    }));
  });

const valuesOf = (input: InputName, given: Scenario["given"]): readonly (number | string)[] =>
  TIERS.flatMap((tier) =>
    CASES.map((which) => assumptions({ tier, tierFrom: "stated", given }, which)[input]),
  );
