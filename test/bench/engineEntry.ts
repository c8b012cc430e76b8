import { loadWords, translator } from "../../src/text/index";
import { describe } from "../../src/workbook/budget/describe";
import {
  assumptions,
  estimate,
  freeze,
  monthlyPlan,
  parseScenario,
  type Scenario,
} from "../../src/engine/index";
import { approvedSheets } from "../../src/workbook/actuals/approvedSheets";
import { varianceSheet } from "../../src/workbook/actuals/varianceSheet";
import { xlsxFile } from "../../src/workbook/budget/file/xlsxFile";
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

/**
 * A budget of five years with what was paid against it, and the variance in plain formulas, as a file.
 *
 * @param rows - Of the table of actuals
 */
export async function plainVariance(
  goLive: number,
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array> {
  await loadWords("en");
  const t = translator("en");
  const read = parseScenario({ tier: "large", users: 300, years: 5 });
  if (!read.ok) throw new Error("The benchmark's own scenario is refused");
  const plan = monthlyPlan(estimate(assumptions(read.value, "likely")), "cash");
  const approved = { name: "Bench", version: 1, approvedBy: "Bench", approvedOn: "2026-01-01", reason: "" };
  const baseline = freeze({ ...approved, plan });
  const title = t("sheet.baseline");
  const actuals = { title: t("sheet.actuals"), rows: rows.map((row) => [...row]) };
  const { sheets, names } = approvedSheets({ baseline, goLive, title, actuals }, t);
  const report = varianceSheet(
    { rendering: "plain", baseline, baselineTitle: title, title: t("sheet.variance") },
    t,
  );
  return xlsxFile({ sheets: [...sheets, report], names });
}
