import { headlessGrid } from "./headless";

const { univer, grid } = headlessGrid();
afterAll(async () => {
  await grid.settled(5000);
  univer.dispose();
});

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  sheetId: "s",
  row,
  column,
  rowCount,
  columnCount,
});
const COPY = { what: "All", skipBlanks: false, transpose: false } as const;

beforeEach(() => grid.clear(area(0, 0, 20, 10), "All"));

test("a copy takes looks along, and its formulas move", () => {
  grid.write(area(0, 0, 2, 2), [
    [1, "=A1+$A$1"],
    ["'007", ""],
  ]);
  grid.setStyle(area(0, 0), { fill: "#FF0000", bold: true });
  grid.setNumberFormats(area(0, 1), "0.00");
  grid.copyCells(area(4, 2, 2, 2), area(0, 0, 2, 2), COPY);
  expect(grid.formulas(area(4, 2, 2, 2))).toEqual([
    [1, "=C5+$A$1"],
    ["007", ""],
  ]);
  expect(grid.style(area(4, 2))).toMatchObject({ fill: "#FF0000", bold: true });
  expect(grid.numberFormats(area(4, 2, 1, 2))).toEqual([["General", "0.00"]]);
});

test("the source repeats in a larger target, turned where asked", () => {
  grid.write(area(0, 0, 1, 2), [[1, 2]]);
  grid.copyCells(area(2, 0, 2, 4), area(0, 0, 1, 2), COPY);
  expect(grid.values(area(2, 0, 2, 4))).toEqual([
    [1, 2, 1, 2],
    [1, 2, 1, 2],
  ]);
  grid.copyCells(area(5, 5, 2, 1), area(0, 0, 1, 2), { ...COPY, transpose: true });
  expect(grid.values(area(5, 5, 2, 1))).toEqual([[1], [2]]);
});

test("formats alone leave contents, values alone leave formats and formulas behind", () => {
  grid.write(area(0, 0, 1, 2), [["=1+1", 5]]);
  grid.setStyle(area(0, 0), { italic: true });
  grid.write(area(3, 0), [["=2+2"]]);
  grid.setStyle(area(3, 0), { bold: true });
  grid.copyCells(area(3, 0), area(0, 0), { ...COPY, what: "Formats" });
  expect(grid.formulas(area(3, 0))).toEqual([["=2+2"]]);
  expect(grid.style(area(3, 0))).toMatchObject({ italic: true, bold: false });
  grid.copyCells(area(4, 1), area(0, 1), { ...COPY, what: "Values" });
  expect(grid.formulas(area(4, 1))).toEqual([[5]]);
  grid.copyCells(area(6, 0), area(0, 0), { ...COPY, what: "Formulas" });
  expect(grid.formulas(area(6, 0))).toEqual([["=1+1"]]);
  expect(grid.style(area(6, 0))).toMatchObject({ italic: false });
});

test("blank cells of the source may leave the target as it is", () => {
  grid.write(area(0, 0, 1, 2), [[1, ""]]);
  grid.write(area(1, 0, 1, 2), [[8, 9]]);
  grid.copyCells(area(1, 0, 1, 2), area(0, 0, 1, 2), { ...COPY, skipBlanks: true });
  expect(grid.values(area(1, 0, 1, 2))).toEqual([[1, 9]]);
});

test("a formula that is transposed names what lies above it instead of to its left", async () => {
  grid.write(area(0, 0, 1, 4), [[1, 2, "=SUM(A1:B1)", '=$A$1&"R[1]C"']]);
  grid.copyCells(area(6, 6, 4, 1), area(0, 0, 1, 4), { ...COPY, transpose: true });
  expect(await grid.settled(5000)).toBe(true);
  expect(grid.formulas(area(6, 6, 4, 1))).toEqual([[1], [2], ["=SUM(G7:G8)"], ['=$A$1&"R[1]C"']]);
  expect(grid.values(area(8, 6))).toEqual([[3]]);
});
