import { freeze, isUntouched, monthlyPlan, type Baseline } from "../../../src/engine/index";
import { ledgerOf, scenarioOf } from "../scenarios";

const plan = monthlyPlan(ledgerOf(scenarioOf("medium", 30, 3)), "cash");
const approved = freeze({
  name: "CRM 2027",
  version: 1,
  approvedOn: "2026-11-28",
  approvedBy: "Li",
  reason: "",
  plan,
});

test("numbers that were approved are known again, in whatever language they are named", () => {
  expect(isUntouched(approved)).toBe(true);
  const named = { ...plan, rows: plan.rows.map((row) => ({ ...row, name: "订阅费" })) };
  expect(isUntouched({ ...approved, plan: named })).toBe(true);
});

test("a hand on any number is noticed", () => {
  const [first, ...others] = plan.rows;
  if (first === undefined) throw new Error("a row");
  const touched = (row: Partial<typeof first>): Baseline => ({
    ...approved,
    plan: { ...plan, rows: [{ ...first, ...row }, ...others] },
  });
  expect(
    isUntouched(touched({ months: first.months.map((minor, month) => (month === 7 ? minor + 1 : minor)) })),
  ).toBe(false);
  expect(isUntouched(touched({ kind: "quote" }))).toBe(false);
  expect(isUntouched({ ...approved, plan: { ...plan, rows: others } })).toBe(false);
});
