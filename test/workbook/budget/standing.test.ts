import { translator } from "../../../src/text/index";
import { standing, type Standing } from "../../../src/workbook/budget/excel/standing";
import { writeBudget, type BudgetWritten } from "../../../src/workbook/budget/excel/write";
import { UNWATCHED } from "../../../src/workbook/watch";
import { scenarioOf } from "../../engine/scenarios";
import { excelWithFaults } from "../faults";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const TOTAL = "=CRMCOST(CRM_tier,CRM_users,CRM_years,CRM_overrides,CRM_lines)";

/** A live budget whose total comes to something else than a figure. */
async function shown(value: string, watch = UNWATCHED): Promise<Standing> {
  const excel = excelWithFaults();
  excel.grid.results.set(TOTAL, value);
  const { undo } = (await writeBudget({
    rendering: "live",
    scenarios: [{ name: "Cloud", scenario: scenarioOf("medium", 30, 3) }],
    writtenOn: "2026-11-24",
    t: translator("en"),
    existing: "asks",
    onProgress: () => undefined,
    isCancelled: () => false,
  })) as BudgetWritten;
  for (const { id } of excel.grid.sheets()) {
    const used = excel.grid.usedArea(id);
    for (const formula of used === null ? [] : excel.grid.formulas(used).flat())
      if (typeof formula === "string" && formula !== TOTAL) excel.grid.results.set(formula, 1);
  }
  if (value === "#BUSY!") {
    await excel.ask((context) => {
      context.workbook.application.calculationMode = "Manual";
      return context.sync();
    });
  }
  return (await standing(undo.sheets, watch)) as Standing;
}

const NOTHING = { kind: "standing", unknown: [], pending: [], errors: [], isManual: false };
const cell = (error: string): unknown => expect.arrayContaining([{ sheet: "CRM Budget", cell: "B6", error }]);

test.each([
  ["249166.77", NOTHING],
  ["#NAME?", { ...NOTHING, unknown: cell("#NAME?") }],
  ["#VALUE!", { ...NOTHING, errors: cell("#VALUE!") }],
  // Who calculates by hand does not wait for it.
  ["#BUSY!", { ...NOTHING, pending: cell("#BUSY!"), isManual: true }],
] as const)("of a budget that shows %s it is said", async (value, expected) => {
  expect(await shown(value)).toEqual(expected);
});

test("who does not want to wait for what is being calculated gives it up", async () => {
  let looks = 0;
  const watch = { onProgress: () => void looks++, isCancelled: () => looks > 0 };
  expect(await shown("#GETTING_DATA", watch)).toEqual({ kind: "cancelled" });
});
