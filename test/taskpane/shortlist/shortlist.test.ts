import fc from "fast-check";
import { deep } from "../../depth";
import { priceKey, shortlist, type Scenario } from "../../../src/engine/index";
import { draftText, parseDraft } from "../../../src/taskpane/draft";
import { reduce, type Action } from "../../../src/taskpane/reduce";
import { candidateKey, candidateName, editions } from "../../../src/taskpane/shortlist/candidates";
import {
  foreignCurrencies,
  listOn,
  metBy,
  ranking,
  typedRates,
} from "../../../src/taskpane/shortlist/ranking";
import { reduceShortlist, type ShortlistAction } from "../../../src/taskpane/shortlist/reduce";
import { initialShortlist, MOST_CRITERIA } from "../../../src/taskpane/shortlist/state";
import { fromScenario } from "../../../src/taskpane/scenarios";
import { screenOf, type Screen } from "../../../src/taskpane/screen";
import { currentOf, initialState, type State } from "../../../src/taskpane/state";
import { scenarioOf } from "../../engine/scenarios";

const C02 = scenarioOf("medium", 30, 3);
const all = editions();
const keys = all.map(candidateKey);
const named = (vendor: string, edition: string): string => {
  const entry = all.find((one) => one.vendor.includes(vendor) && one.edition === edition);
  if (entry === undefined) throw new Error(`no ${vendor} ${edition}`);
  return candidateKey(entry);
};

const stateWith = (scenario: Scenario, ...actions: readonly ShortlistAction[]): State =>
  actions
    .map((action): Action => ({ type: "shortlist", action }))
    .reduce(reduce, {
      ...initialState("en"),
      scenarios: [{ ...fromScenario("1", "One", scenario), scenario }],
      current: "1",
    });
const screenWith = (scenario: Scenario, ...actions: readonly ShortlistAction[]): Screen =>
  screenOf(stateWith(scenario, ...actions));
const tickAll: ShortlistAction = { type: "allTicked", candidates: keys, on: true };
const usd = (text: string): ShortlistAction => ({ type: "rateTyped", currency: "USD", text });

/** All that is listed, however many slices it takes. */
function wholeRanking(screen: Screen) {
  let left = listOn(screen);
  while (left > 0) left = listOn(screen);
  return ranking(screen).listed;
}

describe("candidates", () => {
  test("no two have one key, and no two one name", () => {
    expect(new Set(keys).size).toBe(all.length);
    const names = all.map(candidateName);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test("are ticked and unticked alone and together, in the order of the user", () => {
    const [one = "", two = "", three = ""] = keys;
    const after = (...actions: ShortlistAction[]) =>
      actions.reduce(reduceShortlist, initialShortlist).candidates;
    const tick = (candidate: string): ShortlistAction => ({ type: "ticked", candidate });
    expect(after(tick(two), tick(one))).toEqual([two, one]);
    expect(after(tick(two), tick(one), tick(two))).toEqual([one]);
    expect(after(tick(two), { type: "allTicked", candidates: [one, three], on: true })).toEqual([
      two,
      one,
      three,
    ]);
    expect(after(tick(two), tick(one), { type: "allTicked", candidates: [one], on: false })).toEqual([two]);
  });
});

describe("the ranking", () => {
  test("is the engine's shortlist of the same editions at the same rates, whatever order they were ticked in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: 1 }), (entries) => {
        const screen = screenWith(
          C02,
          ...entries.map((entry): ShortlistAction => ({ type: "ticked", candidate: candidateKey(entry) })),
          usd("7.2"),
        );
        const rates = typedRates({ USD: "7.2" });
        expect(wholeRanking(screen)).toEqual(shortlist(C02, entries, rates, "2026-11-28", () => true));
      }),
      { numRuns: deep(3) },
    );
  });

  test("stops to let the pane answer, loses nothing, and goes on where it was", () => {
    const screen = screenWith(scenarioOf("medium", 31, 3), tickAll, usd("7.2"));
    let clock = 0;
    const slow = (): number => (clock += 30);
    const left = listOn(screen, slow);
    expect(left).toBe(all.length - 2);
    expect(ranking(screen)).toMatchObject({ left, listed: { length: 2 } });
    expect(listOn(screen, slow)).toBe(left - 2);
    expect(wholeRanking(screen)).toHaveLength(all.length);
  });

  test("a rate of double leaves the rows of every other currency as they are", () => {
    const [once, twice] = ["7", "14"].map((rate) => wholeRanking(screenWith(C02, tickAll, usd(rate))));
    const others = (listed: typeof once) =>
      new Map(
        (listed ?? []).flatMap(({ entry, cost }) =>
          entry.currency === "USD" ? [] : [[candidateKey(entry), cost?.total]],
        ),
      );
    expect(others(twice)).toEqual(others(once));
    const dollars = (listed: typeof once) =>
      (listed ?? []).filter(
        ({ entry, cost }) => entry.currency === "USD" && cost !== null && (entry.price ?? 0) > 0,
      );
    const before = new Map(dollars(once).map(({ entry, cost }) => [candidateKey(entry), cost?.total ?? 0]));
    expect(before.size).toBeGreaterThan(10);
    for (const { entry, cost } of dollars(twice))
      expect(cost?.total).toBeGreaterThan(before.get(candidateKey(entry)) ?? Infinity);
  });

  test("without its rate an edition stays, last and without a number; a rate that is no number is none", () => {
    const screen = screenWith(C02, { type: "ticked", candidate: named("Pipedrive", "Growth") }, usd("seven"));
    expect(wholeRanking(screen)).toMatchObject([
      { rank: null, cost: null, missing: [{ code: "noExchangeRate", currency: "USD" }] },
    ]);
    expect(foreignCurrencies(screen)).toEqual(["USD"]);
  });
});

describe("what the scenario settles itself", () => {
  const typed = scenarioOf("medium", 30, 3, { seatPrice: 200 });

  test("a price that was typed gives way only when the user agrees, for that scenario alone", () => {
    expect(metBy(screenWith(typed))).toEqual({ kind: "settled", by: "seatPrice" });
    const agreed = stateWith(typed, { type: "priceReplaced", scenario: "1" });
    expect(metBy(screenOf(agreed))).toMatchObject({ kind: "met", scenario: { given: { users: 30 } } });
    expect(wholeRanking(screenOf(reduce(agreed, { type: "shortlist", action: tickAll })))).toEqual(
      wholeRanking(screenWith(C02, tickAll)),
    );
    const other = reduce(agreed, { type: "scenarioAdded", name: "Two", scenario: typed });
    expect(metBy(screenOf(other)).kind).toBe("settled");
  });

  test("a price from the price book gives way unasked, with the terms that it brought", () => {
    const entry = all.find(
      ({ minimumSeats, currency, unit, price, purpose = "sales" }) =>
        minimumSeats !== undefined &&
        currency === "USD" &&
        unit === "user/month" &&
        price !== null &&
        purpose === "sales",
    );
    if (entry === undefined) throw new Error("no edition has a minimum");
    const [listed] = wholeRanking(
      screenWith(C02, { type: "ticked", candidate: candidateKey(entry) }, usd("7.2")),
    );
    const bought = listed?.scenario;
    if (!bought) throw new Error("it cannot be bought");
    expect(bought.given.minimumSeats).toBe(entry.minimumSeats);
    const state = {
      ...initialState("en"),
      scenarios: [fromScenario("1", "", bought, { key: priceKey(entry), rate: "7.2" })],
    };
    const met = metBy(screenOf(state));
    expect(met).toMatchObject({ kind: "met" });
    expect(met.kind === "met" && met.scenario.given).not.toHaveProperty("seatPrice");
    expect(met.kind === "met" && met.scenario.given).not.toHaveProperty("minimumSeats");
  });
});

describe("rates", () => {
  test("are the workbook's: every open scenario has them, those opened later too, and they can be taken back", () => {
    const given = reduce(stateWith(C02, usd("7.2")), { type: "scenarioAdded", name: "Two", scenario: C02 });
    expect(given.scenarios.map(({ rates }) => rates.USD)).toEqual(["7.2", "7.2"]);
    const gone = reduce(given, { type: "shortlist", action: usd(" ") });
    expect(gone.scenarios.map(({ rates }) => rates.USD)).toEqual([undefined, undefined]);
    expect(gone.shortlist.rates).toEqual({});
  });

  test("typed beside a quoted line or in the price book are the shortlist's too", () => {
    const two = reduce(stateWith(C02, usd("7.2")), { type: "scenarioAdded", name: "Two", scenario: C02 });
    const quoted = reduce(two, {
      type: "quote",
      action: { type: "rateTyped", currency: "USD", text: "7.1" },
    });
    expect([quoted.shortlist.rates, ...quoted.scenarios.map(({ rates }) => rates)]).toEqual(
      Array.from({ length: 3 }, () => ({ USD: "7.1" })),
    );
    const dollars = all.find(({ vendor, edition }) => vendor === "Salesforce" && edition === "Enterprise");
    if (dollars?.currency !== "USD") throw new Error("no price in USD");
    const bought = (
      [
        { type: "pickerOpened", for: "seatPrice" },
        { type: "picked", change: { key: priceKey(dollars), rate: "7" } },
        { type: "priceUsed" },
      ] as const satisfies readonly Action[]
    ).reduce<State>(reduce, quoted);
    expect([bought.shortlist.rates, ...bought.scenarios.map(({ rates }) => rates)]).toEqual(
      Array.from({ length: 3 }, () => ({ USD: "7" })),
    );
  });

  test("re-estimate a quote that waits for them", () => {
    const line = { item: "subscription", price: "10", per: "month", currency: "USD", quantity: "30" };
    const waiting = reduce(stateWith(C02), { type: "quote", action: { type: "added", cells: line } });
    expect(currentOf(waiting).scenario.lines).toEqual([]);
    const given = reduce(waiting, { type: "shortlist", action: usd("7.2") });
    expect(currentOf(given).scenario.lines).toMatchObject([{ rate: 7.2 }]);
  });

  test("of the budget's own currency stay those of the estimate", () => {
    const dollars = scenarioOf("medium", 30, 3, { currency: "USD", exchangeRate: 7.2 });
    const pipedrive: ShortlistAction = { type: "ticked", candidate: named("Pipedrive", "Growth") };
    const listed = wholeRanking(screenWith(dollars, pipedrive, usd("9")));
    expect(listed).toEqual(wholeRanking(screenWith(dollars, pipedrive)));
    expect(listed[0]?.rank).toBe(1);
  });
});

test("who cancels the choice of candidates has those that there were, at the rates of then", () => {
  const [one = "", other = ""] = keys;
  const before: readonly ShortlistAction[] = [{ type: "ticked", candidate: one }, usd("7.2")];
  const chosen = stateWith(
    C02,
    ...before,
    { type: "roomChosen", room: "candidates" },
    { type: "ticked", candidate: one },
    { type: "ticked", candidate: other },
    usd("9"),
  );
  expect(chosen.shortlist.candidates).toEqual([other]);
  const cancelled = reduceShortlist(chosen.shortlist, { type: "choiceCancelled" });
  expect(cancelled).toEqual(stateWith(C02, ...before).shortlist);
  expect(reduceShortlist(chosen.shortlist, { type: "roomChosen", room: "list" }).candidates).toEqual([other]);
});

describe("the document", () => {
  test("keeps candidates, rates and scores, and nothing of how they were looked at", () => {
    const state = stateWith(
      C02,
      { type: "ticked", candidate: keys[3] ?? "" },
      usd("7.2"),
      { type: "scored", id: "features", candidate: keys[3] ?? "", text: "8" },
      { type: "criterionAdded" },
      { type: "roomChosen", room: "scores" },
    );
    const restored = parseDraft(draftText(state));
    if (restored.kind !== "draft") throw new Error(restored.kind);
    expect(restored.state.shortlist).toEqual({ ...state.shortlist, room: "list", scoring: null });
  });

  test.each([
    ["nothing", undefined],
    ["a number", 7],
    [
      "lists of what is none",
      { candidates: [1, {}], criteria: [null, { id: 1 }], rates: { USD: 7, usd: "7" } },
    ],
    ["two of one criterion", { criteria: [1, 2].map(() => ({ id: "a", name: "", weight: "1" })) }],
  ])("from anywhere: %s", (_, shortlist) => {
    const text = JSON.stringify({ ...JSON.parse(draftText(initialState("en"))), shortlist });
    const restored = parseDraft(text);
    if (restored.kind !== "draft") throw new Error(restored.kind);
    const criteria = restored.state.shortlist?.criteria ?? [];
    expect(restored.state.shortlist).toMatchObject({ candidates: [], rates: {} });
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  });
});

describe("criteria", () => {
  test("a blank score is taken out: not scored is not 0", () => {
    const scored = (text: string): ShortlistAction => ({
      type: "scored",
      id: "features",
      candidate: "a",
      text,
    });
    const after = [scored("8"), scored(" ")].reduce(reduceShortlist, initialShortlist);
    expect(after.criteria[0]?.scores).toEqual({});
    expect(reduceShortlist(initialShortlist, scored("0")).criteria[0]?.scores).toEqual({ a: "0" });
  });

  test("are added with a name to come, removed, and no more than anybody weighs", () => {
    let state = initialShortlist;
    for (let i = 0; i < 30; i++) state = reduceShortlist(state, { type: "criterionAdded" });
    expect(state.criteria).toHaveLength(MOST_CRITERIA);
    expect(state.scoring).toBe(state.criteria.at(-1)?.id);
    const fewer = reduceShortlist(state, { type: "criterionRemoved", id: "own1" });
    expect(fewer.criteria.map(({ id }) => id)).not.toContain("own1");
    expect(reduceShortlist(fewer, { type: "criterionAdded" }).criteria.at(-1)?.id).toBe("own1");
  });
});
