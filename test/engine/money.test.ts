import fc from "fast-check";
import { deep } from "../depth";
import { presentValue, roundMoney, toMinor } from "../../src/engine/money";

describe("rounding to cents", () => {
  test.each([
    [1.005, 1.01],
    [8.325, 8.33],
    [1.255, 1.26],
    [10.075, 10.08],
    [5.015, 5.02],
    [12.345, 12.35],
    [-12.345, -12.35],
    [0.285 * 100, 28.5],
    [69.99 * 1.06, 74.19],
    [1e-9, 0],
    [-0.001, 0],
    [0.005, 0.01],
    [123456789012.345, 123456789012.35],
  ])("%d is %d", (amount, expected) => {
    expect(roundMoney(amount, 2)).toBeCloseTo(expected, 10);
    expect(toMinor(amount, 2)).toBe(Math.round(expected * 100));
  });

  test("every tie on paper goes away from zero, however it is written in binary", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), (thousandths) => {
        const amount = Number(`${thousandths * 10 + 5}e-3`);
        expect(toMinor(amount, 2)).toBe(thousandths + 1);
        expect(toMinor(-amount, 2)).toBe(-thousandths - 1);
      }),
    );
  });

  test("so near a tie that binary cannot tell, the fifteen digits on paper decide", () => {
    const onPaper = (amount: number, decimals: number): number =>
      Math.round(Number(`${Number(amount.toPrecision(15))}e${decimals}`));
    fc.assert(
      fc.property(
        fc.constantFrom(0, 2, 3, 4),
        fc.integer({ min: 0, max: 14 }).chain((digits) => fc.integer({ min: 0, max: 10 ** digits })),
        fc.integer({ min: -80, max: 80 }),
        (decimals, whole, steps) => {
          const tie = Number(`${whole}.5e-${decimals}`);
          const amount = tie * (1 + steps * Number.EPSILON);
          expect([amount, toMinor(amount, decimals as 0)]).toEqual([amount, onPaper(amount, decimals)]);
        },
      ),
      { numRuns: deep(1000) },
    );
  });

  test("every amount of a product with two decimals rounds as integers do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 0, max: 1e4 }), (price, share) => {
        const exact = (BigInt(price) * BigInt(share) + 5000n) / 10000n;
        expect(toMinor((price / 100) * (share / 10000), 2)).toBe(Number(exact));
      }),
    );
  });

  test("yen have no decimals, dinars have three", () => {
    expect([toMinor(0.5, 0), toMinor(-2.5, 0), toMinor(1234.4999, 0)]).toEqual([1, -3, 1234]);
    expect([roundMoney(1.0005, 3), roundMoney(-0.0014, 3)]).toEqual([1.001, -0.001]);
  });

  test("amounts beyond exact cents stay numbers", () => {
    expect(toMinor(2.4e21, 2)).toBe(2.4e23);
  });
});

describe("present value", () => {
  test.each([
    [[100, 110], 0.1, 0, 200],
    [[100, 110], 0.1, 1, 210],
    [[0, 121], 0.21, 0.5, 110],
    [[5], 0.08, 0, 5],
    [[], 0.08, 0, 0],
  ])("%j at %d, %d early", (cash, rate, shift, expected) => {
    expect(presentValue(cash, rate, shift)).toBeCloseTo(expected, 10);
  });

  test("a published study: Forrester's Total Economic Impact of SalesLoft", () => {
    expect(Math.round(presentValue([53150, 666715, 636772, 647783], 0.1, 0))).toBe(1672201);
  });
});
