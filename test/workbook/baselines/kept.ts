import { bridge, freeze, monthlyPlan, writtenDay, type Scenario } from "../../../src/engine/index";
import type { KeptBaseline } from "../../../src/workbook/baselines/kept";
import { ledgerOf, scenarioOf } from "../../engine/scenarios";

/** A budget as it was approved; of a later version with what changed since 30 users. */
export function keptBaseline(more: Partial<KeptBaseline> = {}, scenario?: Scenario): KeptBaseline {
  const of = scenario ?? scenarioOf("medium", 30, 3);
  const parts = bridge(scenarioOf("medium", 30, 3), of);
  const { version = 1 } = more;
  return {
    ...freeze({
      name: "Roll-out <2026> & “more”",
      version,
      approvedOn: "2026-03-20",
      approvedBy: "Li",
      reason: version === 1 ? "" : "Six more",
      plan: monthlyPlan(ledgerOf(of), "cash"),
    }),
    id: `id-${version}`,
    kept: `2026-03-20T10:00:00.00${version}Z`,
    goLive: writtenDay("2026-03-31") ?? NaN,
    model: "2",
    prices: "2026-10-07",
    tier: of.tier,
    given: [
      ["users", String(of.given.users ?? 30)],
      ["years", String(of.given.years ?? 3)],
    ],
    lines: [],
    bridge: version > 1 && parts.ok ? parts.value : [],
    ...more,
  };
}
