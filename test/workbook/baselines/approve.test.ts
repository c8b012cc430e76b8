import { translator } from "../../../src/text/index";
import { approve, undoApproval, type ApprovalWork } from "../../../src/workbook/baselines/approve";
import { readBaselines } from "../../../src/workbook/baselines/keep";
import { checkBaselineSheet } from "../../../src/workbook/baselines/sheetCheck";
import { insertVariance } from "../../../src/workbook/actuals/insertVariance";
import { scenarioOf } from "../../engine/scenarios";
import { STRIDE } from "../../depth";
import { excelWithFaults, WHEN } from "../faults";
import { XML } from "../scenarios/saved";
import { keptBaseline } from "./kept";

const t = translator("en");
const first = keptBaseline();
const second = keptBaseline({ version: 2 }, scenarioOf("medium", 36, 3));
const work = (more: Partial<ApprovalWork> = {}): ApprovalWork => ({
  baseline: first,
  before: null,
  xml: XML,
  t,
  onProgress: () => undefined,
  isCancelled: () => false,
  ...more,
});
type Excel = ReturnType<typeof excelWithFaults>;
const titles = ({ grid }: Excel) => grid.sheets().map(({ name }) => name);
const named = ({ grid }: Excel, name: string) => grid.names().find((one) => one.name === name)?.formula;
const versions = async () => {
  const read = await readBaselines(XML);
  return read.kind === "baselines" ? read.baselines.map(({ version }) => version) : read;
};

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

test("the first version brings the table of actuals; the next takes over what it goes by", async () => {
  const excel = excelWithFaults();
  expect(await approve(work())).toMatchObject({
    kind: "approved",
    titles: ["CRM Baseline", "CRM Actuals"],
    notTaken: [],
  });
  expect(named(excel, "CRM_goLive")).toBe("='CRM Baseline'!$B$7");
  expect(await approve(work({ baseline: second }))).toMatchObject({ titles: ["CRM Baseline 2"] });
  expect(named(excel, "CRM_goLive")).toBe("='CRM Baseline 2'!$B$7");
  expect(named(excel, "CRM_baseline_1")).toBe("='CRM Baseline'!$A$8:$AR$17");
  expect(await versions()).toEqual([1, 2]);
  expect(excel.refused).toEqual([]);
});

test("a failure at any exchange leaves no sheet and no part, or all of it", async () => {
  for (const when of WHEN) {
    for (let at = 1; at <= 24; at += STRIDE) {
      const excel = excelWithFaults();
      excel.fail(at, when);
      const outcome = await approve(work());
      excel.mend();
      const isApproved = outcome.kind === "approved";
      expect(await versions()).toEqual(isApproved ? [1] : []);
      expect(titles(excel)).toEqual(isApproved ? ["Sheet1", "CRM Baseline", "CRM Actuals"] : ["Sheet1"]);
      expect(named(excel, "CRM_goLive") !== undefined).toBe(isApproved);
    }
  }
});

test("it is taken back whole, but not once somebody has worked in it", async () => {
  const excel = excelWithFaults();
  const outcome = await approve(work());
  if (outcome.kind !== "approved") throw new Error(outcome.kind);
  await excel.ask(async (context) => {
    context.workbook.worksheets.getItem("CRM Actuals").getRange("E6").values = [[5]];
    await context.sync();
  });
  expect(await undoApproval(outcome, XML, t)).toEqual({ kind: "budgetChangedSince" });
  expect(await versions()).toEqual([1]);
  await excel.ask(async (context) => {
    context.workbook.worksheets.getItem("CRM Actuals").getRange("E6").clear("Contents");
    await context.sync();
  });
  expect(await undoApproval(outcome, XML, t)).toEqual({ kind: "budgetUndone" });
  expect([await versions(), titles(excel)]).toEqual([[], ["Sheet1"]]);
});

test("a hand on the numbers is noticed, with its place; a sheet that is gone is written again with a report", async () => {
  const excel = excelWithFaults();
  await approve(work());
  expect(await checkBaselineSheet(first)).toMatchObject({ title: "CRM Baseline", differing: 0, first: null });
  await excel.ask(async (context) => {
    const sheet = context.workbook.worksheets.getItem("CRM Baseline");
    sheet.getRange("I9").values = [[1]];
    sheet.getRange("A11").values = [["Rent"]];
    await context.sync();
  });
  expect(await checkBaselineSheet(first)).toMatchObject({ differing: 2, first: "I9" });
  await excel.ask(async (context) => {
    context.workbook.worksheets.getItem("CRM Baseline").delete();
    await context.sync();
  });
  expect(await checkBaselineSheet(first)).toEqual({ kind: "noSheet" });
  const report = { ...work(), baselineTitle: null, rendering: "live" } as const;
  expect(await insertVariance(report)).toMatchObject({ titles: ["CRM Baseline", "CRM Variance"] });
  expect(await checkBaselineSheet(first)).toMatchObject({ differing: 0 });
});

test("a workbook that gives the numbers back otherwise keeps none of them", async () => {
  const excel = excelWithFaults();
  const xml = { parse: (text: string) => XML.parse(text.replace("3750000", "3750001")) };
  expect(await approve(work({ xml }))).toEqual({ kind: "notKept" });
  expect([await versions(), titles(excel)]).toEqual([[], ["Sheet1"]]);
});
