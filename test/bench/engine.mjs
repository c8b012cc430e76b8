import { worksheetFunctions } from "./bundles.mjs";
import { roundRobin, sink, timed } from "./measure.mjs";
import { loadMicrosoftRuntime } from "./microsoftRuntime.mjs";

const SIZES = ["small", "medium", "large"];
/**
 * More argument lists than any cache of results would hold, the same in every run. Whole, as Excel gives them: behind the
 * last one stands what tells of the call.
 */
const VARIED = Array.from({ length: 4096 }, (_, i) => [SIZES[i % 3], 1 + ((i * 7) % 500), 3, null, null]);
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
const QUOTE_HEADS = ["item", "name", "quantity", "lowQuantity", "highQuantity", "price", "per"];
/** Lines of a subscription, on which support is based. */
const quote = (length, low, high) => [
  QUOTE_HEADS,
  ...Array.from({ length }, (_, i) => {
    const quantity = 10 + (i % 7);
    return [
      "subscription",
      `Line ${i}`,
      quantity,
      low && quantity - low,
      high && quantity + high,
      20 + i / 4,
      "month",
    ];
  }),
];
const QUOTE = quote(50, "", "");
const UNCERTAIN_QUOTE = quote(200, 2, 5);
/** Asked for in one message, as a recalculation asks. */
const CALLS = 10_000;
/** More where the engine works alone: a run is then long beside what the one before it left to be swept. */
const CALLS_ALONE = 100_000;
/** So many that each of these short runs falls into an undisturbed moment once. */
const REPETITIONS = { repetitions: 27 };

/** CRMCOST alone and through Microsoft's runtime, against a function that does nothing. */
export async function engineRows() {
  const functions = worksheetFunctions();
  const [cost, figure, range] = ["CRMCOST", "CRMFIGURE", "CRMRANGE"].map((id) => functions.get(id));
  const runtime = loadMicrosoftRuntime();
  runtime.associate("CRMCOST", cost);
  runtime.associate("NOTHING", () => 1);
  runtime.associate("COSTS", (rows) => rows.map((row) => [cost(...row)]));

  const alone = (cells, count = CALLS_ALONE, asked = cost) => {
    const varied = VARIED.map(cells);
    return () =>
      timed(() => {
        let sum = 0;
        for (let i = 0; i < count; i++) sum += asked(...varied[i % varied.length]);
        return sum;
      });
  };
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

  const times = await roundRobin(
    {
      nothing: throughRuntime("NOTHING", "synchronous"),
      cost: throughRuntime("CRMCOST", "synchronous"),
      alone: alone((cells) => cells),
      tenth: alone((cells) => cells, CALLS_ALONE / 10),
      overridden: alone(([size, users, years]) => [size, users, years, OVERRIDES, null]),
      tenYears: alone(([size, users]) => [size, users, 10, null, null]),
      manyUsers: alone(([size]) => [size, 100_000, 3, null, null]),
      fewUsers: alone(([size]) => [size, 50, 3, null, null]),
      quoted: alone(([size, users, years]) => [size, users, years, null, QUOTE], CALLS_ALONE / 100),
      p80: alone((cells) => ["p80", ...cells], CALLS_ALONE / 100, figure),
      uncertain: () => timed(() => range("large", 300, 10, null, UNCERTAIN_QUOTE).length),
      cells: throughRuntime("CRMCOST", "processor"),
      spilled,
    },
    REPETITIONS,
  );
  const { nothing } = times;
  const a =
    (calls) =>
    ({ least, median }) => ({ least: least / calls, median: median / calls });
  const [byMessage, byItself, byTenth, byHundredth] = [1, 10, 1, 0.1].map((times) => a(CALLS * times));
  const microseconds = ({ least }) => `${(1000 * least).toFixed(2)} µs a call`;
  const row = (id, what, ours, peer, goal, atLeast = false) => ({
    id,
    what,
    ours: microseconds(ours),
    peer: microseconds(peer),
    ratio: ours.least / peer.least,
    median: ours.median / peer.median,
    goal,
    atLeast,
  });
  const [cost3, empty] = [byItself(times.alone), byMessage(nothing)];
  return [
    row("E1", "CRMCOST / empty function through Microsoft's runtime", cost3, empty, 0.25),
    row("E2", "CRMCOST with 10 overrides / the same", byItself(times.overridden), empty, 1),
    row("E3", "CRMCOST / empty function, both through the runtime", byMessage(times.cost), empty, 1.15),
    row("E5", "10 years / 3 years", byItself(times.tenYears), cost3, 3),
    row("E5", "100,000 users / 50", byItself(times.manyUsers), byItself(times.fewUsers), 1.1),
    {
      ...row("G1", "100,000 calls / 10,000", cost3, byTenth(times.tenth), 12),
      ratio: times.alone.least / times.tenth.least,
      median: times.alone.median / times.tenth.median,
    },
    row("P3", "CRMCOST with 50 quoted lines / without", byHundredth(times.quoted), cost3, 4),
    row("P4", "CRMFIGURE of the P80 in closed form / CRMCOST", byHundredth(times.p80), cost3, 80),
    {
      id: "P8",
      what: "CRMRANGE of ten years with 200 uncertain quoted lines, ms",
      ours: `${times.uncertain.least.toFixed(1)} ms`,
      ratio: times.uncertain.least,
      median: times.uncertain.median,
      goal: 150,
    },
    row(
      "S3",
      "10,000 cells / one spilled call, processor",
      byMessage(times.cells),
      byMessage(times.spilled),
      2.5,
      true,
    ),
  ];
}
