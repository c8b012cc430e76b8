import fc from "fast-check";
import { beginning, readings } from "../../src/engine/readNumber";

describe("numbers as cells hold them and people type them", () => {
  test.each([
    [30, 30],
    [-0.5, -0.5],
    [-0, 0],
    [110 * 1.1, 121],
    [1.1 - 0.2, 0.9],
    [true, 1],
    [false, 0],
    ["30", 30],
    [" 1,500 ", 1500],
    ["1,234,567.89", 1234567.89],
    ["1 500", 1500],
    ["1\u00a0234\u202f567.5", 1234567.5],
    ["1　500", 1500],
    ["1.500,00", 1500],
    ["1.500.000", 1500000],
    ["1 500,5", 1500.5],
    ["(1,000)", -1000],
    ["（1,000.5）", -1000.5],
    ["15%", 0.15],
    ["(15%)", -0.15],
    ["1.1 %", 0.011],
    ["1e3", 1000],
    [".5", 0.5],
    ["5.", 5],
    ["-2", -2],
    ["\u22122", -2],
    ["３０", 30],
    ["１，５００", 1500],
    ["0,0", 0],
  ])("%j is %d", (value, expected) => expect(readings(value)).toEqual([expected]));

  test.each([
    "",
    " ",
    "abc",
    "20 days",
    "1,50,000",
    "0,050,000",
    "1.50.000",
    "12 34",
    "1.2.3",
    "--1",
    "(-1)",
    "(1",
    "e5",
    ".",
    "%",
    "0x10",
    "Infinity",
    "2026-01-01",
    "30²",
    "①②",
    "٣٠",
    "1.5万",
  ])("%j is none", (value) => expect(readings(value)).toEqual([]));

  test.each<[string, number[]]>([
    ["0,050", [0.05, 50]],
    ["1,5", [1.5, 15]],
    ["-1234,5%", [-12.345, -123.45]],
  ])("%j may be either of %j", (text, both) => expect(readings(text)).toEqual(both));

  test.each([null, undefined, NaN, Infinity, {}, [], [1]])("%p is none", (value) =>
    expect(readings(value)).toEqual([]),
  );

  test("a number written out reads back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) =>
        expect(readings(String(x))).toEqual([x === 0 ? 0 : x]),
      ),
    );
  });

  test("any text is at most two finite numbers, and read at once", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const numbers = readings(text);
        expect(numbers.length).toBeLessThan(3);
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
    const start = process.cpuUsage();
    for (const long of ["1" + " ".repeat(32_000) + "x", "1,111".repeat(6_000), "(".repeat(32_000)]) {
      expect(readings(long)).toEqual([]);
      beginning(long);
    }
    // Milliseconds of the processor. A few on any machine; an expression that goes back and forth would take hours.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
  });
});

test.each<[string, number | undefined]>([
  ["30²", 30],
  ["20 days", 20],
  ["-5 of them", -5],
  ["many", undefined],
  ["①②", undefined],
  ["2026-01-01", undefined],
  ["30 or 40", undefined],
])("%j begins with %p", (text, number) => expect(beginning(text)).toBe(number));
