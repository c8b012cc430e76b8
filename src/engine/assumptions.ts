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
import { newRun, type Run, type Value } from "./run";

/** A value for every input: what one run of the model is made from. */
export type Assumptions = { readonly [N in NumberName]: number } & {
  readonly [N in ChoiceName]: ChoiceOf<N>;
} & {
  readonly currency: string;
  /** A price that is given is the price of the edition chosen: no factor scales it (see price.ts). */
  readonly seatPriceGiven: boolean;
  /** All its numbers, in the order of placeOf. */
  readonly numbers: readonly number[];
};

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
export function assumptions({ tier, given }: Scenario, which: Case): Assumptions {
  const run = defaults(tier, which).copy("seatPrice" in given);
  for (const name in given) run.set(name as InputName, given[name as InputName] as Value);
  for (const choice in given) {
    for (const { name, byChoice } of followersOf().get(choice as InputName) ?? NONE) {
      if (!(name in given)) run.set(name, pick(byChoice[run.get(choice as InputName)], tier, which));
    }
  }
  return run as unknown as Assumptions;
}

/** A copy whose numbers may be written over, and those numbers in the order of placeOf. */
export function changeable(a: Assumptions): { readonly copy: Assumptions; readonly numbers: number[] } {
  const copy = (a as unknown as Run).copy(a.seatPriceGiven);
  return { copy: copy as unknown as Assumptions, numbers: copy.numbers };
}

const known: Partial<Record<Tier, Partial<Record<Case, Run>>>> = {};

/** The inputs where nothing is given. Made when first asked for: nothing is computed while the add-in loads. */
const defaults = (tier: Tier, which: Case): Run => ((known[tier] ??= {})[which] ??= defaultsOf(tier, which));

function defaultsOf(tier: Tier, which: Case): Run {
  const run = newRun();
  const followers = new Set([...followersOf().values()].flat().map(({ name }) => name));
  for (const name of INPUT_NAMES) {
    if (!followers.has(name)) run.set(name, pick(inputRow(name).default, tier, which));
  }
  for (const [choice, all] of followersOf()) {
    for (const { name, byChoice } of all) run.set(name, pick(byChoice[run.get(choice)], tier, which));
  }
  return run;
}

interface Follower {
  readonly name: InputName;
  readonly byChoice: Readonly<Record<string, unknown>>;
}
const NONE: readonly Follower[] = [];

let followers: ReadonlyMap<InputName, readonly Follower[]> | undefined;

/** By choice, the inputs whose default depends on it, such as the licence on the deployment. */
const followersOf = (): ReadonlyMap<InputName, readonly Follower[]> => (followers ??= findFollowers());

/** The choice that an input's default follows, such as the licence the deployment. */
export const followed = (name: InputName): InputName | null => {
  const [key] = Object.keys(inputRow(name).default);
  return INPUT_NAMES.find((other) => other === key) ?? null;
};

function findFollowers(): ReadonlyMap<InputName, readonly Follower[]> {
  const found = new Map<InputName, Follower[]>();
  for (const name of INPUT_NAMES) {
    const choice = followed(name);
    if (choice === null) continue;
    const byChoice = (inputRow(name).default as Record<string, unknown>)[choice] as Follower["byChoice"];
    const follower = { name, byChoice };
    found.set(choice, [...(found.get(choice) ?? []), follower]);
  }
  return found;
}

const POSITION: Readonly<Record<Case, number>> = { low: 0, likely: 1, high: 2 };

/** A default narrowed to one company size and one case. A following default has none until its choice is known. */
function pick(row: unknown, tier: Tier, which: Case): Value {
  if (Array.isArray(row)) return row[POSITION[which]] as number;
  if (typeof row === "object" && row !== null)
    return pick((row as Record<string, unknown>)[tier], tier, which);
  return row as Value;
}
