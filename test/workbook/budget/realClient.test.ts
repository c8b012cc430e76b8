import { translator } from "../../../src/text/index";
import { undoBudget } from "../../../src/workbook/budget/excel/undo";
import { writeBudget, type BudgetWritten } from "../../../src/workbook/budget/excel/write";
import { scenarioOf } from "../../engine/scenarios";
import { testHost } from "../../workbench/model/testHost";

/** Through Microsoft's own client library, which knows no member that Excel does not have. */
test.each(["live", "plain"] as const)("a %s budget is written and taken back", async (rendering) => {
  const { client, grid, faults } = testHost();
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, { Excel: client.Excel, Office: { context: { requirements } } });
  const t = translator("zh-CN");
  const written = (await writeBudget({
    rendering,
    scenarios: [
      { name: "云端", scenario: scenarioOf("medium", 30, 10) },
      { name: "本地", scenario: scenarioOf("medium", 30, 3, { deployment: "onPremises" }) },
    ],
    writtenOn: "2026-11-24",
    t,
    existing: "asks",
    onProgress: () => undefined,
    isCancelled: () => false,
  })) as BudgetWritten;
  expect(written).toMatchObject({ kind: "budgetWritten" });
  expect(grid.sheets().map(({ name }) => name)).toEqual([
    "Sheet1",
    "CRM 输入",
    "CRM 预算",
    "CRM 明细",
    "CRM 假设",
    "CRM 方案",
  ]);
  expect(await undoBudget(written.undo, t)).toEqual({ kind: "budgetUndone" });
  expect(grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(grid.names().filter(({ sheetId }) => sheetId === null)).toEqual([]);
  expect(faults).toEqual([]);
});
