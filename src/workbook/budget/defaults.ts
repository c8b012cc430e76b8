import {
  assumptions,
  CASES,
  defaultRow,
  followed,
  INPUT_NAMES,
  inputRow,
  NO_LINES,
  REGIONS,
  TIERS,
  type InputName,
  type RegionId,
  type Scenario,
  isPlaceDependent,
  OTHER_REGIONS,
} from "../../engine/index";

/** One row of defaults: for each company size its low, likely and high value. */
export interface DefaultRow {
  readonly input: InputName;
  /** Where it holds; null: in China, and wherever else there is no other. */
  readonly place: (typeof OTHER_REGIONS)[number] | null;
  /** The choice that the default follows, such as online training. */
  readonly choice: readonly [input: InputName, choice: string] | null;
  /** The input's name, the choice where the default follows one, the place: `classSize.online`, `trainerRate.online.euroArea`. */
  readonly key: string;
  /** Money in the currency of the place. */
  readonly values: readonly (number | string)[];
  readonly source: string;
  readonly asOf: string;
}

/**
 * Every default of the model. A budget holds them as values, so that a later version of the add-in, with other
 * defaults, changes no budget that is written.
 */
export const defaultRows = (): readonly DefaultRow[] => [
  ...INPUT_NAMES.flatMap((input) => [
    ...rowsOf(input, null),
    ...(isPlaceDependent(input) ? OTHER_REGIONS.flatMap((place) => rowsOf(input, place)) : []),
  ]),
  ...OTHER_REGIONS.flatMap(currencyOf),
];

function rowsOf(input: InputName, place: DefaultRow["place"]): readonly DefaultRow[] {
  const { default: byDefault, source, asOf } = defaultRow(input, place ?? "china");
  // The model goes by something else while this input is not given.
  if (byDefault === null) return [];
  const follows = followed(input);
  const choices = follows === null ? [] : choicesOf(follows);
  const row = (key: string, choice: DefaultRow["choice"], given: Scenario["given"]): DefaultRow => ({
    input,
    place,
    choice,
    key: place === null ? key : `${key}.${place}`,
    values: valuesOf(input, place ?? "china", given),
    source,
    asOf,
  });
  if (follows === null) return [row(input, null, {})];
  return choices.map((choice) => row(`${input}.${choice}`, [follows, choice], { [follows]: choice }));
}

function choicesOf(input: InputName): readonly string[] {
  const row = inputRow(input);
  return row.kind === "choice" ? row.choices : [];
}

/** In what money of a place stands, and its rate where the scenario states none. */
function currencyOf(place: (typeof OTHER_REGIONS)[number]): readonly DefaultRow[] {
  const { currency, cnyPerUnit } = REGIONS[place];
  const row = (input: InputName, value: string | number): DefaultRow => ({
    input,
    place,
    choice: null,
    key: `${input}.${place}`,
    values: TIERS.flatMap(() => CASES.map(() => value)),
    source: cnyPerUnit.source,
    asOf: cnyPerUnit.asOf,
  });
  return [row("currency", currency), row("exchangeRate", cnyPerUnit.value)];
}

function valuesOf(
  input: InputName,
  region: RegionId,
  choice: Scenario["given"],
): readonly (number | string)[] {
  // At the rate 1 money stays in the currency of the place.
  const local = region === "china" ? {} : { region, currency: REGIONS[region].currency, exchangeRate: 1 };
  const given = { ...local, ...choice };
  return TIERS.flatMap((tier) =>
    CASES.map((which) => assumptions({ tier, tierFrom: "stated", given, lines: NO_LINES }, which)[input]),
  );
}
