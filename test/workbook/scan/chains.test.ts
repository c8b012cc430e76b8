import { chains } from "../../../src/workbook/scan/chains";
import { crmCells, type UsedCells } from "../../../src/workbook/scan/cells";

const sheet = (name: string, formulas: unknown[][], top = 0, left = 0): UsedCells => ({
  sheet: { id: name, name, isProtected: false },
  top,
  left,
  formulas,
  values: formulas.map((row) => row.map(() => 1)),
});

const waits = (used: UsedCells[], names: [string, string][] = []) =>
  Object.fromEntries(
    chains(used.flatMap(crmCells), used, new Map(names)).map(({ cell, waits: count }) => [
      `${cell.sheet}!${cell.cell}`,
      count,
    ]),
  );

test("our cells are found with their functions and errors, wherever the used range begins", () => {
  const found = crmCells({
    ...sheet(
      "A",
      [
        ["text", '=IF(CRMCOST("small",1,1)>1,crmnpv(1),0)'],
        ["=SUM(A1)", "=CRMVERSION()"],
      ],
      4,
      26,
    ),
    values: [
      ["", 1],
      [1, "#NAME?"],
    ],
  });
  expect(found).toEqual([
    expect.objectContaining({ cell: "AB5", functions: ["CRMCOST", "CRMNPV"], error: null }),
    expect.objectContaining({ cell: "AB6", functions: ["CRMVERSION"], error: "#NAME?" }),
  ]);
});

test("text that looks like a formula is no cell of ours", () => {
  const note = '=CRMCOST("small",1,1)';
  const notes = { ...sheet("A", [[note, note, `'${note}`]]), values: [[note, 5, note]] };
  expect(crmCells(notes).map(({ cell }) => cell)).toEqual(["B1"]);
});

test("cells that stand by themselves wait for nothing", () => {
  expect(waits([sheet("A", [['=CRMCOST("small",1,1)', "=CRMNPV(C1,2,3)", 5]])])).toEqual({});
});

test("waiting is counted along the chain, through ordinary formulas, other sheets and names", () => {
  const first = sheet("A", [['=CRMCOST("small",1,1)', "=A1*2", "=CRMCOST(\"small\",'My B'!A1,1)"]]);
  const second = sheet("My B", [["=A!$B$1+1", "=CRMNPV(A!C1:C1,2,Years)"]]);
  expect(waits([first, second], [["years", "='My B'!$A$1"]])).toEqual({ "A!C1": 1, "My B!B1": 2 });
});

test("a formula that refers to itself in a circle comes to an end", () => {
  expect(waits([sheet("A", [["=CRMCOST(B1,1,1)", "=CRMNPV(A1,1,1)"]])])).toBeDefined();
});

test("a chain of 5,000 formulas is not followed to the end of the stack", () => {
  const column = Array.from({ length: 5_000 }, (_, i) => [
    i === 0 ? '=CRMCOST("small",1,1)' : `=CRMNPV(A${i},1,1)`,
  ]);
  expect(Object.keys(waits([sheet("A", column)])).length).toBeGreaterThan(4_000);
});
