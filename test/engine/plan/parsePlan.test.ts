import fc from "fast-check";
import { IssueList, monthlyPlan, parsePlan } from "../../../src/engine/index";
import { planTable, VOCABULARY } from "../../../src/report/index";
import { LANGUAGES, reportTranslator } from "../../../src/text/index";
import { ledgerOf, quotedScenario, scenarioOf } from "../scenarios";

const read = (range: unknown) => {
  const issues = new IssueList();
  return { plan: parsePlan(range, VOCABULARY, issues), issues: issues.all() };
};

test.each(LANGUAGES)(
  "a plan is read as it was written, in %s and whatever language it is read in",
  (language) => {
    fc.assert(
      fc.property(quotedScenario, (scenario) => {
        const plan = monthlyPlan(ledgerOf(scenario), "cash");
        // Where all is quoted, and nothing in the budget's own currency, the table does not tell which that is.
        fc.pre(plan.rows.some(({ rate }) => rate === 1));
        const { plan: kept, issues } = read(planTable(plan, reportTranslator(language)));
        expect(issues).toEqual([]);
        expect({ ...kept, rows: kept?.rows.map((row) => ({ ...row, name: "" })) }).toEqual({
          ...plan,
          rows: plan.rows.map((row) => ({ ...row, name: "" })),
        });
      }),
      { numRuns: 50 },
    );
  },
);

describe("faults", () => {
  const [heads = [], ...rows] = planTable(
    monthlyPlan(ledgerOf(scenarioOf("medium", 30, 1)), "cash"),
    reportTranslator("en"),
  );
  const changed = (row: number, head: string, value: unknown) =>
    rows.map((cells, i) => (i === row ? cells.map((cell, c) => (heads[c] === head ? value : cell)) : cells));

  test.each([
    ["Component", "Shoes", { code: "notChoice", subject: "component", got: "Shoes" }],
    ["Component", "Hardware", { code: "itemElsewhere", item: "setup", component: "hardware" }],
    ["Item", "Shoes", { code: "notChoice", subject: "quote.item" }],
    ["Kind", "", { code: "missing", subject: "plan.kind" }],
    ["Currency", "yuan", { code: "notCurrency", subject: "plan.currency" }],
    ["Rate", -1, { code: "notAbove0", subject: "plan.rate", got: -1 }],
    ["Rate", "one", { code: "notNumber", subject: "plan.rate" }],
  ])("%s %s", (head, value, fault) => {
    expect(read([heads, ...changed(1, head, value)]).issues).toMatchObject([
      { code: "inRow", subject: "baseline", number: 2, fault },
    ]);
  });

  test("a month that is missing, heads that are, a table that is none", () => {
    const without = heads.map((head) => (head === 7 ? "" : head));
    expect(read([without, ...rows]).issues).toEqual([
      { code: "monthMissing", subject: "baseline", month: 7 },
    ]);
    expect(read([heads.slice(0, 7), ...rows]).issues).toMatchObject([{ code: "monthMissing", month: 0 }]);
    expect(read([["a"], ["b"]]).issues).toMatchObject([{ code: "noHeads", subject: "baseline" }]);
    expect(read(null).issues).toMatchObject([{ code: "noHeads" }]);
  });

  test("what is not needed may be left out, and an empty month is 0", () => {
    const kept = heads.map((head, c) => (head === "Name" || head === "Total" ? -1 : c)).filter((c) => c >= 0);
    const slim = [heads, ...rows].map((cells, row) =>
      kept.map((c) => (row > 0 && cells[c] === 0 ? null : cells[c])),
    );
    const { plan, issues } = read(slim);
    expect(issues).toEqual([]);
    expect(plan?.rows.map(({ months }) => months)).toEqual(
      read([heads, ...rows]).plan?.rows.map(({ months }) => months),
    );
  });
});
