import { translator } from "../../src/text/index";
import { budgetArea, costArea } from "../../src/workbook/formulaArea";
import { scenarioOf } from "../engine/scenarios";

test("the total is one cell with cents", () =>
  expect(costArea(scenarioOf("medium", 30, 3))).toEqual({
    formula: '=CRMCOST("medium",30,3)',
    numberFormats: [["#,##0.00"]],
  }));

test.each([1, 3, 10])("the budget over %d years has its size, money but for the share", (years) => {
  const block = budgetArea(scenarioOf("medium", 30, years), translator("en"));
  const money = '#,##0;-#,##0;"–"';
  const [head, ...rows] = block.numberFormats;
  expect(block.formula).toBe(`=CRMBUDGET("medium",30,${years})`);
  expect(head).toEqual(Array(years + 4).fill("General"));
  expect(rows).toEqual(Array(6).fill(["General", money, "0.0%", ...Array<string>(years + 1).fill(money)]));
});
