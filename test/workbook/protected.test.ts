import { translator } from "../../src/text/index";
import { budgetArea } from "../../src/workbook/formulaArea";
import { insert } from "../../src/workbook/insert";
import { scenarioOf } from "../engine/scenarios";
import { excelWithFaults } from "./faults";

test("on a protected sheet nothing is inserted, and one sentence says why", async () => {
  const { ask, grid } = excelWithFaults();
  const sheetOf = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getFirst();
  await ask((context) => {
    sheetOf(context).protection.protect();
    return context.sync();
  });
  const outcome = await insert(budgetArea(scenarioOf("medium", 30, 3), translator("en")));
  expect(outcome).toMatchObject({ kind: "failed", failure: { key: "workbook.failure.protected" } });
  const area = { sheetId: "s1", row: 0, column: 0, rowCount: 20, columnCount: 12 };
  expect(grid.formulas(area).flat().join("")).toBe("");
  expect(new Set(grid.numberFormats(area).flat())).toEqual(new Set(["General"]));
});
