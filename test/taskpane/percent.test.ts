import fc from "fast-check";
import { parseEntries } from "../../src/taskpane/entries";
import { asTyped, forModel } from "../../src/taskpane/percent";
import { readNumberInWords } from "../../src/report/index";

test.each([
  ["15", 0.15],
  ["15%", 0.15],
  ["１５％", 0.15],
  [" 7 ", 0.07],
  ["0.15", 0.0015],
])("%p in a percent field is %p", (text, fraction) => {
  const parsed = parseEntries({ discount: text });
  expect(parsed.ok && parsed.value.given.discount).toBe(fraction);
});

test("elsewhere 15% is 0.15 as in a cell", () => {
  const parsed = parseEntries({ correlation: "15%" });
  expect(parsed.ok && parsed.value.given.correlation).toBe(0.15);
});

test("what is no number reaches the gate as typed", () => {
  expect(forModel("discount", "a lot")).toBe("a lot");
  expect(forModel("contingency", "mid")).toBe("mid");
});

test("a value goes through its text unchanged", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000 }), (parts) => {
      const fraction = parts / 10_000_000;
      expect(readNumberInWords(forModel("discount", asTyped("discount", fraction)))).toBe(fraction);
    }),
  );
});
