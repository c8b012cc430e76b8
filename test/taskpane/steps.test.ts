import { INPUT_NAMES } from "../../src/engine/index";
import { askedBy, entriesFor, parseEntries } from "../../src/taskpane/entries";
import { applies, FIELD_NAMES, fieldsOf, rowsShown, STEPS } from "../../src/taskpane/steps";

const shownWith = (entries: Parameters<typeof askedBy>[0]): string[] =>
  STEPS.flatMap(({ first }) => rowsShown(first, askedBy(entries)).flat());

test("the steps ask for every input of the model, and for the company size, once", () =>
  expect(STEPS.flatMap(fieldsOf).sort()).toEqual(["tier", ...INPUT_NAMES].sort()));

test("21 questions are asked first in the cloud, 23 on premises", () => {
  expect(shownWith({})).toHaveLength(21);
  expect(shownWith({ deployment: "onPremises" })).toHaveLength(23);
});

test("a foreign currency asks for its rate, also while the rate is missing", () => {
  expect(shownWith({ currency: "USD", prices: "own" })).toContain("exchangeRate");
  expect(shownWith({ currency: "CNY" })).not.toContain("exchangeRate");
});

test("an input that cannot apply is kept but not counted", () => {
  const kept = { deployment: "cloud", licence: "perpetual", serverPrice: "not a number" };
  const parsed = parseEntries(kept);
  expect(parsed.ok && entriesFor(parsed.value)).toEqual({
    tier: "medium",
    users: "30",
    years: "3",
    deployment: "cloud",
  });
  expect(parseEntries({ ...kept, deployment: "onPremises" }).ok).toBe(false);
});

test("every field applies in some plan", () => {
  const plans = [
    {},
    { deployment: "onPremises", currency: "USD" },
    { features: "advanced", billing: "monthly" },
    { vat: "add" },
  ].map(askedBy);
  for (const name of FIELD_NAMES) expect(plans.some((plan) => applies(name, plan))).toBe(true);
});
