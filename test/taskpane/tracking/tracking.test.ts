import { serialOf, writtenDay } from "../../../src/engine/index";
import { initialState, tabsIn, type State } from "../../../src/taskpane/state";
import { lackingIn } from "../../../src/taskpane/tracking/form";
import { importRows } from "../../../src/taskpane/tracking/importing";
import { initialTracking, onlyUnreadable, type Importing } from "../../../src/taskpane/tracking/state";
import { itemText, sheetRow, tracked } from "../../../src/taskpane/tracking/tracked";
import { csvRows, guessColumns, type ActualsTable } from "../../../src/workbook/index";
import { keptBaseline } from "../../workbook/baselines/kept";

const serial = (day: string): number => serialOf(writtenDay(day) ?? NaN);
const baseline = keptBaseline();
const table = (...rows: readonly (readonly unknown[])[]): ActualsTable => ({
  kind: "table",
  sheetId: "s",
  title: "CRM Actuals",
  top: 4,
  left: 0,
  columns: 14,
  places: { date: 0, item: 1, supplier: 2, reference: 3, amount: 4, currency: 5, rate: 6, note: 7 },
  language: "en",
  cells: [["Date", "Counts as", "Supplier", "Reference", "Amount", "Currency", "Rate", "Note"], ...rows],
  from: 0,
});
const PAID = table(
  [serial("2026-04-02"), "Subscription", "A", "R-1", 9000, "", "", ""],
  ["", "", "", "", "", "", "", ""],
  [serial("2026-05-04"), "?", "B", "R-2", 50, "", "", ""],
  [serial("2026-05-05"), "Subscription", "A", "R-1", 9000, "", "", ""],
);

test("what was paid, what nobody can place and what may be there twice, each by its row of the sheet", () => {
  const made = tracked(baseline, PAID, "", "en");
  expect(made.issues).toEqual([]);
  expect(made.variance.rows.at(-1)?.actual).toBe(18_050);
  expect(made.unassigned.map((actual) => [sheetRow(PAID, actual), itemText(PAID, actual)])).toEqual([
    [8, "?"],
  ]);
  expect(made.twice.map((group) => group.map((actual) => sheetRow(PAID, actual)))).toEqual([[6, 9]]);
  expect(tracked(baseline, PAID, "2026-05-01", "en").variance).toMatchObject({ month: 2, after: 9050 });
});

test("a row that cannot be read is a fault by its number, and nothing is dropped", () => {
  const { issues } = tracked(baseline, table(["soon", "Subscription", "", "", 5, "", "", ""]), "", "en");
  expect(issues).toMatchObject([{ code: "inRow", number: 1 }]);
});

test("without a table there is a variance too: nothing has been paid", () => {
  expect(tracked(baseline, null, "", "en").variance.rows.at(-1)).toMatchObject({ actual: 0 });
});

const importing = (text: string, settings: Partial<Importing["settings"]> = {}): Importing => {
  const rows = csvRows(text);
  return {
    name: "erp.csv",
    rows,
    settings: {
      columns: guessColumns(rows[0] ?? []),
      dates: null,
      decimals: null,
      from1904: false,
      ...settings,
    },
  };
};
const state: State = {
  ...initialState("en"),
  tracking: { ...initialTracking, baselines: [baseline], table: PAID },
};
const screen = { state, language: "en" } as const;

test("a file is added only when each of its rows can be read, and says what is twice", () => {
  expect(
    importRows(importing("date,amount,item\n2026-06-01,5,Set-up\n2026-06-02,6,\n"), screen),
  ).toMatchObject({
    kind: "ready",
    twice: 0,
    actuals: [{ component: "implementation" }, { component: null }],
  });
  expect(
    importRows(importing("date,amount,supplier,reference\n2026-06-01,50,B,R-2\n"), screen),
  ).toMatchObject({ kind: "ready", twice: 2 });
  expect(importRows(importing("date,amount\n2026-06-01,5\nsoon,5\n"), screen)).toMatchObject({
    kind: "faulty",
    first: 3,
  });
  expect(importRows(importing("date,amount,currency\n2026-06-01,5,JPY\n"), screen)).toMatchObject({
    kind: "faulty",
    first: 2,
    issue: { code: "noPlannedRate", currency: "JPY" },
  });
});

test("what a file does not tell is asked, and read by the answer", () => {
  const text = "date,amount\n03/04/2026,5\n";
  expect(importRows(importing(text), screen)).toMatchObject({
    kind: "open",
    open: ["dates"],
    samples: { dates: "03/04/2026" },
  });
  expect(importRows(importing(text, { dates: "monthFirst" }), screen)).toMatchObject({
    kind: "ready",
    rows: [[serial("2026-03-04"), "", "", "", 5, "", "", ""]],
  });
});

test("who approved it and from when it runs is typed; only a later version needs a reason", () => {
  const form = { name: "CRM", by: " ", on: "2026-03-20", goLive: "", reason: "", isChecked: false };
  expect(lackingIn(form, true)).toEqual(["by", "goLive"]);
  expect(lackingIn({ ...form, by: "Li", goLive: "2026-03-31" }, false)).toEqual(["reason"]);
});

test("the fourth tab is there once a budget has been approved", () => {
  expect(tabsIn(initialState("en"))).toHaveLength(3);
  expect(tabsIn(state)).toHaveLength(4);
  expect(tabsIn({ ...initialState("en"), tab: "actuals" })).toHaveLength(4);
});

test("baselines that cannot be read are told beside the approval where there is no tab for others, and only there", () => {
  const said = (baselines: State["tracking"]["baselines"], unreadable: number): number =>
    onlyUnreadable({ ...initialTracking, baselines, unreadable });
  expect([said([], 2), said([], 0), said([baseline], 2), said(null, 2)]).toEqual([2, 0, 0, 0]);
});
