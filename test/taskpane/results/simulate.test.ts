import { simulate } from "../../../src/engine/index";
import type { ResultsAction } from "../../../src/taskpane/results/reduce";
import { runSimulation, simulationSettings, simulator } from "../../../src/taskpane/results/simulate";
import { initialResults } from "../../../src/taskpane/results/state";
import { scenarioOf } from "../../engine/scenarios";

const scenario = scenarioOf("small", 3, 3);
const settings = { points: 1024, seed: 7 };
/** Slices of a run: each waits for a turn of its own. */
const SLICES = 16;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("in slices", () => {
  test("the result is the engine's, and progress grows to 1", async () => {
    const seen: number[] = [];
    const run = runSimulation(scenario, settings, (done) => seen.push(done), new AbortController().signal);
    await jest.runAllTimersAsync();
    expect(await run).toEqual(simulate(scenario, settings));
    expect(seen).toHaveLength(SLICES);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  test("nothing runs before the caller has gone on, and what waits gets its turn before the next slice", async () => {
    const order: string[] = [];
    const onProgress = (): void => {
      order.push("slice");
      setTimeout(() => order.push("other"));
    };
    void runSimulation(scenario, settings, onProgress, new AbortController().signal);
    expect(order).toEqual([]);
    await jest.runAllTimersAsync();
    expect(order).toEqual(Array.from({ length: SLICES }, () => ["slice", "other"]).flat());
  });

  test("cancelled, it stops before the next slice and has no result", async () => {
    const seen: number[] = [];
    const controller = new AbortController();
    const onProgress = (done: number): void => {
      if (seen.push(done) === 3) controller.abort();
    };
    const run = runSimulation(scenario, settings, onProgress, controller.signal);
    await jest.runAllTimersAsync();
    expect(await run).toBeNull();
    expect(seen).toHaveLength(3);
  });
});

describe("the runner", () => {
  const results = { ...initialResults, points: 1024, seed: "7" };
  const types = (actions: readonly ResultsAction[]): string[] => [
    ...new Set(actions.map(({ type }) => type)),
  ];

  test("tells how a run goes to its end", async () => {
    const actions: ResultsAction[] = [];
    const run = simulator((action) => actions.push(action)).start(scenario, results);
    await jest.runAllTimersAsync();
    await run;
    expect(types(actions)).toEqual(["simulationStarted", "simulationProgressed", "simulationEnded"]);
    expect(actions.at(-1)).toEqual({ type: "simulationEnded", result: simulate(scenario, settings) });
  });

  test("cancels once, and says nothing after it", async () => {
    const actions: ResultsAction[] = [];
    const runner = simulator((action) => {
      actions.push(action);
      if (actions.length === 3) runner.cancel();
    });
    const run = runner.start(scenario, results);
    await jest.runAllTimersAsync();
    await run;
    runner.cancel();
    expect(actions.map(({ type }) => type)).toEqual([
      "simulationStarted",
      "simulationProgressed",
      "simulationProgressed",
      "simulationCancelled",
    ]);
  });

  test("a second start replaces the first", async () => {
    const actions: ResultsAction[] = [];
    const runner = simulator((action) => actions.push(action));
    const first = runner.start(scenario, results);
    await jest.advanceTimersToNextTimerAsync(2);
    const second = runner.start(scenario, { ...results, seed: "8" });
    await jest.runAllTimersAsync();
    await Promise.all([first, second]);
    const ended = actions.filter(({ type }) => type === "simulationEnded");
    expect(ended).toEqual([
      { type: "simulationEnded", result: simulate(scenario, { points: 1024, seed: 8 }) },
    ]);
  });

  test("does not start with a seed that is none", async () => {
    const actions: ResultsAction[] = [];
    await simulator((action) => actions.push(action)).start(scenario, { ...results, seed: "x" });
    expect(actions).toEqual([]);
  });
});

test.each([
  ["1", 1],
  ["２０,２６１", 20261],
  ["", "notNumber"],
  ["many", "notNumber"],
  ["-1", "outOfRange"],
  ["1e300", "outOfRange"],
  ["1.5", "notWhole"],
])("the seed %p gives %p", (seed, expected) => {
  const checked = simulationSettings({ ...initialResults, seed });
  expect(checked.ok ? checked.value.seed : checked.issues[0]?.code).toBe(expected);
});
