import { MOST_OPEN } from "../../src/taskpane/scenarios";
import { reduce, type Action } from "../../src/taskpane/reduce";
import { scenarioList } from "../../src/taskpane/scenarioList";
import { currentOf, initialState, type State } from "../../src/taskpane/state";
import { translator } from "../../src/text/index";
import { scenarioOf } from "../engine/scenarios";
import { ENTERPRISE } from "./editions";

const after = (...actions: Action[]): State => actions.reduce(reduce, initialState("en"));
const names = (state: State): string[] => scenarioList(state, translator("en")).map(({ name }) => name);
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

test("without a name it goes by what it is", () => expect(names(after())).toEqual(["Cloud, 3 years"]));

test("with a price of the price book it goes by vendor and edition", () => {
  const state = after(
    { type: "pickerOpened", for: "seatPrice" },
    { type: "picked", change: { key: ENTERPRISE, rate: "7.1" } },
    { type: "priceUsed" },
  );
  expect(names(state)).toEqual(["Salesforce · Enterprise, 3 years"]);
});

test("removing the current one shows another; the last one stays", () => {
  const state = after(added("x"), { type: "scenarioRemoved", id: "2" });
  expect(state.current).toBe("1");
  expect(reduce(state, { type: "scenarioRemoved", id: "1" })).toEqual(state);
});

test("one that is gone is not chosen, and there are not endlessly many", () => {
  expect(after({ type: "scenarioChosen", id: "9" }).current).toBe("1");
  const many = after(...Array.from({ length: 30 }, () => added("x")));
  expect(many.scenarios).toHaveLength(MOST_OPEN);
});
