import fc from "fast-check";
import { ITEM_IDS, lines, PAID, canBePaid, type ItemId } from "../../src/engine/index";
import { holds } from "../../src/engine/condition";
import { anyScenario, ledgerOf, scenarioOf } from "./scenarios";

test("no item costs anything when it cannot", () =>
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const ledger = ledgerOf(scenario);
      const { assumptions: a } = ledger;
      for (const { row, t } of lines(ledger)) {
        const item = row.item as ItemId;
        const { every, when = {} } = PAID[item];
        expect([item, t, canBePaid(item, t), holds(when, a)]).toEqual([item, t, true, true]);
        if (every && t > 0) expect((t - 1) % Number(a[every])).toBe(0);
      }
    }),
  ));

test("each item costs something whenever it can, in one scenario or another", () => {
  const paid = new Set(
    [
      scenarioOf("large", 300, 10, { userGrowth: 0.1 }),
      scenarioOf("large", 300, 10, { deployment: "onPremises", hardwareLife: 1, userGrowth: 0.1 }),
    ].flatMap((scenario) => lines(ledgerOf(scenario)).map(({ row, t }) => `${row.item} ${t}`)),
  );
  for (const item of ITEM_IDS)
    for (let t = 0; t <= 10; t++)
      expect([item, t, paid.has(`${item} ${t}`)]).toEqual([item, t, canBePaid(item, t)]);
});
