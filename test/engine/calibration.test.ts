import { CASES, itemTotal, TIERS, total } from "../../src/engine/index";
import { ledgerOf, scenarioOf } from "./scenarios";

/** The model is calibrated on an article's words. These fail when a default drifts off it. */
describe("calibration on the article", () => {
  test("the usual users pay the midpoint of the article's monthly range, and its ends are the ends of the users", () => {
    const monthly = (tier: string, users: number | null) =>
      itemTotal(ledgerOf(scenarioOf(tier, users, 3)), "subscription", 1) / 12;
    expect(TIERS.map((tier) => monthly(tier, null))).toEqual([180, 3000, 60000]);
    expect([monthly("small", 1), monthly("small", 5)]).toEqual([60, 300]);
    expect([monthly("medium", 10), monthly("medium", 50)]).toEqual([1000, 5000]);
    expect([monthly("large", 100), monthly("large", 500)]).toEqual([20000, 100000]);
  });

  test.each([
    ["small", 2200, 6500, 40700], // thousands to tens of thousands
    ["medium", 21400, 81100, 377450], // tens of thousands to hundreds of thousands
    ["large", 267400, 1164000, 4620200], // hundreds of thousands to millions
  ])("implementation and training, %s company", (tier, ...expected) => {
    const scenario = scenarioOf(tier, null, 3);
    const started = CASES.map((which) => {
      const ledger = ledgerOf(scenario, which);
      return total(ledger, { component: "implementation" }) + itemTotal(ledger, "training");
    });
    expect(started).toEqual(expected);
  });
});
