import { priceKey } from "../../../src/engine/index";
import { reduce, type Action } from "../../../src/taskpane/reduce";
import { candidateKey, editions } from "../../../src/taskpane/shortlist/candidates";
import { criterionName, scoreOf, weightOf } from "../../../src/taskpane/shortlist/criteria";
import { listOn } from "../../../src/taskpane/shortlist/ranking";
import type { ShortlistAction } from "../../../src/taskpane/shortlist/reduce";
import { closestTurning, dominated, scorecardOf, scoredCount } from "../../../src/taskpane/shortlist/scores";
import { STARTER_SET } from "../../../src/taskpane/shortlist/state";
import { shortlistedOf } from "../../../src/taskpane/shortlist/work";
import { screenOf, type Screen } from "../../../src/taskpane/screen";
import { initialState } from "../../../src/taskpane/state";
import { loadWords, translator } from "../../../src/text/index";

beforeAll(() => loadWords("en"));

const three = editions()
  .filter(
    ({ currency, unit, price, purpose = "sales" }) =>
      (currency === "CNY" || currency === "USD") &&
      unit === "user/month" &&
      (price ?? 0) > 0 &&
      purpose === "sales",
  )
  .sort((one, other) => one.currency.localeCompare(other.currency))
  .slice(0, 3);
const [a = "", b = "", c = ""] = three.map(candidateKey);

function screenWith(...actions: readonly ShortlistAction[]): Screen {
  const state = actions
    .map((action): Action => ({ type: "shortlist", action }))
    .reduce(reduce, initialState("en"));
  const screen = screenOf(state);
  while (listOn(screen) > 0);
  return screen;
}
const tick: readonly ShortlistAction[] = [
  ...[a, b, c].map((candidate) => ({ type: "ticked", candidate }) as const),
  { type: "rateTyped", currency: "USD", text: "7.2" },
];
/** The design's example: by criterion of the starter set, then by candidate. */
const SCORES = [
  [8, 6, 9],
  [7, 9, 5],
  [6, 8, 7],
  [9, 7, 6],
  [5, 9, 6],
];
const scored = SCORES.flatMap((row, i) =>
  row.map((score, j): ShortlistAction => ({
    type: "scored",
    id: STARTER_SET[i]?.id ?? "",
    candidate: [a, b, c][j] ?? "",
    text: String(score),
  })),
);

test("scores as typed come to the engine's scorecard, with what each candidate costs", () => {
  const screen = screenWith(...tick, ...scored);
  const card = scorecardOf(screen);
  expect(card?.candidates.map(({ name, score }) => [name, score])).toEqual([
    [b, 7.6],
    [a, 7.1],
    [c, 6.9],
  ]);
  expect(card?.candidates.every(({ total }) => (total ?? 0) > 0)).toBe(true);
  expect(card && closestTurning(card)).toMatchObject({
    name: "Vendor’s standing",
    turning: { candidate: a },
  });
  expect(scoredCount(screen)).toEqual({ given: 15, all: 15 });
});

test("one score less: nobody can tell what would turn, and no turning weight is made up", () => {
  const screen = screenWith(...tick, ...scored, { type: "scored", id: "features", candidate: a, text: "" });
  const card = scorecardOf(screen);
  expect(card && [card.complete, closestTurning(card)]).toEqual([false, null]);
  expect(scoredCount(screen).given).toBe(14);
});

test("weights that are no numbers count for nothing; without any there is no scorecard", () => {
  const weigh = (id: string, text: string): ShortlistAction => ({ type: "weightTyped", id, text });
  const none = STARTER_SET.map(({ id }) => weigh(id, "much"));
  expect(scorecardOf(screenWith(...tick, ...scored, ...none))).toBeNull();
  const [first = weigh("", "")] = none;
  const card = scorecardOf(
    screenWith(...tick, ...scored, ...none, { ...first, text: "5" } as ShortlistAction),
  );
  expect(card?.candidates[0]).toMatchObject({ name: c, score: 9 });
});

test.each([
  ["8", 8],
  ["７", 7],
  ["8.5", 8.5],
  ["11", null],
  ["-1", null],
  ["good", null],
  ["", null],
])("a score typed as %j is %j", (text, score) => {
  expect(scoreOf({ id: "x", name: "", weight: "1", scores: { a: text } }, "a")).toBe(score);
});

test("a criterion goes by its own name, else by the starter set's, else as a new one", () => {
  const t = translator("en");
  const named = (id: string, name: string) => criterionName({ id, name, weight: "1", scores: {} }, t);
  expect([named("features", ""), named("features", " Fit "), named("own1", " ")]).toEqual([
    "Needed features",
    "Fit",
    "New criterion",
  ]);
  expect(weightOf({ id: "x", name: "", weight: "1,000", scores: {} })).toBe(1000);
});

test("who costs more and scores lower is named with the one that is better", () => {
  const card = scorecardOf(screenWith(...tick, ...scored));
  for (const [one, other] of card === null ? [] : dominated(card)) {
    const of = (name: string) => card?.candidates.find((candidate) => candidate.name === name);
    expect(of(one)?.total).toBeGreaterThan(of(other)?.total ?? Infinity);
    expect(of(one)?.score).toBeLessThan(of(other)?.score ?? -Infinity);
  }
});

test("the sheet is handed the same candidates, weights and scores", () => {
  const handed = shortlistedOf(screenWith(...tick, ...scored));
  expect(handed?.criteria.map(({ weight }) => weight)).toEqual([30, 20, 20, 15, 15]);
  const places = handed?.candidates.map(({ entry }) => [a, b, c].indexOf(candidateKey(entry))) ?? [];
  expect(handed?.criteria[0]?.scores).toEqual(places.map((place) => SCORES[0]?.[place]));
  expect(handed?.candidates.map(({ entry }) => priceKey(entry))).toHaveLength(3);
});
