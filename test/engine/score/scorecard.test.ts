import fc from "fast-check";
import { parseScores, scorecard, type Scorecard } from "../../../src/engine/index";
import { VOCABULARY } from "../../../src/report/index";
import cases from "../scoreCases.json";

type Scores = Readonly<Record<string, readonly (number | null)[]>>;

function cardOf(
  weights: readonly number[],
  scores: Scores,
  totals: Readonly<Record<string, number>> | null,
): Scorecard {
  const criteria = weights.map((weight, i) => ({ name: `Criterion ${i + 1}`, weight }));
  const candidates = Object.entries(scores).map(([name, given]) => ({
    name,
    scores: given,
    total: totals?.[name] ?? null,
  }));
  return scorecard(criteria, candidates);
}

/** Worked cases, calculated apart from this code. */
test.each(cases.map((worked) => [worked.id, worked] as const))(
  "%s",
  (_, { weights, scores, totals, result }) => {
    const card = cardOf(weights, scores as unknown as Scores, totals);
    const expected = Object.entries(result.candidates).map(([name, figures]) => [
      name,
      { valueForMoney: null, ...figures },
    ]);
    const found = card.candidates.map(({ name, score, coverage, rank, valueForMoney }) => [
      name,
      { score, coverage, rank, valueForMoney: valueForMoney && expect.closeTo(valueForMoney, 9) },
    ]);
    expect(Object.fromEntries(expected)).toEqual(Object.fromEntries(found));
    expect(card.criteria.map(({ turning }) => turning?.weight ?? null)).toEqual(
      result.turning.map((weight) => weight && expect.closeTo(weight, 12)),
    );
  },
);

describe("laws", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 });
  const cards = weights.chain((given) =>
    fc.record({
      weights: fc.constant(given),
      scores: fc
        .array(
          fc.array(fc.integer({ min: 0, max: 10 }), { minLength: given.length, maxLength: given.length }),
          {
            minLength: 2,
            maxLength: 5,
          },
        )
        .map((rows) => Object.fromEntries(rows.map((row, i) => [`Candidate ${i}`, row]))),
    }),
  );

  test("at the turning weight the candidate that it names draws level with the first", () => {
    fc.assert(
      fc.property(cards, ({ weights, scores }) => {
        const { criteria, candidates } = cardOf(weights, scores, null);
        criteria.forEach(({ turning, weight }, i) => {
          if (turning === null) return;
          const moved = criteria.map((one, j) =>
            j === i ? turning.weight : (one.weight * (1 - turning.weight)) / (1 - weight),
          );
          const at = (name = "") =>
            (scores[name] ?? []).reduce((sum, score, j) => sum + score * (moved[j] ?? 0), 0);
          expect(at(turning.candidate)).toBeCloseTo(at(candidates[0]?.name), 8);
        });
      }),
    );
  });

  test("the scale of the weights and the order of the candidates change no score and no rank", () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 2, max: 9 }), ({ weights, scores }, scale) => {
        const ranks = (card: Scorecard) =>
          Object.fromEntries(card.candidates.map(({ name, rank, score }) => [name, [rank, score]]));
        const scaled = weights.map((weight) => weight * scale);
        const turned = Object.fromEntries(Object.entries(scores).reverse());
        expect(ranks(cardOf(scaled, turned, null))).toEqual(ranks(cardOf(weights, scores, null)));
      }),
    );
  });
});

test("who is level where the criterion has no weight turns it there, though binary sums differ in the last digit", () => {
  const weights = [30, 0, 15, 0, 30, 10];
  const scores = { C0: [6, 1, 2, 4, 6, 3], C1: [3, 8, 0, 1, 6, 8], C2: [3, 10, 10, 8, 5, 6] };
  // Of all but the last C2 and C0 have (90 + 150 + 150) / 75 and (180 + 30 + 180) / 75: 5.2 both.
  expect(cardOf(weights, scores, null).criteria[5]?.turning).toEqual({ weight: 0, candidate: "C0" });
});

test("one candidate, one criterion, a price of nothing: no answer is made up", () => {
  expect(cardOf([1], { Alpha: [7] }, { Alpha: 0 })).toMatchObject({
    criteria: [{ weight: 1, turning: null }],
    candidates: [{ score: 7, rank: 1, valueForMoney: null }],
  });
});

describe("the gate", () => {
  const read = (criteria: unknown, scores: unknown) => parseScores(criteria, scores, VOCABULARY);
  const CRITERIA = [
    ["Features", "30%"],
    ["Price", 0.5],
  ];

  test("criteria in any order, blanks, a total", () => {
    const scores = [
      ["", "Alpha", " Beta "],
      ["合计", 100, ""],
      ["price", 5, null],
      [null, "", ""],
      ["FEATURES", "８", 0],
    ];
    expect(read(CRITERIA, scores)).toEqual({
      ok: true,
      value: {
        criteria: [
          { name: "Features", weight: 0.3 },
          { name: "Price", weight: 0.5 },
        ],
        candidates: [
          { name: "Alpha", scores: [8, 5], total: 100 },
          { name: "Beta", scores: [0, null], total: null },
        ],
      },
    });
  });

  test("every fault at once", () => {
    const found = read(
      [...CRITERIA, ["Features", -1], ["", 3], ["Support", ""]],
      [
        ["", "Alpha", "alpha", ""],
        ["Prize", 5, 11, 3],
        ["Price", "good", 11, ""],
        ["Price", 1, 1, ""],
      ],
    );
    expect(found.ok ? [] : found.issues).toEqual([
      {
        code: "inRow",
        subject: "criteria",
        number: 3,
        fault: { code: "outOfRange", subject: "weight", got: -1, min: 0, max: 1e9 },
      },
      { code: "inRow", subject: "criteria", number: 3, fault: { code: "nameTwice", got: "Features" } },
      { code: "inRow", subject: "criteria", number: 4, fault: { code: "missing", subject: "criterion" } },
      { code: "inRow", subject: "criteria", number: 5, fault: { code: "missing", subject: "weight" } },
      { code: "nameTwice", got: "alpha" },
      { code: "columnNameless", subject: "scores", column: 4 },
      {
        code: "inRow",
        subject: "scores",
        number: 1,
        fault: { code: "unknownCriterion", got: "Prize", nearest: "Price" },
      },
      {
        code: "inRow",
        subject: "scores",
        number: 2,
        fault: { code: "notNumber", subject: "score", got: "good" },
      },
      {
        code: "inRow",
        subject: "scores",
        number: 2,
        fault: { code: "outOfRange", subject: "score", got: 11, min: 0, max: 10 },
      },
      { code: "inRow", subject: "scores", number: 3, fault: { code: "nameTwice", got: "Price" } },
    ]);
  });

  test("ranges of another shape", () => {
    expect(read([["a"]], [["", "A"]])).toMatchObject({ issues: [{ code: "notNameAndWeight", columns: 1 }] });
    expect(read([["a", 0]], [["", "A"]])).toMatchObject({ issues: [{ code: "weightsAre0" }] });
    expect(read(CRITERIA, null)).toMatchObject({ issues: [{ code: "noCandidates" }] });
  });
});
