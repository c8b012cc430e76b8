import { followersOf, followingDefault, isLocalMoney, newDefaults, ofCase } from "./defaults";
import {
  type Case,
  type ChoiceName,
  type ChoiceOf,
  type InputName,
  type NumberName,
  type Tier,
} from "./inputs";
import type { QuotedLine } from "./quote/line";
import { cnyPerUnit } from "./rates/regions/index";
import type { Run, Value } from "./run";

/** A value for every input: what one run of the model is made from. */
export type Assumptions = { readonly [N in NumberName]: number } & {
  readonly [N in ChoiceName]: ChoiceOf<N>;
} & {
  readonly currency: string;
  /** A price that is given is the price of the edition chosen: no factor scales it (see price.ts). */
  readonly seatPriceGiven: boolean;
  /** Otherwise the law's rates hold, by what is bought. */
  readonly vatRateGiven: boolean;
  readonly lines: readonly QuotedLine[];
  /** All its numbers: the inputs', in the order of placeOf, then the quantity of each quoted line. */
  readonly numbers: readonly number[];
};

export type Given = { readonly [N in InputName]?: Assumptions[N] };

/** What is to be estimated: checked by parseScenario, the only place that makes one. */
export interface Scenario {
  readonly tier: Tier;
  /** Whether the user named the size or asked for it to be picked from the number of users. */
  readonly tierFrom: "stated" | "users";
  /** The inputs that the user set, money in CNY. All others take their defaults. */
  readonly given: Given;
  /** The quote, line by line: lines of an item replace its estimate, lines of a component are added to it. */
  readonly lines: readonly QuotedLine[];
}

/** The inputs of one run: what is given in all three cases, the default of the case for everything else. */
export function assumptions({ tier, given, lines }: Scenario, which: Case): Assumptions {
  const region = given.region ?? "china";
  const rate = cnyPerUnit(region, given.currency, given.exchangeRate);
  const run = newDefaults(region, tier, which, rate);
  for (const name in given) run.set(name as InputName, given[name as InputName] as Value);
  for (const choice in given) {
    for (const name of followersOf(choice as InputName)) {
      if (name in given) continue;
      const value = followingDefault(name, run, tier, which);
      run.set(name, isLocalMoney(name) ? (value as number) * rate : value);
    }
  }
  run.seatPriceGiven = "seatPrice" in given;
  run.vatRateGiven = "vatRate" in given;
  run.lines = lines;
  if (lines.length > 0) {
    for (const { quantity } of lines) run.numbers.push(quantity === "users" ? 0 : ofCase(quantity, which));
  }
  return run as unknown as Assumptions;
}

/** A copy whose numbers may be written over, and those numbers in the order of placeOf. */
export function changeable(a: Assumptions): { readonly copy: Assumptions; readonly numbers: number[] } {
  const copy = (a as unknown as Run).copy();
  return { copy: copy as unknown as Assumptions, numbers: copy.numbers };
}
