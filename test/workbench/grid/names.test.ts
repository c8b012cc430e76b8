import { IUniverInstanceService } from "@univerjs/core";
import { headlessGrid } from "./headless";

const CELL = { sheetId: "s", row: 0, column: 0, rowCount: 1, columnCount: 1 };
const USER = { ...CELL, column: 1 };

test("the formulas of a name that goes keep it, come to #NAME?, and find it when it is back", async () => {
  const { univer, grid, calculation } = headlessGrid();
  const rate = { name: "Rate", formula: "=Sheet1!$A$1", sheetId: null, comment: "Per year" };
  grid.addName(rate);
  grid.write(CELL, [["0.5"]]);
  grid.write(USER, [["=Rate*2"]]);
  const comesTo = async (value: unknown) => {
    expect(await calculation.settled(5000)).toBe(true);
    expect([grid.values(USER)[0]?.[0], grid.formulas(USER)[0]?.[0]]).toEqual([value, "=Rate*2"]);
  };
  await comesTo(1);

  grid.deleteName("RATE", null);
  expect(grid.names()).toEqual([]);
  await comesTo("#NAME?");

  grid.addName(rate);
  await comesTo(1);

  grid.setNameFormula("rate", null, "=3");
  expect(grid.names()).toEqual([{ ...rate, formula: "=3" }]);
  grid.recalculate(true);
  await comesTo(6);

  grid.setNameFormula("rate", null, "=Sheet1!$A$1");
  await comesTo(1);
  univer.dispose();
});

test("each change of names is one step to undo", async () => {
  const { univer, api, injector, grid, calculation } = headlessGrid();
  const names = () => grid.names().map(({ name, formula, sheetId }) => [name, formula, sheetId]);
  const ofWorkbook = ["Rate", "=Sheet1!$A$1", null];
  const ofSheet = ["Rate", "=Sheet1!$A$2", "s"];
  grid.addName({ name: "Rate", formula: "=Sheet1!$A$1", sheetId: null, comment: "" });
  grid.addName({ name: "Rate", formula: "=Sheet1!$A$2", sheetId: "s", comment: "" });
  grid.setNameFormula("Rate", null, "=3");
  grid.deleteName("Rate", "s");
  expect(names()).toEqual([["Rate", "=3", null]]);
  injector.get(IUniverInstanceService).focusUnit("book");
  for (const left of [[["Rate", "=3", null], ofSheet], [ofSheet, ofWorkbook], [ofWorkbook], []]) {
    await api.undo();
    expect(names().sort()).toEqual([...left].sort());
  }
  await calculation.settled(5000);
  univer.dispose();
});
