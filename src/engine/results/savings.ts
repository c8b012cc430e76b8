import { assumptions, type Given, type Scenario } from "../assumptions";
import { estimate } from "../estimate";
import type { InputName } from "../inputs";
import { LICENCE_OF } from "../quote/parseLine";
import { comparison, type Difference } from "./comparison";

/** The article's four ways to spend less. */
export const WAYS = ["requirements", "vendor", "deployment", "training"] as const;
export type Way = (typeof WAYS)[number];

/** An edition that the user names as an alternative. */
export interface Offer {
  /** CNY per user and month, at list. */
  readonly seatPrice: number;
  readonly minimumSeats: number;
  /** As the edition is sold; left out where it does not matter. */
  readonly billing?: "annual" | "monthly";
  readonly licence?: "subscription" | "perpetual";
}

export interface Saving {
  readonly way: Way;
  /** The scenario changed; nothing is applied until the user chooses. */
  readonly scenario: Scenario;
  /** What it costs more than the scenario as it is, by component and in total: a saving is negative. */
  readonly differences: readonly Difference[];
}

/**
 * Each way as a changed copy of the scenario. The vendor's way needs an edition that the user names; a way that changes
 * the licence is none where lines quote what only the present one has.
 */
export function savings(scenario: Scenario, offer: Offer | null): readonly Saving[] {
  const before = estimate(assumptions(scenario, "likely"));
  return WAYS.flatMap((way) => {
    const changed = CHANGES[way](scenario, offer);
    if (changed === null) return [];
    const a = assumptions(changed, "likely");
    if (isQuotedFor(scenario, a.licence === "perpetual" ? "subscription" : "perpetual")) return [];
    const after = estimate(a);
    return [{ way, scenario: changed, differences: comparison(before, after) }];
  });
}

/** Whether lines quote what only this licence has. */
export const isQuotedFor = ({ lines }: Scenario, licence: "subscription" | "perpetual"): boolean =>
  lines.some(({ item }) => item !== null && LICENCE_OF[item] === licence);

const CHANGES: Readonly<Record<Way, (scenario: Scenario, offer: Offer | null) => Scenario | null>> = {
  /** Clarify requirements: the basic edition and no custom development. */
  requirements: (scenario) => withGiven(scenario, { features: "basic", customDays: 0 }),

  /** Choose the vendor by an overall evaluation: the edition that the user names. */
  vendor: (scenario, offer) => offer && withGiven(scenario, { ...offer }),

  /** Choose the deployment: the other one, with its own usual licence. */
  deployment: (scenario) => {
    const { deployment } = assumptions(scenario, "likely");
    const other = deployment === "cloud" ? "onPremises" : "cloud";
    return withGiven(without(scenario, "licence"), { deployment: other });
  },

  /** Optimise training: online, with its own usual class size and trainer. */
  training: (scenario) => withGiven(scenario, { trainingMode: "online" }),
};

/** The scenario with some inputs given, whatever they were. */
export const withGiven = (scenario: Scenario, given: Given): Scenario => ({
  ...scenario,
  given: { ...scenario.given, ...given },
});

const without = (scenario: Scenario, input: InputName): Scenario => ({
  ...scenario,
  given: Object.fromEntries(Object.entries(scenario.given).filter(([name]) => name !== input)),
});
