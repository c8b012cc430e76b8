import {
  INPUT_NAMES,
  inputRow,
  type Case,
  type ChoiceName,
  type ChoiceOf,
  type InputName,
  type NumberName,
  type Tier,
} from "./inputs";

/** A value for every input: what one run of the model is made from. */
export type Assumptions = { readonly [N in NumberName]: number } & {
  readonly [N in ChoiceName]: ChoiceOf<N>;
} & {
  readonly currency: string;
  /** A price that is given is the price of the edition chosen: no factor scales it (see price.ts). */
  readonly seatPriceGiven: boolean;
};

type Value = number | string;
export type Given = { readonly [N in InputName]?: Assumptions[N] };

/** What is to be estimated: checked by parseScenario, the only place that makes one. */
export interface Scenario {
  readonly tier: Tier;
  /** Whether the user named the size or asked for it to be picked from the number of users. */
  readonly tierFrom: "stated" | "users";
  /** The inputs that the user set. All others take their defaults. */
  readonly given: Given;
}

/**
 * The inputs of one run: what is given in all three cases, the default of the case for everything else. No run is made
 * elsewhere: engines give the copies of each place in the code a layout of its own, and code compiled for a single one
 * is twice as fast.
 *
 * @param instead - Numbers that replace those of the run, to see what they do
 */
export function assumptions(
  { tier, given }: Scenario,
  which: Case,
  instead: { readonly [N in NumberName]?: number } = {},
): Assumptions {
  const values: Record<string, Value | boolean> = { ...defaults(tier, which) };
  // Not by spreading: that would copy all the defaults once more.
  for (const name in given) values[name] = given[name as InputName] as Value;
  for (const { name, follows, byChoice } of following()) {
    if (given[follows] !== undefined && given[name] === undefined) {
      values[name] = pick(byChoice[String(values[follows])], tier, which);
    }
  }
  for (const name in instead) values[name] = instead[name as NumberName] as number;
  values.seatPriceGiven = "seatPrice" in given;
  return values as unknown as Assumptions;
}

/**
 * A run whose numbers are to be written over and over. They change in place, where those of `assumptions`, which is quick
 * to make, would be new objects each time.
 */
export const changeable = (a: Assumptions): { -readonly [N in keyof Assumptions]: Assumptions[N] } =>
  laidOut(a as unknown as Defaults) as unknown as Assumptions;

type Defaults = Readonly<Record<string, Value | boolean>>;
const known: Partial<Record<Tier, Partial<Record<Case, Defaults>>>> = {};

/** The inputs where nothing is given. Made when first asked for: nothing is computed while the add-in loads. */
const defaults = (tier: Tier, which: Case): Defaults =>
  ((known[tier] ??= {})[which] ??= defaultsOf(tier, which));

function defaultsOf(tier: Tier, which: Case): Defaults {
  const values: Record<string, Value | boolean> = { seatPriceGiven: false };
  for (const name of INPUT_NAMES) values[name] = pick(inputRow(name).default, tier, which);
  for (const { name, follows, byChoice } of following()) {
    values[name] = pick(byChoice[String(values[follows])], tier, which);
  }
  return laidOut(values);
}

/**
 * The same values in an object that had a fraction for every number, through JSON because engines keep an object that is
 * parsed at once faster than one that grows key by key. The fractions have V8 lay out the inputs of all sizes and cases
 * alike, where whole numbers would stand apart: code compiled for one fits all.
 */
const laidOut = (values: Defaults): Defaults =>
  Object.assign(
    JSON.parse(
      JSON.stringify(values, (_key, value: unknown) => (typeof value === "number" ? 0.5 : value)),
    ) as Defaults,
    values,
  );

interface Following {
  readonly name: InputName;
  readonly follows: InputName;
  readonly byChoice: Readonly<Record<string, unknown>>;
}

let followingInputs: readonly Following[] | undefined;

/** Inputs whose default depends on a choice, such as the licence on the deployment. */
const following = (): readonly Following[] =>
  (followingInputs ??= INPUT_NAMES.flatMap((name) => {
    const [entry] = Object.entries(inputRow(name).default);
    const follows = INPUT_NAMES.find((other) => other === entry?.[0]);
    return follows && entry ? [{ name, follows, byChoice: entry[1] as Record<string, unknown> }] : [];
  }));

const POSITION: Readonly<Record<Case, number>> = { low: 0, likely: 1, high: 2 };

/** A default narrowed to one company size and one case. A following default has none until its choice is known. */
function pick(row: unknown, tier: Tier, which: Case): Value {
  if (Array.isArray(row)) return row[POSITION[which]] as number;
  if (typeof row === "object" && row !== null)
    return pick((row as Record<string, unknown>)[tier], tier, which);
  return row as Value;
}
