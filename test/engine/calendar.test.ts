import fc from "fast-check";
import { addMonths, contractMonth, isoDay, writtenDay } from "../../src/engine/index";

const day = (text: string): number => {
  const number = writtenDay(text);
  if (number === undefined) throw new Error(text);
  return number;
};

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-01-31", 2, "2026-03-31"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2028-02-29", 48, "2032-02-29"],
  ["2026-11-15", 2, "2027-01-15"],
  ["2026-12-31", 0, "2026-12-31"],
])("%s and %i months", (from, months, to) => {
  expect(isoDay(addMonths(day(from), months))).toBe(to);
});

test.each([
  ["2026-03-31", "2026-03-30", 0],
  ["2026-03-31", "2026-03-31", 1],
  ["2026-03-31", "2026-04-29", 1],
  ["2026-03-31", "2026-04-30", 2],
  ["2026-03-31", "2026-05-30", 2],
  ["2026-03-31", "2026-05-31", 3],
  ["2028-02-29", "2029-02-27", 12],
  ["2028-02-29", "2029-02-28", 13],
  ["2026-07-15", "2026-08-14", 1],
  ["2026-07-15", "2030-07-15", 49],
])("go-live %s: %s is in month %i", (goLive, of, month) => {
  expect(contractMonth(day(goLive), day(of))).toBe(month);
});

test("month m runs from m − 1 months after go-live to the day before m months after it", () => {
  const days = fc.integer({ min: -25_000, max: 60_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 130 }), (goLive, month) => {
      expect(contractMonth(goLive, addMonths(goLive, month - 1))).toBe(month);
      expect(contractMonth(goLive, addMonths(goLive, month) - 1)).toBe(month);
    }),
  );
});

test("days are read with the year first, and only where there is such a day", () => {
  const texts = ["2026-3-31", "2026/03/31", "2026.3.31", "2026年3月31日", "20260331", "2026-03-31T08:00:00Z"];
  expect(texts.map((text) => isoDay(day(text)))).toEqual(texts.map(() => "2026-03-31"));
  expect(["2026-02-29", "31/03/2026", "2026-13-01", "soon"].map((text) => writtenDay(text))).toEqual(
    Array.from({ length: 4 }),
  );
});
