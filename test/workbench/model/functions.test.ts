import { headlessGrid } from "../grid/headless";
import { hostOver, testHost } from "./testHost";

test("built-in functions are calculated by the grid: of values, ranges, lists and each other", async () => {
  const { grid, univer } = headlessGrid();
  const { client, missing, faults } = hostOver(grid);
  const given = await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:C3");
    range.values = [
      ["Hammer", 23, 18],
      ["Wrench", 12, 11],
      ['1" nail', 5, "=B3*2"],
    ];
    const { functions } = context.workbook;
    const results = [
      functions.vlookup("wrench", range, 2, false),
      functions.vlookup('1" nail', range, 3, false),
      functions.sum(functions.vlookup("Hammer", range, 2, false), 1, sheet.getRange("B2:C2")),
      functions.chiSq_Dist_RT(1, 1),
      functions.if(true, "yes"),
      functions.daverage(range, 2, range),
      functions.vlookup("Saw", range, 2, false),
      functions.sqrt(-1),
    ].map((result) => result.load("value,error"));
    await context.sync();
    return results.map(({ value, error }) => error ?? value);
  });
  expect([missing, faults]).toEqual([[], []]);
  const rounded = given.map((value) => (typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value));
  expect(rounded).toEqual([12, 10, 47, 0.3173, "yes", expect.anything(), "#N/A", "#NUM!"]);
  univer.dispose();
});

test("formulas that are not Excel's, and objects, are no arguments", async () => {
  const { client } = testHost();
  const failing = client.Excel.run(async (context) => {
    context.workbook.functions.sum({} as number).load("value");
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("saving and closing leave the workbook open, as on the web", async () => {
  const { client, missing } = testHost();
  await client.Excel.run(async (context) => {
    context.workbook.save(client.Excel.SaveBehavior.prompt);
    context.workbook.close(client.Excel.CloseBehavior.skipSave);
    await context.sync();
  });
  expect(missing).toEqual([]);
});
