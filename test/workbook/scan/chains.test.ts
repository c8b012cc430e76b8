import fc from "fast-check";
import { cellAt } from "../../../src/workbook/formulas/reference";
import { chains } from "../../../src/workbook/scan/chains";
import { crmCell, formulaCells, type ScannedFormula } from "../../../src/workbook/scan/cells";
import { breaks } from "../../../src/workbook/watch";

const sheet = (name: string, formulas: unknown[][], top = 0, left = 0): readonly ScannedFormula[] =>
  formulaCells({ id: name, name, isProtected: false }, top, left, formulas);

async function waits(cells: (readonly ScannedFormula[])[], names: [string, string][] = []) {
  const found = await chains(cells.flat(), new Map(names), breaks());
  return Object.fromEntries(
    [...found].map(
      ([
        {
          sheet: { name },
          row,
          column,
        },
        count,
      ]) => [`${name}!${cellAt(row, column)}`, count],
    ),
  );
}

test("our cells are found with their functions and errors, wherever the used range begins", () => {
  const found = sheet(
    "A",
    [
      ["text", '=IF(CRMCOST("small",1,1)>1,crmnpv(1),0)'],
      ["=SUM(A1)", "=CRMVERSION()", "=_xldudf_CRMCOST(1)"],
    ],
    4,
    26,
  ).filter(({ functions }) => functions.length > 0);
  expect(found.map((cell, i) => crmCell(cell, [1, "#N/A", "#CALC!"][i]))).toMatchObject([
    { cell: "AB5", functions: ["CRMCOST", "CRMNPV"], error: null },
    { cell: "AB6", functions: ["CRMVERSION"], error: "#N/A" },
    // Desktop Excel says #CALC! of what it does not know.
    { cell: "AC6", functions: ["CRMCOST"], error: "#NAME?" },
  ]);
});

test("cells that stand by themselves wait for nothing", async () => {
  expect(await waits([sheet("A", [['=CRMCOST("small",1,1)', "=CRMNPV(C1,2,3)", 5]])])).toEqual({});
});

test("waiting is counted along the chain, through ordinary formulas, other sheets and names", async () => {
  const first = sheet("A", [['=CRMCOST("small",1,1)', "=A1*2", "=CRMCOST(\"small\",'My B'!A1,1)"]]);
  const second = sheet("My B", [["=A!$B$1+1", "=CRMNPV(A!C1:C1,2,Years)"]]);
  const names: [string, string][] = [
    ["years", "='My B'!$A$1"],
    ["itself", "=itself+1"],
  ];
  expect(await waits([first, second], names)).toEqual({ "A!C1": 1, "My B!B1": 2 });
});

test("a formula that refers to itself in a circle comes to an end", async () => {
  expect(await waits([sheet("A", [["=CRMCOST(B1,1,1)", "=CRMNPV(A1:C1,1,1)"]])])).toBeDefined();
});

test("a chain of 5,000 formulas is counted to its end", async () => {
  const column = Array.from({ length: 5_000 }, (_, i) => [
    i === 0 ? '=CRMCOST("small",1,1)' : `=CRMNPV(A${i},1,1)`,
  ]);
  expect((await waits([sheet("A", column)]))["A!A5000"]).toBe(4_999);
});

/** A grid of formulas that each name some cells further up: ours, ordinary ones, and ranges of any shape. */
const grids = fc
  .record({ rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.tuple(
      fc.constant(columns),
      fc.array(
        fc.record({
          isOurs: fc.boolean(),
          from: fc.nat({ max: rows }),
          size: fc.nat({ max: rows }),
          across: fc.nat({ max: columns - 1 }),
          wide: fc.nat({ max: columns - 1 }),
        }),
        { minLength: rows * columns, maxLength: rows * columns },
      ),
    ),
  );

test("waiting is what it is when every range is looked through cell by cell", async () => {
  await fc.assert(
    fc.asyncProperty(grids, async ([columns, cells]) => {
      const level: number[] = [];
      const formulas = cells.map(({ isOurs, from, size, across, wide }, i) => {
        const row = Math.floor(i / columns);
        const [top, bottom] = [Math.min(from, row - 1), Math.min(from + size, row - 1)];
        const [left, right] = [across, Math.min(across + wide, columns - 1)];
        let most = 0;
        for (let r = top; r <= bottom && row > 0; r++)
          for (let c = left; c <= right; c++) most = Math.max(most, level[r * columns + c] ?? 0);
        level.push(most + (isOurs ? 1 : 0));
        const range = row === 0 ? "1" : `${cellAt(top, left)}:${cellAt(bottom, right)}`;
        return `=${isOurs ? "CRMCOST" : "SUM"}(${range})`;
      });
      const grid = Array.from({ length: cells.length / columns }, (_, r) =>
        formulas.slice(r * columns, (r + 1) * columns),
      );
      const expected = Object.fromEntries(
        cells.flatMap(({ isOurs }, i) => {
          const count = (level[i] ?? 0) - 1;
          const at = cellAt(Math.floor(i / columns), i % columns);
          return isOurs && count > 0 ? [[`A!${at}`, count]] : [];
        }),
      );
      expect(await waits([sheet("A", grid)])).toEqual(expected);
    }),
  );
});
