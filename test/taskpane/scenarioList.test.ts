import { reduce, type Action } from "../../src/taskpane/reduce";
import { initialResults } from "../../src/taskpane/results/state";
import { savedForm, scenarioList, type ListedScenario } from "../../src/taskpane/scenarioList";
import { fromScenario } from "../../src/taskpane/scenarios";
import { currentOf, initialState, type State } from "../../src/taskpane/state";
import { translator } from "../../src/text/index";
import { fileOf, readFile } from "../../src/workbook/scenarios/file";
import { partOf, readPart } from "../../src/workbook/scenarios/part";
import { notesIn, scenarioOf as gate } from "../../src/workbook/scenarios/saved";
import type { Saved } from "../../src/workbook/index";
import { saved, XML } from "../workbook/scenarios/saved";
import { ENTERPRISE } from "./editions";

const one = saved({ id: "one", name: "One" });
const odd = saved({ id: "odd", name: "Odd" });
const refused: Saved = { ...odd, given: [["users", "many"]] };
const kept = (...entries: Saved[]): Action => ({ type: "workbook", change: { entries } });
const after = (...actions: Action[]): State => actions.reduce(reduce, initialState("en"));
const list = (state: State): readonly ListedScenario[] => scenarioList(state, translator("en"));
const standings = (state: State): string[] => list(state).map(({ id, standing }) => `${id} ${standing}`);

function opened(entry: Saved): Action {
  const result = gate(entry.tier, entry.given);
  if (!result.ok) throw new Error("refused");
  return { type: "scenarioOpened", opened: fromScenario(entry.id, entry.name, result.value, entry.price) };
}

test("what is tried and what is saved are one list", () => {
  expect(standings(after())).toEqual(["1 unsaved"]);
  expect(standings(after(kept(one, odd)))).toEqual(["1 unsaved", "one saved", "odd saved"]);
});

test("a saved scenario that is opened is still one, changed where it is changed, and as saved when that is undone", () => {
  const open = after(kept(one), opened(one));
  expect(standings(open)).toEqual(["1 unsaved", "one saved"]);
  const typed = reduce(open, { type: "typed", input: "users", text: "31" });
  expect(standings(typed)).toEqual(["1 unsaved", "one changed"]);
  expect(standings(reduce(typed, opened(one)))).toEqual(standings(open));
  const back = reduce(typed, { type: "typed", input: "users", text: "30" });
  expect(standings(back)).toEqual(["1 unsaved", "one saved"]);
});

test("the price that a scenario is saved with is part of it", () => {
  const priced = { ...one, price: { key: ENTERPRISE, rate: "7.1" } };
  const open = after(kept(priced), opened(priced));
  expect(standings(open)).toEqual(["1 unsaved", "one saved"]);
  const typed = reduce(open, { type: "typed", input: "seatPrice", text: "1" });
  expect(standings(typed)).toEqual(["1 unsaved", "one changed"]);
  const gone = { ...one, price: { key: "no longer sold", rate: "7.1" } };
  expect(standings(after(kept(gone), opened(gone)))).toEqual(["1 unsaved", "one saved"]);
});

test("one that the model refuses is listed with its reasons", () => {
  const [, listed] = list(after(kept(refused)));
  expect(listed?.result).toMatchObject({ ok: false, issues: [{ subject: "users" }] });
});

test("the name is that of the workbook, whoever gave it", () => {
  const state = after(kept(one), opened(one), kept({ ...one, name: "Renamed elsewhere" }));
  expect(list(state).map(({ name }) => name)).toEqual(["Cloud, 3 years", "Renamed elsewhere"]);
});

test("once it is saved it goes by its saved id everywhere", () => {
  const state = after(
    { type: "results", action: { type: "sideChosen", end: "a", side: { kind: "listed", id: "1" } } },
    { type: "scenarioSaved", id: "1", as: "new" },
  );
  expect(currentOf(state).id).toBe("new");
  expect(state.results).toEqual({ ...initialResults, a: { kind: "listed", id: "new" } });
});

test("the form in which it is saved makes the same scenario", () => {
  const state = after(
    { type: "chosen", input: "tier", text: "small" },
    { type: "typed", input: "discount", text: "7%" },
    { type: "typed", input: "users", text: "4" },
  );
  const { tier, given } = savedForm(currentOf(state));
  expect(gate(tier, given)).toEqual({ ok: true, value: currentOf(state).scenario });
});

test("what is noted beside a line, or with the quote, is kept with the scenario: in the workbook, as a file and back", () => {
  const lines = [
    { item: "setup", per: "once", price: "80000", note: ' ask "Ann" & <Bo>\n' },
    { note: "Valid until 31 March" },
  ];
  const state = after({ type: "quote", action: { type: "pasted", lines } });
  const entry = saved({ id: "1", name: "One", ...savedForm(currentOf(state)) });
  const part = readPart(partOf([entry]), XML);
  const file = readFile(fileOf([entry]));
  if (part.kind !== "list" || file.kind !== "list") throw new Error("not read");
  expect([...part.entries, ...file.scenarios]).toEqual([entry, entry]);
  expect(standings(reduce(state, kept(entry)))).toEqual(["1 saved"]);
  const result = gate(entry.tier, entry.given, entry.lines);
  if (!result.ok) throw new Error("refused");
  const back = fromScenario("1", "One", result.value, null, notesIn(entry));
  expect(back.rows.map(({ cells }) => cells.note)).toEqual(['ask "Ann" & <Bo>', "Valid until 31 March"]);
  expect(savedForm(back)).toEqual(savedForm(currentOf(state)));
  const noted = reduce(reduce(state, kept(entry)), {
    type: "quote",
    action: { type: "typed", id: 1, column: "note", text: "ask Bo" },
  });
  expect(standings(noted)).toEqual(["1 changed"]);
});
