import fc from "fast-check";
import { parseScenario, type Inputs } from "../../src/engine/index";
import { formula, literal } from "../../src/workbook/formula";
import quoteCases from "../engine/quoteCases.json";
import { anyScenario, scenarioOf } from "../engine/scenarios";

test.each([
  [scenarioOf("medium", 30, 3), '=CRMCOST("medium",30,3)'],
  [scenarioOf("auto", 7, 1), '=CRMCOST("auto",7,1)'],
  // The required arguments keep their commas: Excel refuses a shorter call.
  [scenarioOf("large", null, null), '=CRMCOST("large",,)'],
  [
    scenarioOf("small", 5, 10, { vat: "add", discount: 0.1, userGrowth: -0.5 }),
    '=CRMCOST("small",5,10,{"userGrowth",-0.5;"discount",0.1;"vat","add"})',
  ],
])("only what is given is passed (%#)", (scenario, text) => expect(formula("CRMCOST", scenario)).toBe(text));

test("a value from a cell is named by its address, and users may be one", () => {
  const scenario = scenarioOf("medium", 30, 3, { discount: 0.1 });
  expect(formula("CRMCOST", scenario, { users: "$J22", seatPrice: "K$21" })).toBe(
    '=CRMCOST("medium",$J22,3,CHOOSE({1,2;3,4},"seatPrice",K$21,"discount",0.1))',
  );
  expect(formula("CRMCOST", scenario, { users: "$J22" })).toBe('=CRMCOST("medium",$J22,3,{"discount",0.1})');
});

test("the call read back is the scenario that it was made from", () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const read = parseScenario(argumentsOf(formula("CRMBUDGET", scenario)));
      // Through JSON on both sides: a cell has no negative zero.
      const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      expect(plain(read)).toEqual(plain({ ok: true, value: scenario }));
    }),
  );
});

test.each(quoteCases)("$id: lines of a quote are in the call, and read back they are the same", (one) => {
  const { users, years, ...overrides } = one.inputs;
  const columns = [...new Set(one.quote.flatMap((line) => Object.keys(line)))];
  const rows = one.quote.map((line) =>
    columns.map((column) => (line as Record<string, unknown>)[column] ?? ""),
  );
  const scenario = parseScenario({
    tier: one.tier,
    users,
    years,
    overrides: Object.entries(overrides),
    lines: rows.length === 0 ? null : [columns, ...rows],
  });
  if (!scenario.ok) throw new Error("a worked case");
  expect(parseScenario(argumentsOf(formula("CRMCOST", scenario.value)))).toEqual(scenario);
});

test("no text ends its literal early, and none is changed", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', "=", "a", "，", "\n", "😀") }), (text) => {
      const inside = /^"((?:[^"]|"")*)"$/.exec(literal(text))?.[1];
      expect(inside?.replaceAll('""', '"')).toBe(text);
    }),
  );
});

/** Reads a call as Excel would: the constants in it are JSON but for the braces and semicolons of the array. */
function argumentsOf(text: string): Inputs {
  const [, call = ""] = /^=\w+\((.*)\)$/.exec(text) ?? [];
  const json = call
    .replaceAll("{", "[[")
    .replaceAll("}", "]]")
    .replaceAll(";", "],[")
    .replaceAll(",,", ",null,");
  const [tier, users, years, overrides = null, lines = null] = JSON.parse(`[${json}]`) as unknown[];
  return { tier, users, years, overrides, lines };
}
