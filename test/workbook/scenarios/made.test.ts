import fc from "fast-check";
import { assumptions, figure, INPUT_NAMES, type Scenario } from "../../../src/engine/index";
import { asMade, changesOf, madeNow } from "../../../src/workbook/scenarios/made";
import { scenarioOf, type Pairs, type Saved } from "../../../src/workbook/scenarios/saved";
import { GIVEN, saved } from "./saved";

const gate = (tier: string, given: Pairs): Scenario => {
  const result = scenarioOf(tier, given);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

/** A scenario saved when the defaults of the model were others. */
function savedWith(older: Readonly<Record<string, string>>, given: Pairs = GIVEN): Saved {
  const then = gate("medium", [...given, ...Object.entries(older)]);
  const now = madeNow(gate("medium", given));
  return saved({
    given,
    made: {
      ...now,
      defaults: "2025-01-01",
      values: now.values.map(([name, value]) => [name, older[name] ?? value]),
      figures: madeNow(then).figures,
    },
  });
}

test("money that was a default goes back into a scenario as its own money stands", () => {
  const given: Pairs = [...GIVEN, ["currency", "USD"], ["exchangeRate", "7"], ["prices", "own"]];
  const entry = savedWith({ dayRate: "1400" }, given);
  const changes = changesOf(entry, gate("medium", given));
  const then = asMade(entry, { ...changes, inputs: [{ name: "dayRate", before: "1400", now: "1500" }] });
  expect(then.ok && then.value.given.dayRate).toBe(1400);
});

test("saved and opened by the same add-in nothing differs", () => {
  expect(changesOf(saved(), gate("medium", GIVEN))).toEqual({ isOtherModel: false, inputs: [], figures: [] });
});

test("another model is told apart from other defaults, whether or not it makes other figures", () => {
  const of = (change: Partial<Saved["made"]>) =>
    changesOf(saved({ made: { ...saved().made, ...change } }), gate("medium", GIVEN));
  expect(of({ model: "0" })).toEqual({ isOtherModel: true, inputs: [], figures: [] });
  expect(of({ defaults: "2025-01-01", prices: "2025-01-01" }).isOtherModel).toBe(false);
});

test("with other defaults every changed input and figure is named, old and new", () => {
  const entry = savedWith({ dayRate: "1400", customDays: "25" });
  const now = gate("medium", GIVEN);
  const changes = changesOf(entry, now);
  const values = assumptions(now, "likely");
  expect(changes.inputs).toEqual([
    { name: "dayRate", before: "1400", now: String(values.dayRate) },
    { name: "customDays", before: "25", now: String(values.customDays) },
  ]);
  expect(changes.figures.find(({ name }) => name === "total")).toEqual({
    name: "total",
    before: String(figure("total", gate("medium", [...GIVEN, ["dayRate", "1400"], ["customDays", "25"]]))),
    now: String(figure("total", now)),
  });
});

test("kept as it was made it gives its old figures, and only what changed is pinned", () => {
  const entry = savedWith({ dayRate: "1400" });
  const pinned = asMade(entry, changesOf(entry, gate("medium", GIVEN)));
  if (!pinned.ok) throw new Error("refused");
  expect(Object.keys(pinned.value.given).sort()).toEqual(["dayRate", "discount", "users", "years"]);
  expect(String(figure("total", pinned.value))).toBe(
    entry.made.figures.find(([name]) => name === "total")?.[1],
  );
});

test("an older seat price is kept with the factors of the edition and of monthly billing in it", () => {
  const given: Pairs = [...GIVEN, ["features", "advanced"], ["billing", "monthly"]];
  const entry = savedWith({}, given);
  const price = entry.made.values.find(([name]) => name === "seatPrice")?.[1];
  expect(figure("total", gate("medium", [...given, ["seatPrice", price ?? ""]]))).toBe(
    figure("total", gate("medium", given)),
  );
});

test("whatever default was another, pinning it gives the old total", () => {
  const numbers = [
    "dayRate",
    "customDays",
    "setupDays",
    "trainingHours",
    "supportRate",
    "priceUplift",
    "seatPrice",
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...numbers), fc.constantFrom("small", "medium", "large"), (name, tier) => {
      const now = gate(tier, GIVEN);
      const other = String(assumptions(now, "low")[name]);
      const older = gate(tier, [...GIVEN, [name, other]]);
      const made = madeNow(now);
      const entry = saved({
        tier,
        made: {
          ...made,
          values: made.values.map(([input, value]) => [input, input === name ? other : value]),
        },
      });
      const pinned = asMade(entry, changesOf(entry, now));
      expect(pinned.ok && figure("total", pinned.value)).toBe(figure("total", older));
    }),
  );
});

test("every input is either given or remembered with its default", () => {
  const { values } = saved().made;
  expect([...GIVEN, ...values].map(([name]) => name).sort()).toEqual([...INPUT_NAMES].sort());
});
