import {
  CASES,
  range,
  runsOf,
  simulate,
  simulation,
  total,
  uncertainQuantities,
} from "../../src/engine/index";
import { exp, logarithms } from "../../src/engine/sampling/elementary";
import { draw as drawFrom, pert, quantilesByUniform, type Pert } from "../../src/engine/sampling/pert";
import { quantiles } from "../../src/engine/sampling/quantiles";
import { uniformNumbers } from "../../src/engine/sampling/random";
import { trials } from "../../src/engine/sampling/trial";
import { DEPTH } from "../depth";
import { allGiven, ledgerOf, scenarioOf } from "./scenarios";

const draw = (distribution: Pert, u: number): number =>
  drawFrom(distribution, quantilesByUniform(distribution), u);

describe("elementary functions", () => {
  test("exponential", () => {
    for (const x of [-150, -81.1, -1, -1e-9, 0, 0.3, 1, 9, 150]) {
      expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 11);
    }
  });
  test("logarithms", () => {
    const table = logarithms(5000);
    expect(table[0]).toBe(-Infinity);
    for (const n of [1, 2, 3, 10, 777, 5000]) expect(table[n]).toBeCloseTo(Math.log(n), 12);
  });
});

describe("PERT distribution", () => {
  /** Moments by the table itself, at the middle of very many even steps of probability. */
  function momentsOf(triple: readonly [number, number, number]) {
    const distribution = pert(triple);
    const n = 200_000;
    const values = Array.from({ length: n }, (_, i) => draw(distribution, (i + 0.5) / n));
    const mean = values.reduce((sum, x) => sum + x, 0) / n;
    return { mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n };
  }

  test.each([
    [0, 20, 60],
    [1200, 1500, 2500],
    [0, 0, 1],
    [5, 10, 10],
    [-1, 0, 1],
  ] as const)("%d, %d, %d has the mean and variance of its beta distribution", (low, likely, high) => {
    const width = high - low;
    const [a, b] = [1 + (4 * (likely - low)) / width, 1 + (4 * (high - likely)) / width];
    const { mean, variance } = momentsOf([low, likely, high]);
    // Linear within cells: the outermost bend away by up to this part of the width.
    const bias = 3e-5;
    expect(Math.abs(mean - (low + 4 * likely + high) / 6) / width).toBeLessThan(bias);
    expect(Math.abs(variance / width ** 2 - (a * b) / (36 * 7))).toBeLessThan(bias);
  });

  test("quantiles against a closed form: 1 - (1-u)^(1/5) where likely is low", () => {
    const distribution = pert([0, 0, 1]);
    for (const u of [0.001, 0.1, 0.5, 0.9, 0.99]) {
      expect(draw(distribution, u)).toBeCloseTo(1 - (1 - u) ** (1 / 5), 5);
    }
  });

  test("stays within its ends and rises", () => {
    const distribution = pert([2, 3, 7]);
    let before = 2;
    for (let i = 0; i <= 1000; i++) {
      const value = draw(distribution, i / 1000);
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
    expect(before).toBeLessThanOrEqual(7);
  });
});

describe("uniform numbers", () => {
  const take = (seed: number, n: number): Float64Array => {
    const numbers = new Float64Array(n);
    uniformNumbers(seed)(numbers);
    return numbers;
  };
  test("a seed repeats them; another seed does not", () => {
    expect(take(1, 4)).toEqual(take(1, 4));
    expect(take(1, 4)).not.toEqual(take(2, 4));
    expect(take(2 ** 40, 4)).not.toEqual(take(0, 4));
  });
  test("the first words for seed 1, from now on and everywhere", () => {
    expect([...take(1, 3)].map((u) => u * 2 ** 32)).toMatchSnapshot();
  });
  test("are even", () => {
    const numbers = take(7, 100_000);
    const mean = numbers.reduce((sum, u) => sum + u, 0) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.005);
    expect(numbers.every((u) => u >= 0 && u < 1)).toBe(true);
  });
});

describe("quantiles by selection", () => {
  test("are those of the sorted sample", () => {
    const sample = new Float64Array(10_001);
    uniformNumbers(3)(sample);
    sample.forEach((u, i) => (sample[i] = u ** 8));
    const sorted = Float64Array.from(sample).sort();
    expect(quantiles(sample, [0, 0.1, 0.5, 0.9, 1])).toEqual(
      [0, 1000, 5000, 9000, 10_000].map((rank) => sorted[rank]),
    );
  });
  test("between two ranks the value lies between, as in PERCENTILE.INC", () => {
    expect(quantiles(Float64Array.of(4, 1, 3, 2), [0.5, 0.1])).toEqual([2.5, 1.3]);
  });
  test("of a sample that is all one", () =>
    expect(quantiles(Float64Array.of(5, 5, 5), [0.1, 0.9])).toEqual([5, 5]));
});

describe("simulation", () => {
  /** All but one input fixed at a value, so that the total is linear in one PERT variable. */
  const oneInput = scenarioOf("medium", 30, 1, {
    setupDays: 10,
    setupDaysPerUser: 0.5,
    dayRate: 1500,
    sources: 0,
    records: 0,
    recordRate: 0,
    daysPerSource: 0,
    integrations: 2,
    integrationCost: 10000,
    trainingHours: 0,
    supportRate: 0,
    trainerRate: 600,
    correlation: 0,
  });

  test("one uncertain input: the closed form of its PERT distribution", () => {
    expect(
      uncertainQuantities(runsOf(oneInput)).filter(
        (quantity) => quantity.kind === "input" && quantity.input === "customDays",
      ),
    ).toHaveLength(1);
    const result = simulate(oneInput, { points: 2 ** 14, seed: 1 });
    // The total is a constant plus 1,500 a day for PERT(0, 20, 60) days.
    const constant = total(ledgerOf(oneInput)) - 20 * 1500;
    const days = pert([0, 20, 60]);
    expect(Math.abs(result.mean - (constant + 1500 * (140 / 6)))).toBeLessThan(5);
    expect(Math.abs(result.p50 - (constant + 1500 * draw(days, 0.5)))).toBeLessThan(20);
    expect(Math.abs(result.p90 - (constant + 1500 * draw(days, 0.9)))).toBeLessThan(20);
  });

  test("a sum of two inputs: means and variances add", () => {
    const { integrationCost, ...given } = oneInput.given;
    const two = { ...oneInput, given };
    const result = simulate(two, { points: 2 ** 16, seed: 1 });
    const [days, interfaces] = [
      { mean: 140 / 6, variance: ((7 / 3) * (11 / 3) * 3600) / 252 },
      { mean: 65000 / 6, variance: ((1 + 4 / 3) * (1 + 8 / 3) * 15000 ** 2) / 252 },
    ];
    const constant = total(ledgerOf(two)) - 20 * 1500 - 2 * 10000;
    expect(Math.abs(result.mean - (constant + 1500 * days.mean + 2 * interfaces.mean))).toBeLessThan(5);
    const deviation = Math.sqrt(1500 ** 2 * days.variance + 4 * interfaces.variance);
    expect(result.standardDeviation / deviation).toBeCloseTo(1, 3);
  });

  const medium = scenarioOf("medium", 30, 3);

  test("lattice and plain sampling agree within five standard errors, and the lattice's own are smaller", () => {
    const lattice = simulate(medium, { points: 2 ** 16, seed: 1 });
    const plain = simulate(medium, { points: 2 ** 16, seed: 1, sampling: "plain" });
    for (const [place, error] of [
      ["p50", "errorOfP50"],
      ["p90", "errorOfP90"],
    ] as const) {
      expect(Math.abs(lattice[place] - plain[place])).toBeLessThan(
        5 * Math.hypot(lattice[error], plain[error]),
      );
      expect(lattice[error]).toBeLessThan(plain[error]);
    }
    expect(Math.abs(lattice.mean - plain.mean)).toBeLessThan((5 * plain.standardDeviation) / 2 ** 8);
  });

  /** With no correlation a simulation is what it was before there was any. */
  const VERSION_1 = { mean: 274403.07, p10: 237067.35, p50: 271565.58, p80: 299792.33, p90: 314688.24 };

  test("a seed gives the same digits everywhere, from now on", () => {
    expect(simulate(medium, { points: 2 ** 10, seed: 42 })).toMatchSnapshot();
    const independent = scenarioOf("medium", 30, 3, { correlation: 0 });
    expect(simulate(independent, { points: 2 ** 10, seed: 42 })).toMatchObject(VERSION_1);
    expect(
      simulate(scenarioOf("large", null, 5, { deployment: "onPremises", vat: "add" }), {
        points: 2 ** 10,
        seed: 42,
      }),
    ).toMatchSnapshot();
  });

  test("percentiles rise, and lie between the runs with all inputs low and all high", () => {
    for (const tier of ["small", "medium", "large"]) {
      const scenario = scenarioOf(tier, null, 4);
      const [low, , high] = CASES.map((which) => total(ledgerOf(scenario, which)));
      const { p10, p50, p80, p90 } = simulate(scenario, { points: 2 ** 12, seed: 5 });
      const rising = [low, p10, p50, p80, p90, high] as number[];
      expect([...rising].sort((a, b) => a - b)).toEqual(rising);
    }
  });

  test("with nothing uncertain every figure is the total", () => {
    const certain = allGiven(medium);
    const all = total(ledgerOf(certain));
    const result = simulate(certain, { points: 2 ** 10, seed: 1 });
    expect(result).toMatchObject({
      standardDeviation: 0,
      p10: all,
      p50: all,
      p80: all,
      p90: all,
      errorOfP50: 0,
    });
  });

  test.each([
    ["all that is uncertain", null, {}],
    ["on premises, with VAT", 30, { deployment: "onPremises", vat: "add" }],
    ["users, but nothing else that moves the years", null, { priceUplift: 0.05, inflation: 0.03 }],
    ["price rises", 30, { inflation: 0.03, userGrowth: 0.2 }],
    ["inflation", 30, { priceUplift: 0.05, features: "advanced" }],
  ])(
    "a trial with every drawn input at an end is the run that takes all there: %s",
    (_, users, overrides) => {
      for (const tier of ["small", "medium", "large"]) {
        const scenario = scenarioOf(tier, users, 5, overrides);
        const { distributions, total: trial } = trials(scenario);
        for (const [which, end] of [
          ["low", 0],
          ["high", 1],
        ] as const) {
          const columns = distributions.map(({ low, width }) => Float64Array.of(low + end * width));
          // The run's lines are rounded, the trial's are not.
          expect(Math.abs(trial(columns, 0) - total(ledgerOf(scenario, which)))).toBeLessThan(0.5);
        }
      }
    },
  );

  test("reports its progress sixteen times, and can be left", () => {
    const run = simulation(medium, { points: 2 ** 10, seed: 1 });
    expect(run.next()).toEqual({ done: false, value: 1 / 16 });
    expect([...run].at(-1)).toBe(1);
  });

  test("points are rounded up to a power of two", () => {
    expect(simulate(medium, { points: 1025, seed: 1 }).points).toBe(2048);
  });
});

describe("one model of uncertainty", () => {
  const SIZES = ["small", "medium", "large"] as const;
  const USERS = { small: 3, medium: 30, large: 300 };
  const DEPLOYMENTS = ["cloud", "onPremises"] as const;
  const combinations = SIZES.flatMap((size) =>
    DEPLOYMENTS.flatMap((deployment) =>
      [0, 0.2, 0.3].map((correlation) => ({ size, deployment, correlation })),
    ),
  );

  test.each(combinations)(
    "the closed form keeps near the simulation: %j",
    ({ size, deployment, correlation }) => {
      const scenario = scenarioOf(size, USERS[size], 3, { deployment, correlation });
      const points = 2 ** (DEPTH > 1 ? 16 : 14);
      const [closed, simulated] = [range(scenario), simulate(scenario, { points, seed: 7 })];
      const apart = (figure: "p80" | "p90"): number => Math.abs(closed[figure] / simulated[figure] - 1);
      expect(apart("p80")).toBeLessThan(size === "small" ? 0.044 : 0.029);
      expect(apart("p90")).toBeLessThan(size === "small" ? 0.064 : 0.039);
    },
  );
});
