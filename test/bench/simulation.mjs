import { engine } from "./bundles.mjs";
import { roundRobin, sink, timed } from "./measure.mjs";

const PERCENTILES = ["p10", "p50", "p90"];

/** The default sampler against plain sampling of a million points, in time and in error. */
export async function simulationRows() {
  const { parseScenario, simulate } = engine();
  const scenario = parseScenario({ tier: "medium", users: 30, years: 3 }).value;
  const run = (points, sampling, seed = 1) => simulate(scenario, { points, sampling, seed });
  const time = (points, sampling) => () => timed(() => run(points, sampling).p50);

  const times = await roundRobin(
    {
      plainMillion: time(2 ** 20, "plain"),
      lattice: time(2 ** 18, "lattice"),
      standard: time(2 ** 16, "lattice"),
    },
    { repetitions: 5, warmUps: 1 },
  );

  const truth = run(2 ** 20, "lattice", 12345);
  const errors = (points, sampling, seeds) => {
    const squares = Object.fromEntries(PERCENTILES.map((place) => [place, 0]));
    for (let seed = 1; seed <= seeds; seed++) {
      const result = run(points, sampling, seed);
      for (const place of PERCENTILES) squares[place] += (result[place] / truth[place] - 1) ** 2;
    }
    return PERCENTILES.map((place) => Math.sqrt(squares[place] / seeds));
  };
  const [lattice, plain] = [errors(2 ** 16, "lattice", 64), errors(2 ** 16, "plain", 64)];
  const worst = Math.max(...lattice.map((error, i) => error / plain[i]));

  const milliseconds = ({ least }) => `${least.toFixed(0)} ms`;
  const percent = (list) => list.map((error) => error.toExponential(1)).join(", ");
  sink(worst);
  return [
    {
      id: "M4",
      what: "lattice 2^18 / plain 2^20, time",
      ours: milliseconds(times.lattice),
      peer: milliseconds(times.plainMillion),
      ratio: times.lattice.least / times.plainMillion.least,
      median: times.lattice.median / times.plainMillion.median,
      goal: 0.25,
    },
    {
      id: "M5",
      what: "error at 2^16, lattice / plain, worst of P10, P50, P90 (64 seeds)",
      ours: percent(lattice),
      peer: percent(plain),
      ratio: worst,
      median: worst,
      goal: 0.65,
    },
  ];
}
