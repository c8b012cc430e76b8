import fc from "fast-check";
import { priceKey, total } from "../../src/engine/index";
import { faultsOf, parseEntries } from "../../src/taskpane/entries";
import { priceBook } from "../../src/taskpane/priceChoice";
import { reduce, type Action } from "../../src/taskpane/reduce";
import { screenOf } from "../../src/taskpane/screen";
import { currentOf, initialState, TABS, type State } from "../../src/taskpane/state";
import { FIELD_NAMES, STEP_IDS, type FieldName } from "../../src/taskpane/steps";
import { scenarioOf } from "../engine/scenarios";

const after = (...actions: Action[]): State => actions.reduce(reduce, initialState("en"));
const likelyTotal = (state: State): number => total(screenOf(state).likely);
const typed = (input: FieldName, text: string): Action => ({ type: "typed", input, text });
const left = (input: FieldName): Action => ({ type: "left", input });
const chosen = (input: FieldName, text: string): Action => ({ type: "chosen", input, text });
const shown = (state: State): string[] => [...screenOf(state).faults.keys()];

test("the pane opens with the article's medium company: 30 users, 3 years", () => {
  const { low, likely, high } = screenOf(initialState("en"));
  expect(currentOf(initialState("en")).scenario).toEqual(scenarioOf("medium", 30, 3));
  expect([low, likely, high].map((ledger) => total(ledger))).toEqual([137640, 249166.77, 687283.89]);
});

test("users left at their default follow the size; users that were entered stay", () => {
  expect(currentOf(after(chosen("tier", "large"))).scenario).toEqual(scenarioOf("large", 300, 3));
  expect(currentOf(after(typed("users", "40"), chosen("tier", "large"))).scenario).toEqual(
    scenarioOf("large", 40, 3),
  );
});

test.each(["1,500", "１５００", "0.15万", " 1500 "])("%p is 1500 users", (text) =>
  expect(currentOf(after(typed("users", text))).scenario).toEqual(scenarioOf("medium", 1500, 3)),
);

describe("a wrong entry", () => {
  const wrong = after(typed("users", "40"), typed("users", "40x"), left("users"));

  test("is kept as typed, and the last valid ones count", () => {
    expect(currentOf(wrong).entries).toEqual({ users: "40x" });
    expect(currentOf(wrong).scenario).toEqual(scenarioOf("medium", 40, 3));
  });

  test("shows its fault once the field is left, not while it is typed", () => {
    expect(shown(after(typed("users", "40x")))).toEqual([]);
    expect(shown(wrong)).toEqual(["users"]);
  });

  test("loses its fault as soon as it is mended", () => {
    expect(shown(reduce(wrong, typed("users", "4x")))).toEqual(["users"]);
    expect(shown(reduce(wrong, typed("users", "4")))).toEqual([]);
  });

  test("does not make another field show its fault early", () =>
    expect(shown(reduce(wrong, typed("years", "0")))).toEqual(["users"]));

  test("is shown with all others when the user wants to go on", () => {
    const state = after(typed("users", "x"), typed("years", "0"), { type: "checked" });
    expect(shown(state)).toEqual(["users", "years"]);
  });
});

test("a field that is left blank goes back to its default", () => {
  const blank = after(typed("users", "40"), typed("users", ""));
  expect(currentOf(blank).entries).toEqual({ users: "" });
  expect(currentOf(blank).scenario).toEqual(scenarioOf("medium", 30, 3));
  expect(currentOf(reduce(blank, left("users"))).entries).toEqual({});
});

test.each([
  ["from the default", [], 1, "31"],
  ["from what is typed", [typed("users", "1,499")], 1, "1500"],
  ["from the last valid number", [typed("users", "8"), typed("users", "8x")], -1, "7"],
  ["not above the highest", [typed("users", "100000")], 1, "100000"],
  ["not below the lowest", [typed("users", "1")], -1, "1"],
] as const)("a step goes %s", (_from, before, by, text) =>
  expect(currentOf(after(...before, { type: "stepped", input: "users", by })).entries.users).toBe(text),
);

test.each([
  ["9", "small"],
  ["10", null],
  ["99", null],
  ["100", "large"],
])("a medium company with %s users: %s would be usual", (users, usual) =>
  expect(screenOf(after(typed("users", users))).usualTier).toBe(usual),
);

test("a question is withdrawn when an answer changes: it was about the old ones", () => {
  const place = { sheetId: "1", cells: "A1", address: "Sheet1!A1" };
  const asked: Action = { type: "noticed", notice: { kind: "occupied", place, insertion: "cost" } };
  expect(after(asked).notice).not.toBeNull();
  expect(after(asked, typed("users", "31")).notice).toBeNull();
  expect(after(asked, { type: "helpToggled", input: "users" }).notice).not.toBeNull();
});

describe("any sequence of actions", () => {
  const fields = fc.constantFrom<FieldName>(...FIELD_NAMES);
  const texts = fc.oneof(
    fc.constantFrom(
      "",
      " ",
      "30",
      "1e9",
      "-1",
      "2.5",
      "15%",
      "medium",
      "large",
      "onPremises",
      "perpetual",
      "USD",
      "xx",
      "advanced",
      "monthly",
      "mid",
    ),
    fc.string({ maxLength: 40 }),
  );
  const actions: fc.Arbitrary<Action> = fc.oneof(
    fc.tuple(fields, texts).map(([input, text]) => typed(input, text)),
    fc.tuple(fields, texts).map(([input, text]) => chosen(input, text)),
    fields.map(left),
    fc.record({
      type: fc.constant("stepped" as const),
      input: fc.constantFrom("users" as const, "years" as const, "discount" as const),
      by: fc.constantFrom(1 as const, -1 as const),
    }),
    fields.map((input): Action => ({ type: "wentTo", input })),
    fields.map((input): Action => ({ type: "reset", input })),
    fields.map((input): Action => ({ type: "helpToggled", input })),
    fc
      .tuple(fc.constantFrom(...priceBook().map(priceKey), "gone"), texts)
      .map(([key, rate]): Action => ({ type: "picked", change: { key, rate } })),
    fc.constantFrom(...STEP_IDS).map((step): Action => ({ type: "stepChosen", step })),
    fc.constantFrom(...TABS).map((tab): Action => ({ type: "tabChosen", tab })),
    fc.constantFrom("1", "2", "3").map((id): Action => ({ type: "scenarioChosen", id })),
    fc.constantFrom("1", "2", "3").map((id): Action => ({ type: "scenarioRemoved", id })),
    texts.map((name): Action => ({ type: "scenarioAdded", name, scenario: null })),
    texts.map((name): Action => ({ type: "scenarioRenamed", id: "1", name })),
    fc.constantFrom<Action>(
      { type: "checked" },
      { type: "started" },
      { type: "pickerOpened", for: "seatPrice" },
      { type: "pickerClosed" },
      { type: "priceUsed" },
    ),
    fc.record({
      type: fc.constant("languageChosen" as const),
      language: fc.constantFrom("en" as const, "zh-CN" as const),
    }),
  );

  test("leaves a state that can be shown, with low <= likely <= high", () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 20 }), (sequence) => {
        const { low, likely, high } = screenOf(after(...sequence));
        expect(total(low)).toBeLessThanOrEqual(total(likely));
        expect(total(likely)).toBeLessThanOrEqual(total(high));
      }),
    );
  });

  test("counts the entries if none is at fault, and else does not forget the last that were not", () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 20 }), actions, (sequence, last) => {
        const before = after(...sequence);
        const now = reduce(before, last);
        // Another scenario has entries of its own.
        fc.pre(now.current === before.current);
        const parsed = parseEntries(currentOf(now).entries);
        expect(currentOf(now).scenario).toEqual(parsed.ok ? parsed.value : currentOf(before).scenario);
      }),
      { examples: [[[typed("currency", "")], typed("tier", "")]] },
    );
  });

  test("shows every fault once it is checked", () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 20 }), (sequence) => {
        const checked = after(...sequence, { type: "checked" });
        expect(screenOf(checked).faults).toEqual(faultsOf(currentOf(checked).entries));
      }),
    );
  });
});

test("the total follows the answers", () =>
  expect(likelyTotal(after(chosen("tier", "small"), typed("years", "3")))).toBe(13803.9));
