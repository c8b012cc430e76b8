import { INPUT_NAMES, inputRow, type Case, type InputName, type Sourced, type Tier } from "./inputs";
import { isPlaceDependent, PLACE_DEPENDENT, REGIONS, type RegionId } from "./rates/regions/index";
import { newRun, type Run, type Value } from "./run";

/** Where a default comes from, and its value in any of the forms that inputs.ts knows. */
type DefaultRow = Sourced & { readonly default: unknown };

/** The default of an input in a region: its own where it depends on the place, else everybody's. */
export const defaultRow = (name: InputName, region: RegionId): DefaultRow =>
  region !== "china" && isPlaceDependent(name) ? REGIONS[region].defaults[name] : inputRow(name);

/** Whether an input is an amount of money. */
export function isMoney(name: InputName): boolean {
  const row = inputRow(name);
  return row.kind === "number" && row.money === true;
}

/** Money that stands in a region's currency until the scenario's rate for it is known. */
const LOCAL_MONEY = PLACE_DEPENDENT.filter(isMoney);
export const isLocalMoney = (name: InputName): boolean => LOCAL_MONEY.some((one) => one === name);

/**
 * A run of defaults in CNY, for the caller to write over.
 *
 * @param rate - CNY for one unit of the region's currency; 1 in China
 */
export function newDefaults(region: RegionId, tier: Tier, which: Case, rate: number): Run {
  const run = (((known[region] ??= {})[tier] ??= {})[which] ??= defaultsOf(region, tier, which)).copy();
  if (region !== "china") for (const name of LOCAL_MONEY) run.set(name, (run.get(name) as number) * rate);
  return run;
}

/** Made when first asked for: nothing is computed while the add-in loads. */
const known: Partial<Record<RegionId, Partial<Record<Tier, Partial<Record<Case, Run>>>>>> = {};

function defaultsOf(region: RegionId, tier: Tier, which: Case): Run {
  const run = newRun();
  run.set("region", region);
  for (const name of INPUT_NAMES) {
    if (name === "region" || followed(name) !== null) continue;
    run.set(name, pick(defaultRow(name, region).default, tier, which));
  }
  for (const name of INPUT_NAMES)
    if (followed(name) !== null) run.set(name, followingDefault(name, run, tier, which));
  return run;
}

/**
 * The default of an input that follows a choice, for the choice that stands in a run.
 *
 * @returns In the currency of the run's region
 */
export function followingDefault(name: InputName, run: Run, tier: Tier, which: Case): Value {
  const choice = followed(name) as InputName;
  const row = defaultRow(name, run.get("region") as RegionId).default as Record<
    string,
    Record<string, unknown>
  >;
  return pick(row[choice]?.[run.get(choice)], tier, which);
}

/** The choice that an input's default follows, such as the licence the deployment; the same one in every region. */
export const followed = (name: InputName): InputName | null => allFollowed()[name] ?? null;

/** The inputs whose default follows a choice. */
export const followersOf = (choice: InputName): readonly InputName[] => allFollowers()[choice] ?? NONE;
const NONE: readonly InputName[] = [];

let followedBy: Readonly<Partial<Record<InputName, InputName>>> | undefined;
let followers: Readonly<Partial<Record<InputName, readonly InputName[]>>> | undefined;

const allFollowed = (): NonNullable<typeof followedBy> =>
  (followedBy ??= Object.fromEntries(
    INPUT_NAMES.flatMap((name) => {
      const [key] = Object.keys(inputRow(name).default ?? {});
      const choice = INPUT_NAMES.find((other) => other === key);
      return choice === undefined ? [] : [[name, choice]];
    }),
  ));

const allFollowers = (): NonNullable<typeof followers> =>
  (followers ??= Object.fromEntries(
    INPUT_NAMES.map((choice) => [choice, INPUT_NAMES.filter((name) => followed(name) === choice)]),
  ));

const POSITION: Readonly<Record<Case, number>> = { low: 0, likely: 1, high: 2 };

/** A low, likely or high value narrowed to one case. */
export const ofCase = <T>(triple: readonly [T, T, T], which: Case): T => triple[POSITION[which]] as T;

/** A default narrowed to one company size and one case; 0 where there is none, which nobody reads. */
function pick(row: unknown, tier: Tier, which: Case): Value {
  if (row === null) return 0;
  if (Array.isArray(row)) return ofCase(row as [number, number, number], which);
  if (typeof row === "object") return pick((row as Record<string, unknown>)[tier], tier, which);
  return row as Value;
}
