import {
  columnLetters,
  formatLocalAddress,
  parseLocalAddress,
  quoteSheetName,
  splitSheet,
} from "../../../src/workbench/model/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each([
  ["A1", 0, 0, 1, 1],
  ["$B$3", 2, 1, 1, 1],
  ["b2:d5", 1, 1, 4, 3],
  ["D5:B2", 1, 1, 4, 3],
  ["XFD1048576", 1_048_575, 16_383, 1, 1],
  ["A:C", 0, 0, 1_048_576, 3],
  ["$C:$A", 0, 0, 1_048_576, 3],
  ["2:4", 1, 0, 3, 16_384],
])("%s is read, written and read again", (address, row, column, rowCount, columnCount) => {
  const area = parseLocalAddress(address);
  expect(area).toEqual({ row, column, rowCount, columnCount });
  expect(
    parseLocalAddress(formatLocalAddress(area ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 })),
  ).toEqual(area);
});

test.each([
  "",
  "A0",
  "A1048577",
  "XFE1",
  "AAAA1",
  "A1:",
  "A1:B",
  "1",
  "A",
  "A1,B2",
  "R1C1",
  "A1:B2:C3",
  "#REF!",
  "Rate",
])("'%s' is no address", (address) => expect(parseLocalAddress(address)).toBeNull());

test("a whole sheet is written as its rows", () => {
  expect(formatLocalAddress({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 })).toBe(
    "1:1048576",
  );
});

test("absolute addresses, as names have them", () => {
  expect(formatLocalAddress({ row: 1, column: 1, rowCount: 2, columnCount: 1 }, "$")).toBe("$B$2:$B$3");
  expect(formatLocalAddress({ row: 0, column: 1, rowCount: 1_048_576, columnCount: 1 }, "$")).toBe("$B:$B");
});

test.each([
  ["Sheet1", "Sheet1"],
  ["预算", "预算"],
  ["My sheet", "'My sheet'"],
  ["Bob's", "'Bob''s'"],
  ["2027", "'2027'"],
  ["Q1", "'Q1'"],
  ["rc", "'rc'"],
  ["a-b", "'a-b'"],
])("the sheet %s is written %s, and found again", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
  expect(splitSheet(`${quoted}!A1:B2`)).toEqual({ sheet: name, local: "A1:B2" });
});

test("without a sheet the address stays whole", () => {
  expect(splitSheet("A1")).toEqual({ sheet: null, local: "A1" });
  expect(splitSheet("'broken!A1")).toEqual({ sheet: null, local: "'broken!A1" });
});
