import { MOST_SCENARIOS } from "../../src/taskpane/scenarios";
import { reduce, type Action } from "../../src/taskpane/reduce";
import { screenOf } from "../../src/taskpane/screen";
import { currentOf, initialState, type State } from "../../src/taskpane/state";
import { scenarioOf } from "../engine/scenarios";

const after = (...actions: Action[]): State => actions.reduce(reduce, initialState("en"));
const added = (name: string): Action => ({ type: "scenarioAdded", name, scenario: null });

test("a copy is changed without its original", () => {
  const state = after(added("Bigger"), { type: "typed", input: "users", text: "80" });
  expect(state.scenarios.map(({ entries }) => entries)).toEqual([{}, { users: "80" }]);
  expect(currentOf(reduce(state, { type: "scenarioChosen", id: "1" })).entries).toEqual({});
});

test("a scenario that was computed is taken up as if typed", () => {
  const scenario = scenarioOf("medium", 30, 3, { discount: 0.07, deployment: "onPremises" });
  const state = after({ type: "scenarioAdded", name: " The other\ndeployment ", scenario });
  expect(currentOf(state).scenario).toEqual(scenario);
  expect(currentOf(state).entries.discount).toBe("7");
  expect(currentOf(state).name).toBe("The other deployment");
});

test("without a name it goes by what it is", () =>
  expect(screenOf(after()).scenarios.map(({ name }) => name)).toEqual(["Cloud, 3 years"]));

test("removing the current one shows another; the last one stays", () => {
  const state = after(added("x"), { type: "scenarioRemoved", id: "2" });
  expect(state.current).toBe("1");
  expect(reduce(state, { type: "scenarioRemoved", id: "1" })).toEqual(state);
});

test("one that is gone is not chosen, and there are not endlessly many", () => {
  expect(after({ type: "scenarioChosen", id: "9" }).current).toBe("1");
  const many = after(...Array.from({ length: 30 }, () => added("x")));
  expect(many.scenarios).toHaveLength(MOST_SCENARIOS);
});
