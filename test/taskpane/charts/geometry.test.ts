/**
 * d3's own CommonJS build: jest cannot load its modules.
 *
 * @jest-environment-options {"customExportConditions": ["umd", "node", "require", "default"]}
 */
import fc from "fast-check";
import { barLengths } from "../../../src/taskpane/charts/bars";
import { boxShape, spread } from "../../../src/taskpane/charts/box";
import { stackedColumns } from "../../../src/taskpane/charts/columns";
import { scatterShape } from "../../../src/taskpane/charts/scatter";
import { LINE, widthOf } from "../../../src/taskpane/charts/scatterLabels";
import { linesShape } from "../../../src/taskpane/charts/lines";
import { divergingBar, divergingScale } from "../../../src/taskpane/charts/diverging";

/** Of the smallest unit that money has. */
const money = (amount: number): number => Math.round(amount * 1000) / 1000;
const amount = fc.double({ min: 0, max: 1e15, noNaN: true }).map(money);
const difference = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map(money);
/** What rounding in binary may take off a length. */
const HAIR = 1e-9;

describe("bars", () => {
  test("are shares of the longest, from zero", () =>
    expect(barLengths({ licence: 50, hardware: 0, training: 200 })).toEqual({
      licence: 25,
      hardware: 0,
      training: 100,
    }));

  test("of nothing have no length", () => expect(barLengths({ a: 0, b: 0 })).toEqual({ a: 0, b: 0 }));

  test("stay within the track, whatever the amounts", () => {
    fc.assert(
      fc.property(fc.record({ a: amount, b: amount, c: amount }), (amounts) => {
        for (const length of Object.values(barLengths(amounts))) {
          expect(length).toBeGreaterThanOrEqual(0);
          expect(length).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe("stacked columns", () => {
  const KEYS = ["a", "b"] as const;
  const frame = { width: 300, height: 100 };

  test("stand on the baseline, part on part, in the order of the keys", () => {
    const { columns } = stackedColumns(
      [
        { label: "Go-live", parts: { a: 30, b: 10 } },
        { label: "Year 1", parts: { a: 20, b: 0 } },
      ],
      KEYS,
      frame,
    );
    expect(columns.map(({ label, total, top, segments }) => ({ label, total, top, segments }))).toEqual([
      {
        label: "Go-live",
        total: 40,
        top: 0,
        segments: [
          { key: "a", y: 25, height: 75 },
          { key: "b", y: 0, height: 25 },
        ],
      },
      { label: "Year 1", total: 20, top: 50, segments: [{ key: "a", y: 50, height: 50 }] },
    ]);
  });

  test("have at most three grid lines, all above the baseline", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: amount, b: amount }), { minLength: 1, maxLength: 11 }), (years) => {
        const { grid } = stackedColumns(
          years.map((parts) => ({ label: "", parts })),
          KEYS,
          frame,
        );
        expect(grid.length).toBeLessThanOrEqual(3);
        for (const y of grid) expect(y).toBeLessThan(frame.height);
      }),
    );
  });

  test("are as high as their parts together, inside the frame, and never overlap", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: amount, b: amount }), { minLength: 1, maxLength: 11 }), (years) => {
        const { columns } = stackedColumns(
          years.map((parts) => ({ label: "", parts })),
          KEYS,
          frame,
        );
        columns.forEach(({ x, width, top, total, segments }, at) => {
          const heights = segments.reduce((sum, { height }) => sum + height, 0);
          expect(heights).toBeCloseTo(frame.height - top, 6);
          expect(total).toBe((years[at]?.a ?? NaN) + (years[at]?.b ?? NaN));
          expect(top).toBeGreaterThanOrEqual(-HAIR);
          for (const { height } of segments) expect(height).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual((columns[at + 1]?.x ?? frame.width) + HAIR);
        });
      }),
    );
  });
});

describe("diverging bars", () => {
  test("start at the common zero, and their figures stand outside", () => {
    const scale = divergingScale([-10, 30], 300, 50);
    expect(divergingBar(30, scale)).toEqual({ x: 100, width: 150, end: 254, anchor: "start" });
    expect(divergingBar(-10, scale)).toEqual({ x: 50, width: 50, end: 46, anchor: "end" });
  });

  test("never have a negative width nor leave the drawing", () => {
    fc.assert(
      fc.property(fc.array(difference, { minLength: 1 }), (values) => {
        const scale = divergingScale(values, 300, 50);
        for (const value of values) {
          const { x, width } = divergingBar(value, scale);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(x).toBeGreaterThanOrEqual(50 - HAIR);
          expect(x + width).toBeLessThanOrEqual(250 + HAIR);
        }
      }),
    );
  });

  test("without any difference have no width", () =>
    expect(divergingBar(0, divergingScale([0, 0], 300, 50)).width).toBe(0));
});

describe("box", () => {
  const range = { low: 0, p10: 20, p50: 50, likely: 40, p90: 80, high: 100 };

  test("puts its marks on one linear axis", () =>
    expect(boxShape(range, 10, 290)).toEqual({
      low: 10,
      p10: 66,
      p50: 150,
      likely: 122,
      p90: 234,
      high: 290,
    }));

  test("holds percentiles that lie beyond the runs", () =>
    expect(boxShape({ ...range, p90: 200 }, 0, 200)).toMatchObject({ high: 100, p90: 200 }));

  test("of a total that is certain stands in the middle", () => {
    const certain = { low: 7, p10: 7, p50: 7, likely: 7, p90: 7, high: 7 };
    expect(new Set(Object.values(boxShape(certain, 10, 290)))).toEqual(new Set([150]));
  });
});

describe("labels", () => {
  test("that have room stay where they are", () =>
    expect(spread([20, 100, 200], 26, 10, 290)).toEqual([20, 100, 200]));

  test("that would touch move apart, and stay inside", () => {
    expect(spread([100, 101, 102], 26, 10, 290)).toEqual([100, 126, 152]);
    expect(spread([288, 289, 290], 26, 10, 290)).toEqual([238, 264, 290]);
  });
});

describe("lines", () => {
  const frame = { width: 100, height: 50 };

  test("run from go-live to the last year on one scale with zero on it", () => {
    const { lines, zero, grid, place } = linesShape({ cost: [100, 150, 200], benefit: [0, 200, 400] }, frame);
    expect(lines).toEqual({
      cost: [
        [0, 37.5],
        [50, 31.25],
        [100, 25],
      ],
      benefit: [
        [0, 50],
        [50, 25],
        [100, 0],
      ],
    });
    expect(zero).toBe(50);
    expect(grid.map(({ amount }) => amount)).toEqual([200, 400]);
    expect(place(0.5, 100)).toEqual([25, 37.5]);
  });

  test("credits that outweigh the costs lie below zero", () =>
    expect(linesShape({ cost: [-100, 100] }, frame).zero).toBe(25));

  test("stay within the frame, whatever the amounts", () => {
    fc.assert(
      fc.property(fc.array(difference, { minLength: 1, maxLength: 11 }), (amounts) => {
        for (const [x, y] of linesShape({ amounts }, frame).lines.amounts) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(frame.width + HAIR);
          expect(y).toBeGreaterThanOrEqual(-HAIR);
          expect(y).toBeLessThanOrEqual(frame.height + HAIR);
        }
      }),
    );
  });
});

describe("a scatter", () => {
  const frame = { width: 268, height: 170 };
  test("begins at a cost of 0, and its other axis where scores usually begin", () => {
    const { points, rows } = scatterShape(
      [
        { x: 100, y: 8, name: "a" },
        { x: 50, y: 6, name: "b" },
      ],
      frame,
      0,
    );
    expect(points[1]?.x).toBeCloseTo((points[0]?.x ?? 0) / 2);
    expect(rows[0]?.value).toBe(5);
    expect(scatterShape([{ x: 1, y: 2.5, name: "" }], frame, 0).rows[0]?.value).toBe(2);
  });

  const anyPoints = fc.array(
    fc.record({
      x: fc.integer({ min: 1, max: 40 }),
      y: fc.integer({ min: 0, max: 10 }),
      name: fc.constantFrom("Fxiaoke Professional 7.5", "纷享销客 专业版 8.0", "Zoho 6.1"),
    }),
    { minLength: 1, maxLength: 60 },
  );

  test("names lie over no other and over no point, and every point keeps its number, inside it or beside it", () => {
    fc.assert(
      fc.property(anyPoints, (of) => {
        const { points, labels } = scatterShape(of, frame, 110);
        const boxes = labels.map(({ lines, x, y, anchor }) => {
          const width = Math.max(...lines.map(widthOf));
          const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
          return { left, right: left + width, top: y - 10, bottom: y - 10 + LINE * lines.length, lines };
        });
        const named = boxes.filter(({ lines }) => lines.some((line) => /[^\d·]/.test(line)));
        named.forEach((one) => {
          for (const other of boxes)
            if (other !== one && named.includes(other))
              expect(
                one.right <= other.left + HAIR ||
                  other.right <= one.left + HAIR ||
                  one.bottom <= other.top + HAIR ||
                  other.bottom <= one.top + HAIR,
              ).toBe(true);
        });
        const said = labels.flatMap(({ lines }) =>
          lines.flatMap((line) =>
            /^[\d·]+$/.test(line) ? line.split("·") : [/^\d+(?= )/.exec(line)?.[0] ?? ""],
          ),
        );
        points.forEach(({ number }, i) => expect([number, ...said]).toContain(String(i + 1)));
      }),
    );
  });

  test("a point alone is named", () => {
    const { labels } = scatterShape([{ x: 5, y: 7, name: "Zoho 7.0" }], frame, 110);
    expect(labels).toMatchObject([{ lines: ["Zoho 7.0"] }]);
  });
});
