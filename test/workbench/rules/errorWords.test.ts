import type { Answer } from "../../../src/workbench/functions/answer";
import { seenByAddin } from "../../../src/workbench/rules/errorWords";
import { LateFunctions } from "../../../src/workbench/rules/lateFunctions";
import { MemoryGrid } from "../model/memoryGrid";
import { hostOver } from "../model/testHost";

const CELLS = { "=1/0": "#DIV/0!", "=A0": "#REF!", "=NA()": "#N/A", "=CRM(1)": "#NAME?" } as const;

/** What an add-in reads of these cells, in an Excel with rules of its own. */
function open(rules: Parameters<typeof seenByAddin>[1]) {
  const grid = new MemoryGrid();
  for (const [formula, error] of Object.entries(CELLS)) grid.results.set(formula, error);
  const { client } = hostOver(seenByAddin(grid, rules));
  const read = () =>
    client.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getFirst().getRange("A1:A4");
      cells.formulas = Object.keys(CELLS).map((formula) => [formula]);
      cells.load("values,text,valueTypes,formulas");
      await context.sync();
      const { values, text, valueTypes, formulas } = cells;
      return [values.flat(), text.flat(), valueTypes.flat(), formulas.flat()] as unknown[][];
    });
  return { grid, client, read };
}

test("a German Excel names its errors in German, and they are errors", async () => {
  const { read } = open({ late: null, errors: "de" });
  const german = ["#DIV/0!", "#BEZUG!", "#NV", "#NAME?"];
  expect(await read()).toEqual([german, german, Array(4).fill("Error"), Object.keys(CELLS)]);
});

test("a name whose cells are gone has the error in its formula, in German", async () => {
  const { grid, client } = open({ late: null, errors: "de" });
  grid.addName({ name: "lost", formula: "=#REF!$A$1", sheetId: null, comment: "" });
  const [formula, isGone] = await client.Excel.run(async (context) => {
    const name = context.workbook.names.getItem("lost").load("formula");
    const range = name.getRangeOrNullObject().load("address");
    await context.sync();
    return [name.formula as unknown, range.isNullObject];
  });
  expect([formula, isGone]).toEqual(["=#BEZUG!$A$1", true]);
});

test("while a function is unknown desktop Excel says #CALC! as value and #NAME? as text", async () => {
  const [values, text, types] = await open({ late: "calc", errors: "en" }).read();
  expect([values?.[3], text?.[3], types?.[3]]).toEqual(["#CALC!", "#NAME?", "Error"]);
});

test("as a person's Excel is, nothing is other than the grid has it", async () => {
  const [values] = await open({ late: null, errors: "en" }).read();
  expect(values).toEqual(Object.values(CELLS));
});

describe("a function that is registered late", () => {
  const answer: Answer = { ok: true, value: 7, message: "" };
  const ask = () => answer;

  test.each([
    ["name", "#NAME?"],
    ["calc", "#NAME?"],
  ] as const)("comes to its error until then (%s)", (late, error) => {
    const functions = new LateFunctions(late);
    expect(functions.ask({}, ask)).toMatchObject({ ok: false, error: { error } });
    functions.register();
    expect(functions.ask({}, ask)).toBe(answer);
  });

  test("or stays busy, and nobody is asked", () => {
    const asked = jest.fn(ask);
    expect(new LateFunctions("busy").ask({}, asked)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
    expect(new LateFunctions(null).ask({}, asked)).toBe(answer);
  });
});
