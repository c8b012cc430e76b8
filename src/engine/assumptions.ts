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

/** The inputs of one run: what is given in all three cases, the default of the case for everything else. */
export function assumptions(scenario: Scenario, which: Case): Assumptions {
  const { tier, given } = scenario;
  const values: Record<string, Value | boolean> = { ...plainDefaults(tier, which), ...given };
  for (const { name, follows, byChoice } of following()) {
    if (!(name in given)) values[name] = pick(byChoice[String(values[follows])], tier, which);
  }
  values.seatPriceGiven = "seatPrice" in given;
  return values as unknown as Assumptions;
}

/** Made when first asked for: nothing is computed while the add-in loads. */
const defaults = new Map<string, Readonly<Record<string, Value>>>();

function plainDefaults(tier: Tier, which: Case): Readonly<Record<string, Value>> {
  const key = `${tier} ${which}`;
  let values = defaults.get(key);
  if (!values) {
    const entries = INPUT_NAMES.map((name) => [name, pick(inputRow(name).default, tier, which) ?? 0]);
    // Through JSON, because engines keep an object that is parsed at once faster than one that grows key by key.
    values = JSON.parse(
      JSON.stringify({ ...Object.fromEntries(entries), seatPriceGiven: false }),
    ) as Readonly<Record<string, Value>>;
    defaults.set(key, values);
  }
  return values;
}

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
