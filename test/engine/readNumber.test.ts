import fc from "fast-check";
import { readNumber } from "../../src/engine/readNumber";

describe("numbers as cells hold them and people type them", () => {
  test.each([
    [30, 30],
    [-0.5, -0.5],
    [true, 1],
    [false, 0],
    ["30", 30],
    [" 1,500 ", 1500],
    ["1,234,567.89", 1234567.89],
    ["15%", 0.15],
    ["1.1 %", 0.011],
    ["1e3", 1000],
    [".5", 0.5],
    ["5.", 5],
    ["-2", -2],
    ["\u22122", -2],
    ["３０", 30],
    ["１，５００", 1500],
    ["1.5万", 15000],
    ["2 亿", 2e8],
  ])("%j is %d", (value, expected) => expect(readNumber(value)).toBe(expected));

  test.each([
    "",
    " ",
    "abc",
    "20 days",
    "1,5",
    "1,50,000",
    "1.2.3",
    "--1",
    "e5",
    ".",
    "%",
    "0x10",
    "Infinity",
    "2026-01-01",
  ])("%j is none", (value) => expect(readNumber(value)).toBeUndefined());

  test.each([null, undefined, NaN, Infinity, {}, [], [1]])("%p is none", (value) =>
    expect(readNumber(value)).toBeUndefined(),
  );

  test("a number written out reads back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) =>
        expect(readNumber(String(x))).toBe(x === 0 ? 0 : x),
      ),
    );
  });

  test("any text is a finite number or none", () => {
    fc.assert(fc.property(fc.string(), (text) => expect(Number.isFinite(readNumber(text) ?? 0)).toBe(true)));
  });
});
