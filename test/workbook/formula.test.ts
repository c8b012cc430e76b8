import fc from "fast-check";
import { parseScenario } from "../../src/engine/index";
import { formula, literal } from "../../src/workbook/formula";
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

test("no text ends its literal early, and none is changed", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', "=", "a", "，", "\n", "😀") }), (text) => {
      const inside = /^"((?:[^"]|"")*)"$/.exec(literal(text))?.[1];
      expect(inside?.replaceAll('""', '"')).toBe(text);
    }),
  );
});

/** Reads a call as Excel would: the constants in it are JSON but for the braces and semicolons of the array. */
function argumentsOf(text: string): { tier: unknown; users: unknown; years: unknown; overrides: unknown } {
  const [, call = ""] = /^=\w+\((.*)\)$/.exec(text) ?? [];
  const json = call.replace("{", "[[").replace("}", "]]").replaceAll(";", "],[");
  const [tier, users, years, overrides = null] = JSON.parse(`[${json}]`) as unknown[];
  return { tier, users, years, overrides };
}
