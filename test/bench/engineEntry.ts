import { loadWords, translator } from "../../src/text/index";
import { describe } from "../../src/workbook/budget/describe";
import type { Scenario } from "../../src/engine/index";
import { callsInARow } from "../workbook/budget/dependencies";

/** The engine, with the parts of the simulation that the benchmark runs one by one. */
export * from "../../src/engine/index";
export { draw, pert, quantilesByUniform } from "../../src/engine/sampling/pert";
export { quantiles } from "../../src/engine/sampling/quantiles";
export { uniformNumbers } from "../../src/engine/sampling/random";
export { trials } from "../../src/engine/sampling/trial";

export { formulaCells } from "../../src/workbook/scan/cells";
export { chains } from "../../src/workbook/scan/chains";

/** How many functions of the add-in take another's result, one after another, in each rendering of a budget. */
export async function levelsOfCalls(scenario: Scenario): Promise<Record<string, number>> {
  await loadWords("en");
  const levels = (rendering: "live" | "plain"): number => {
    const scenarios = [{ name: "Now", scenario }] as const;
    const budget = describe({ rendering, writtenOn: "2026-01-01", scenarios }, translator("en"), 1);
    return Math.max(0, callsInARow(budget) - 1);
  };
  return { live: levels("live"), plain: levels("plain") };
}
