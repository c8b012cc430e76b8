import { engine } from "./bundles.mjs";
import { agree, notRun, roundRobin, sink, timed } from "./measure.mjs";
import { numpyModel } from "./numpy.mjs";
import { peer } from "./peers.mjs";
import { shapeOf, tableBias, totalsBy } from "./samplers.mjs";

const MILLION = 2 ** 20;
const PERCENTILES = ["p10", "p50", "p90"];
const SEEDS = 64;
/** Two samples of a million differ in a percentile by less than this, relatively. */
const SAMPLING = 2e-3;

/** Independent, as the peers draw. */
const CASE = { tier: "medium", users: 30, years: 3, overrides: [["correlation", 0]] };
const DEFAULT = { ...CASE, overrides: null };

/** A million trials of the cost model, every uncertain input drawn: against others, and against less work for the same error. */
export async function simulationRows() {
  const e = engine();
  const scenario = e.parseScenario(CASE).value;
  const correlated = e.parseScenario(DEFAULT).value;
  const run = (points, sampling, seed = 1, of = scenario) => e.simulate(of, { points, sampling, seed });
  const time = (points, sampling, of) => () => timed(() => run(points, sampling, 1, of).p50);
  const model = e.trials(scenario);
  const [low, likely, high] = ["low", "likely", "high"].map((which) => e.assumptions(scenario, which));
  // In the model's order, which is that of the tornado.
  const names = e
    .sensitivity(scenario)
    .filter(({ swing }) => swing > 0)
    .map(({ quantity }) => quantity.input)
    .slice(0, model.distributions.length);
  const triples = names.map((name) => [low[name], likely[name], high[name]]);

  const expected = run(MILLION, "plain");
  const check = (who, percentiles) =>
    PERCENTILES.forEach((place, i) => agree(`${who} ${place}`, percentiles[i], expected[place], SAMPLING));

  const numpy = await numpyModel({
    trials: MILLION,
    years: CASE.years,
    seats: CASE.users,
    values: Object.fromEntries(e.INPUT_NAMES.map((name) => [name, likely[name]])),
    drawn: Object.fromEntries(names.map((name, i) => [name, triples[i]])),
  });
  if (numpy) check("numpy", Object.values(await numpy.run(1)).slice(1));

  const foreign = {};
  const stdlib = peer("@stdlib/random-base-beta");
  if (stdlib) {
    foreign.stdlib = (_, input) => {
      const { low: from, width, alpha } = shapeOf(triples[input]);
      const beta = stdlib.factory(alpha, 6 - alpha, { seed: 1 + input });
      return () => from + width * beta();
    };
  }
  const statistics = peer("jstat");
  if (statistics) {
    foreign.jstat = (_, input) => {
      const { low: from, width, alpha } = shapeOf(triples[input]);
      return () => from + width * statistics.jStat.beta.sample(alpha, 6 - alpha);
    };
  }
  const percentilesBy = (sampler) => e.quantiles(totalsBy(sampler, model, MILLION), [0.1, 0.5, 0.9]);
  for (const [name, sampler] of Object.entries(foreign)) check(name, percentilesBy(sampler));

  const ours = (distribution) => {
    const quantiles = e.quantilesByUniform(distribution);
    return () => e.draw(distribution, quantiles, Math.random());
  };
  const totals = totalsBy(ours, model, MILLION);
  const times = await roundRobin(
    {
      plain: time(MILLION, "plain"),
      lattice: time(2 ** 18, "lattice"),
      percentiles: () => timed(() => e.quantiles(totals, [0.1, 0.5, 0.9])[1]),
      sorting: () => {
        const copy = Float64Array.from(totals);
        return timed(() => copy.sort()[0]);
      },
      ...(numpy && { numpy: async () => (await numpy.run(1)).milliseconds }),
    },
    { repetitions: 9, warmUps: 1 },
  );
  numpy?.close();
  const usual = await roundRobin(
    {
      correlated: time(2 ** 16, "lattice", correlated),
      independent: time(2 ** 16, "lattice"),
    },
    { repetitions: 27, warmUps: 3 },
  );
  const slow = await roundRobin(
    {
      plain: time(MILLION, "plain"),
      ...Object.fromEntries(
        Object.entries(foreign).map(([name, sampler]) => [
          name,
          () => timed(() => percentilesBy(sampler)[1]),
        ]),
      ),
    },
    { repetitions: 3, warmUps: 0 },
  );

  const errors = errorsOf(run);
  const [standard, plain, precise] = [
    errors(2 ** 16, "lattice"),
    errors(2 ** 16, "plain"),
    errors(2 ** 18, "lattice"),
  ];
  // The error of independent draws falls with the root of their number.
  const plainMillion = plain.map((error) => error * Math.sqrt(2 ** 16 / MILLION));
  const bias = tableBias(model, triples, MILLION);

  const milliseconds = ({ least }) => `${least.toFixed(0)} ms`;
  const exponents = (list) => list.map((error) => error.toExponential(1)).join(", ");
  const worst = (list, of) => Math.max(...list.map((error, i) => error / of[i]));
  const ratioOf = (theirs, ours) => ({
    ours: milliseconds(ours),
    peer: milliseconds(theirs),
    ratio: theirs.least / ours.least,
    median: theirs.median / ours.median,
    atLeast: true,
  });
  const against = (id, what, goal, theirs, ours, why) => {
    const row = { id, what, goal, atLeast: true, ours: milliseconds(ours) };
    return theirs ? { ...row, ...ratioOf(theirs, ours) } : notRun(row, why);
  };
  const count = names.length;
  sink(worst(standard, plain));
  return [
    against(
      "M1",
      `numpy ${numpy?.version ?? ""} / ours, 2^20 plain trials of ${count} inputs with percentiles`,
      4,
      times.numpy,
      times.plain,
      "numpy is not installed",
    ),
    notRun({ id: "M2", what: "ours / Rust with eight streams", goal: 4 }, "no such program is kept here"),
    against(
      "M3",
      "@stdlib's beta sampler / ours, the same trials",
      25,
      slow.stdlib,
      slow.plain,
      "@stdlib is not installed",
    ),
    against(
      "M3",
      "jStat's beta sampler / ours, the same trials",
      30,
      slow.jstat,
      slow.plain,
      "jstat is not installed",
    ),
    {
      id: "M4",
      what: "lattice 2^18 / plain 2^20, time",
      ours: milliseconds(times.lattice),
      peer: milliseconds(times.plain),
      ratio: times.lattice.least / times.plain.least,
      median: times.lattice.median / times.plain.median,
      goal: 0.25,
    },
    {
      id: "M4",
      what: `the same, error at P10, P50, P90 (${SEEDS} seeds), worst`,
      ours: exponents(precise),
      peer: exponents(plainMillion),
      ratio: worst(precise, plainMillion),
      goal: 1,
    },
    {
      id: "M5",
      what: `lattice / plain, both 2^16, error at P10, P50, P90 (${SEEDS} seeds), worst`,
      ours: exponents(standard),
      peer: exponents(plain),
      ratio: worst(standard, plain),
      goal: 0.65,
    },
    {
      id: "P4",
      what: "the default simulation, one factor common to all inputs / the same without",
      ours: milliseconds(usual.correlated),
      peer: milliseconds(usual.independent),
      ratio: usual.correlated.least / usual.independent.least,
      median: usual.correlated.median / usual.independent.median,
      goal: 1.1,
    },
    {
      id: "M6",
      what: "three percentiles of 2^20 totals / sorting them",
      ours: `${times.percentiles.least.toFixed(1)} ms`,
      peer: milliseconds(times.sorting),
      ratio: times.percentiles.least / times.sorting.least,
      median: times.percentiles.median / times.sorting.median,
      goal: 0.1,
    },
    {
      id: "M7",
      what: "bias of P10, P50, P90 by the tables, worst, against tables of 2^17 cells",
      ours: exponents(bias),
      peer: "0",
      ratio: Math.max(...bias),
      goal: 2e-5,
    },
  ];
}

/** Root of the mean square of the relative errors at each percentile, over many seeds. */
function errorsOf(run) {
  const references = Array.from({ length: 4 }, (_, i) => run(MILLION, "lattice", 12345 + i));
  const truth = PERCENTILES.map(
    (place) => references.reduce((sum, result) => sum + result[place], 0) / references.length,
  );
  return (points, sampling) => {
    const squares = PERCENTILES.map(() => 0);
    for (let seed = 1; seed <= SEEDS; seed++) {
      const result = run(points, sampling, seed);
      PERCENTILES.forEach((place, i) => (squares[i] += (result[place] / truth[i] - 1) ** 2));
    }
    return squares.map((sum) => Math.sqrt(sum / SEEDS));
  };
}
