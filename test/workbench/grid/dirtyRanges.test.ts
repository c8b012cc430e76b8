import { dirtyRanges } from "../../../src/workbench/grid/dirtyRanges";

const cell = (row: number, column: number, sheetId = "s") => ({ unitId: "u", sheetId, row, column });

test("joins cells into runs down a column, whatever their order", () => {
  const ranges = dirtyRanges([
    cell(2, 0),
    cell(0, 0),
    cell(1, 0),
    cell(1, 0),
    cell(5, 0),
    cell(0, 1),
    cell(0, 0, "t"),
  ]);
  const text = ranges.map(
    ({ sheetId, range }) =>
      `${sheetId} ${range.startRow}-${range.endRow} ${range.startColumn}-${range.endColumn}`,
  );
  expect(text).toEqual(["s 0-2 0-0", "s 5-5 0-0", "s 0-0 1-1", "t 0-0 0-0"]);
});

test("a thousand cells in a column are one range", () => {
  expect(dirtyRanges(Array.from({ length: 1000 }, (_, row) => cell(row, 0)))).toHaveLength(1);
});
