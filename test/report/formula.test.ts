import fc from "fast-check";
import { lines } from "../../src/engine/index";
import { evaluate, parseFormula, show, termNames, withoutOnes } from "../../src/report/formula";
import { rowFormula, termValue } from "../../src/report/itemFormulas";
import { ledgerOf, ordinaryScenario } from "../engine/scenarios";

const none = (): number => NaN;

test.each([
  ["1 + 2 × 3", 7],
  ["(1 + 2) × 3", 9],
  ["2 × 3^2 ÷ 6 − 1", 2],
  ["⌈7 ÷ 2⌉ × 0.5", 2],
  ["8 ÷ 2 ÷ 2", 2],
  ["5 − 2 − 1", 2],
])("%s is %d, and shows as it was written", (text, value) => {
  expect(evaluate(parseFormula(text), none)).toBe(value);
  expect(show(parseFormula(text), String)).toBe(text);
});

test.each(["", "(1", "1 +", "1 2", "⌈1)", "abc"])("%j is no formula", (text) => {
  expect(() => parseFormula(text)).toThrow(SyntaxError);
});

test("terms, and factors that are 1", () => {
  const formula = parseFormula("{a} × {b} ÷ {c} × (1 − {d})");
  expect(termNames(formula)).toEqual(["a", "b", "c", "d"]);
  const values: Readonly<Record<string, number>> = { a: 1, b: 5, c: 1, d: 0 };
  expect(
    show(
      withoutOnes(formula, (term) => values[term] ?? NaN),
      String,
    ),
  ).toBe("b");
  expect(
    show(
      withoutOnes(formula, (term) => ({ ...values, c: 2, b: 1 })[term] ?? NaN),
      String,
    ),
  ).toBe("1 ÷ c");
});

test("every line's formula recomputes to the line, to the cent", () => {
  fc.assert(
    fc.property(ordinaryScenario, (scenario) => {
      const ledger = ledgerOf(scenario);
      for (const line of lines(ledger)) {
        const { amount } = line;
        const value = evaluate(rowFormula(line.row, ledger.assumptions), (term) =>
          termValue(ledger, line, term),
        );
        expect(Math.abs(value - amount)).toBeLessThan(0.005 + amount * 1e-12);
      }
    }),
  );
});
