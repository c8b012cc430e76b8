import fc from "fast-check";
import { instantAfter, instantOf, plainText } from "../../../src/workbook/untrusted";

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 10, 0, second)).toISOString();
const LAST = "9999-12-31T23:59:59.999Z";

test("a change is later than what it changes, even where another computer's clock runs ahead", () => {
  expect(instantAfter(undefined, new Date(at(5)))).toBe(at(5));
  expect(instantAfter(at(3), new Date(at(5)))).toBe(at(5));
  expect(instantAfter(at(9), new Date(at(5)))).toBe(at(9).replace(".000Z", ".001Z"));
});

test("no time goes over the end of the years with four digits, and one at the end still has changes after it", () => {
  for (const clock of [new Date(LAST), new Date(8.64e15)]) {
    const time = instantAfter(undefined, clock);
    expect(instantOf(time)).toBe(time);
  }
  const read = instantOf(LAST) ?? "";
  expect(read < LAST).toBe(true);
  let changed = read;
  for (let change = 0; change < 1000; change++) {
    const next = instantAfter(changed, new Date(at(0)));
    expect(next > changed && instantOf(next) === next).toBe(true);
    changed = next;
  }
});

test.each(["", "9999", "+010000-01-01T00:00:00.000Z", "2026-13-01T00:00:00.000Z", at(0).slice(0, -1)])(
  "%p is no time",
  (text) => expect(instantOf(text)).toBeNull(),
);

test("plain text stays as it is however often it is tidied, and no character of it is cut in two", () => {
  const segments = (text: string): string[] =>
    Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);
  const text = fc.string({ unit: "grapheme", maxLength: 90 });
  fc.assert(
    fc.property(
      fc.oneof(text, fc.string({ unit: "binary", maxLength: 300 })),
      fc.nat(70),
      (typed, longest) => {
        const kept = plainText(typed, longest);
        expect(plainText(kept, longest)).toBe(kept);
        expect(Array.from(kept).length).toBeLessThanOrEqual(longest);
        expect(kept).not.toMatch(/\p{Cs}/u);
      },
    ),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 70 }), (typed, longest) => {
      const whole = segments(plainText(typed, 1000));
      expect(
        whole
          .slice(0, segments(plainText(typed, longest)).length)
          .join("")
          .trim(),
      ).toBe(plainText(typed, longest));
    }),
  );
});

test.each([
  ["👨‍👩‍👧".repeat(20), 60, "👨‍👩‍👧".repeat(12)],
  ["a" + "😀".repeat(60), 60, "a" + "😀".repeat(59)],
  ["é".normalize("NFD").repeat(40), 61, "é".normalize("NFD").repeat(30)],
  ["a" + "\u0301".repeat(100), 60, "a" + "\u0301".repeat(59)],
  ["x".repeat(59) + " yz", 60, "x".repeat(59)],
])("%s cut to %d ends between two characters", (typed, longest, kept) =>
  expect(plainText(typed, longest)).toBe(kept),
);
