import { simulate, WAYS } from "../../../src/engine/index";
import { reduceResults, type ResultsAction } from "../../../src/taskpane/results/reduce";
import { sideKey, sideOf, type Side } from "../../../src/taskpane/results/side";
import { initialResults, type ResultsState } from "../../../src/taskpane/results/state";
import { scenarioOf } from "../../engine/scenarios";

const after = (...actions: readonly ResultsAction[]): ResultsState =>
  actions.reduce(reduceResults, initialResults);
const current: Side = { kind: "listed", id: "1" };
const scenario = scenarioOf("medium", 30, 3);
const started: ResultsAction = { type: "simulationStarted", scenario, points: 1024 };

test("a chart turns into its table and back, the others stay", () => {
  const both = after({ type: "tableToggled", chart: "years" }, { type: "tableToggled", chart: "range" });
  expect(both.asTable).toEqual(["years", "range"]);
  expect(reduceResults(both, { type: "tableToggled", chart: "years" }).asTable).toEqual(["range"]);
});

test("another view closes the explanation", () => {
  const explaining = { what: "total", of: current, opener: "overview-total" } as const;
  const open = after({ type: "explainOpened", explaining });
  expect(open.explaining).toEqual(explaining);
  expect(reduceResults(open, { type: "viewChosen", view: "range" })).toMatchObject({
    view: "range",
    explaining: null,
  });
});

test("the question before a budget stays through the views until it is answered or folded", () => {
  const asked = after({ type: "writeAsked" }, { type: "viewChosen", view: "savings" });
  expect(asked.isWriting).toBe(true);
  expect(reduceResults(asked, { type: "writeFolded" }).isWriting).toBe(false);
});

test("years that were aligned belong to the pair that they were aligned for", () => {
  const aligned = after({ type: "aligned", years: 5 });
  expect(aligned.alignedTo).toBe(5);
  expect(reduceResults(aligned, { type: "sideChosen", end: "a", side: current })).toMatchObject({
    a: current,
    alignedTo: null,
  });
  const b: Side = { kind: "way", way: "training" };
  expect(reduceResults(aligned, { type: "comparisonOpened", a: current, b })).toMatchObject({
    view: "compare",
    b,
    alignedTo: null,
  });
});

describe("a simulation", () => {
  const result = simulate(scenario, { points: 1024, seed: 1 });
  const ended: ResultsAction = { type: "simulationEnded", result };
  const progressed: ResultsAction = { type: "simulationProgressed", done: 0.5, elapsed: 100 };

  test("runs, progresses and ends for the scenario that it was started for", () => {
    expect(after(started, progressed).run).toEqual({
      status: "running",
      scenario,
      points: 1024,
      done: 0.5,
      elapsed: 100,
    });
    expect(after(started, progressed, ended).run).toEqual({ status: "done", scenario, result });
  });

  test("once cancelled is not revived by what arrives late", () => {
    const cancelled = after(started, { type: "simulationCancelled" });
    expect(cancelled.run).toEqual({ status: "cancelled" });
    for (const late of [progressed, ended]) expect(reduceResults(cancelled, late)).toBe(cancelled);
  });

  test("that does not run cannot be cancelled", () =>
    expect(after(started, ended, { type: "simulationCancelled" }).run.status).toBe("done"));
});

test("a side survives the way through a list, and a forged option is none", () => {
  const sides: Side[] = [
    current,
    { kind: "listed", id: "way:training" },
    ...WAYS.map((way) => ({ kind: "way" as const, way })),
  ];
  for (const side of sides) expect(sideOf(sideKey(side))).toEqual(side);
  for (const forged of ["", "way:constructor", "1"]) expect(sideOf(forged)).toBeNull();
});
