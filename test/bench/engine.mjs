import { worksheetFunctions } from "./bundles.mjs";
import { roundRobin, sink, timed } from "./measure.mjs";
import { loadMicrosoftRuntime } from "./microsoft-runtime.mjs";

const SIZES = ["small", "medium", "large"];
/** More argument lists than any cache of results would hold, the same in every run. */
const VARIED = Array.from({ length: 4096 }, (_, i) => [SIZES[i % 3], 1 + ((i * 7) % 500), 3, null]);
const OVERRIDES = [
  ["seatPrice", 119],
  ["discount", 0.1],
  ["dayRate", 1400],
  ["customDays", 12],
  ["integrations", 3],
  ["trainingHours", 6],
  ["supportRate", 0.15],
  ["vat", "add"],
  ["contingency", "mid"],
  ["inflation", 0.03],
];
const CALLS = 10_000;

/** CRMCOST alone and through Microsoft's runtime, against a function that does nothing. */
export async function engineRows() {
  const cost = worksheetFunctions().get("CRMCOST");
  const runtime = loadMicrosoftRuntime();
  runtime.associate("CRMCOST", cost);
  runtime.associate("NOTHING", () => 1);
  runtime.associate("COSTS", (rows) => rows.map((row) => [cost(...row)]));

  const alone = (change) => () =>
    timed(() => {
      let sum = 0;
      for (let i = 0; i < CALLS; i++) sum += cost(...change(VARIED[i % VARIED.length]));
      return sum;
    });
  const many = (count) => () =>
    timed(() => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += cost(...VARIED[i % VARIED.length]);
      return sum;
    });
  const throughRuntime = (id, measure) => async () => {
    const calls = Array.from({ length: CALLS }, (_, i) => [id, VARIED[i % VARIED.length]]);
    const run = await runtime.invoke(calls);
    sink(run.results.length);
    return run[measure];
  };
  const spilled = async () => {
    const rows = Array.from({ length: CALLS }, (_, i) => VARIED[i % VARIED.length]);
    const run = await runtime.invoke([["COSTS", [rows]]]);
    sink(run.results[0][2].length);
    return run.processor;
  };

  const times = await roundRobin({
    nothing: throughRuntime("NOTHING", "synchronous"),
    cost: throughRuntime("CRMCOST", "synchronous"),
    alone: alone((cells) => cells),
    overridden: alone(([size, users, years]) => [size, users, years, OVERRIDES]),
    tenYears: alone(([size, users]) => [size, users, 10, null]),
    manyUsers: alone(([size]) => [size, 100_000, 3, null]),
    fewUsers: alone(([size]) => [size, 50, 3, null]),
    tenThousand: many(10_000),
    hundredThousand: many(100_000),
    cells: throughRuntime("CRMCOST", "processor"),
    spilled,
  });
  const { nothing } = times;
  const microseconds = ({ least }, calls = CALLS) => `${((1000 * least) / calls).toFixed(2)} µs a call`;
  const row = (id, what, ours, peer, goal, { atLeast = false, calls = CALLS } = {}) => ({
    id,
    what,
    ours: microseconds(ours, calls),
    peer: microseconds(peer),
    ratio: ours.least / peer.least,
    median: ours.median / peer.median,
    goal,
    atLeast,
  });
  return [
    row("E1", "CRMCOST / empty function through Microsoft's runtime", times.alone, nothing, 0.25),
    row("E2", "CRMCOST with 10 overrides / the same", times.overridden, nothing, 1),
    row("E3", "CRMCOST / empty function, both through the runtime", times.cost, nothing, 1.15),
    row("E5", "10 years / 3 years", times.tenYears, times.alone, 3),
    row("E5", "100,000 users / 50", times.manyUsers, times.fewUsers, 1.1),
    row("G1", "100,000 calls / 10,000", times.hundredThousand, times.tenThousand, 12, { calls: 100_000 }),
    row("S3", "10,000 cells / one spilled call, processor", times.cells, times.spilled, 2.5, {
      atLeast: true,
    }),
  ];
}
