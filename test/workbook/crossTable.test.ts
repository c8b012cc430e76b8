import { crossTable } from "../../src/workbook/crossTable";
import { scenarioOf } from "../engine/scenarios";

const CROSS = {
  title: "Total",
  note: "Of today",
  corner: "Users",
  users: [24, 30],
  prices: [80, 100, 120],
  isFactor: false,
  totals: [
    [1, 2, 3],
    [4, 5, 6],
  ],
  live: null,
};
const address = (row: number, column: number) => ({ column: "JKLM".charAt(column), row: 20 + row });

test("totals below two lines of words and the heads, each cell with a format", () => {
  const block = crossTable(CROSS);
  expect(block.cells(address)).toEqual([
    ["Total", "", "", ""],
    ["Of today", "", "", ""],
    ["Users", 80, 100, 120],
    [24, 1, 2, 3],
    [30, 4, 5, 6],
  ]);
  expect(block.numberFormats.map(({ length }) => length)).toEqual([4, 4, 4, 4, 4]);
  expect(crossTable({ ...CROSS, isFactor: true }).numberFormats[2]).toEqual([
    "General",
    "0.0%",
    "0.0%",
    "0.0%",
  ]);
});

test("formulas take users from the left and the price from above", () => {
  const [, , , first, second] = crossTable({ ...CROSS, live: scenarioOf("medium", 30, 3) }).cells(address);
  expect(first?.[1]).toBe('=CRMCOST("medium",$J23,3,CHOOSE({1,2},"seatPrice",K$22))');
  expect(second?.[3]).toBe('=CRMCOST("medium",$J24,3,CHOOSE({1,2},"seatPrice",M$22))');
});
