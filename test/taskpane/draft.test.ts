import { priceKey } from "../../src/engine/index";
import fc from "fast-check";
import { draftText, parseDraft } from "../../src/taskpane/draft";
import { draftKeeper } from "../../src/taskpane/draftKeeper";
import { priceBook } from "../../src/taskpane/priceChoice";
import { reduce, type Action } from "../../src/taskpane/reduce";
import { screenOf } from "../../src/taskpane/screen";
import { currentOf, initialState } from "../../src/taskpane/state";

const key = priceBook()
  .filter(({ currency, unit }) => currency === "USD" && unit === "user/month")
  .map(priceKey)[1] as string;
const actions: Action[] = [
  { type: "stepChosen", step: "system" },
  { type: "typed", input: "discount", text: "2０%" },
  { type: "typed", input: "users", text: "many" },
  { type: "pickerOpened", for: "seatPrice" },
  { type: "picked", change: { key, rate: "7.1" } },
  { type: "priceUsed" },
  { type: "scenarioAdded", name: "Second  try", scenario: null },
  { type: "languageChosen", language: "zh-CN" },
  { type: "tabChosen", tab: "workbook" },
  { type: "renderingChosen", rendering: "live" },
];
const state = actions.reduce(reduce, initialState("en"));

test("a draft brings back entries, right and wrong, scenarios, the place and the language", () => {
  const restored = parseDraft(draftText(state));
  if (restored.kind !== "draft") throw new Error(restored.kind);
  const back = { ...initialState("en"), ...restored.state };
  expect(JSON.parse(draftText(back))).toEqual(JSON.parse(draftText(state)));
  expect(back.scenarios.map(({ name }) => name)).toEqual(["", "Second try"]);
  expect(currentOf(back).entries.users).toBe("many");
  expect(currentOf(back).price).toEqual({ key, rate: "7.1" });
  expect(screenOf(back).faults.has("users")).toBe(true);
  expect(back.rendering).toBe("live");
});

test.each([
  ["nothing", undefined, "none"],
  ["a newer version", '{"version":3,"anything":true}', "newer"],
  ["a number", 7, "broken"],
  ["no JSON", "{", "broken"],
  ["a list", "[]", "broken"],
  ["no version", '{"scenarios":[]}', "broken"],
  ["no scenarios", '{"version":1}', "broken"],
  ["an empty list", '{"version":1,"scenarios":[]}', "broken"],
  ["a scenario that is none", '{"version":1,"scenarios":[null]}', "broken"],
  [
    "two of one id",
    JSON.stringify({ version: 1, scenarios: [1, 2].map(() => ({ id: "1", name: "", entries: {} })) }),
    "broken",
  ],
  [
    "too many scenarios",
    JSON.stringify({
      version: 1,
      scenarios: Array.from({ length: 21 }, (_, i) => ({ id: String(i), name: "", entries: {} })),
    }),
    "broken",
  ],
  ["too much", `{"version":1,"x":"${"x".repeat(1_000_000)}"}`, "broken"],
])("%s is %3$s", (_what, kept, kind) => expect(parseDraft(kept).kind).toBe(kind));

test("names of the language's own objects, other keys, long texts and prices that are gone are left behind", () => {
  const entries = `{"__proto__":{"polluted":"1"},"constructor":"x","toString":"x","users":"40","years":5,"discount":"${"1".repeat(300)}"}`;
  const restored = parseDraft(
    `{"version":1,"current":"__proto__","step":"constructor","tab":7,"language":"xx","scenarios":[{"id":"1","name":"n","entries":${entries},"price":{"key":"gone","rate":"1"}}]}`,
  );
  if (restored.kind !== "draft") throw new Error(restored.kind);
  const back = { ...initialState("en"), ...restored.state };
  expect(currentOf(back).entries).toEqual({ users: "40" });
  expect(Object.getPrototypeOf(currentOf(back).entries)).toBe(Object.prototype);
  expect(currentOf(back).price).toBeNull();
  expect([back.step, back.tab, back.language]).toEqual(["size", "estimate", "en"]);
});

test("whatever is kept, the pane can be shown", () => {
  const json = fc.json({ maxDepth: 4 });
  const near = fc.record({
    version: fc.constant(1),
    current: fc.string(),
    scenarios: fc.array(
      fc.record({
        id: fc.string(),
        name: fc.string(),
        entries: fc.dictionary(
          fc.constantFrom("tier", "users", "licence", "deployment", "currency", "vat", "x"),
          fc.oneof(fc.string(), fc.constantFrom("large", "perpetual", "onPremises", "USD"), fc.integer()),
        ),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        json,
        near.map((draft) => JSON.stringify(draft)),
      ),
      (kept) => {
        const restored = parseDraft(kept);
        const back = { ...initialState("en"), ...(restored.kind === "draft" ? restored.state : {}) };
        expect(screenOf(back).range.low).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

describe("keeping", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("saves the newest once, and never what the pane opened with", () => {
    const saved: string[] = [];
    const keep = draftKeeper("opened", (text) => saved.push(text));
    keep("opened");
    jest.runAllTimers();
    expect(saved).toEqual([]);
    for (const text of ["a", "b", "c"]) keep(text);
    jest.runAllTimers();
    expect(saved).toEqual(["c"]);
  });
});
