import { EventRegistration } from "../../../src/workbench/host/eventRegistration";
import { EventType, MessageEntries } from "../../../src/workbench/host/events";
import { EventRegistrations } from "../../../src/workbench/model/eventRegistrations";
import type { GridEvent } from "../../../src/workbench/model/grid";
import { WorkbookEvents } from "../../../src/workbench/model/workbookEvents";
import { MemoryGrid } from "./memoryGrid";
import { testWorkbook } from "./testWorkbook";

const area = { sheetId: "s1", row: 1, column: 0, rowCount: 2, columnCount: 2 };

function messages(event: GridEvent, ...registered: [type: number, target: string][]) {
  const grid = new MemoryGrid();
  const registrations = new EventRegistrations();
  for (const [type, target] of registered) registrations.note(new EventRegistration("add", type, target));
  grid.addTable({ sheetId: "s1", row: 0, column: 0, rowCount: 3, columnCount: 2 }, "Costs");
  const found = new WorkbookEvents(grid, registrations, new MessageEntries()).messagesFor(event);
  return found.map(([, type, target, message]) => [type, target, JSON.parse(message) as unknown]);
}

test("nobody registered, nothing sent", () => {
  expect(messages({ kind: "edited", area, byCode: false })).toEqual([]);
});

test.each([
  [true, "ThisLocalAddin"],
  [false, "Unknown"],
])("an edit by code %s has the trigger source %s, for sheet, workbook and table", (byCode, triggerSource) => {
  const edit = {
    address: "A2:B3",
    worksheetId: "s1",
    changeType: "RangeEdited",
    source: "Local",
    triggerSource,
  };
  const sent = messages(
    { kind: "edited", area, byCode },
    [EventType.worksheetChanged, "s1"],
    [EventType.worksheetChanged, "Workbook"],
    [EventType.tableChanged, "t2"],
  );
  expect(sent).toMatchObject([
    [EventType.worksheetChanged, "s1", edit],
    [EventType.worksheetChanged, "Workbook", edit],
    [EventType.tableChanged, "t2", { ...edit, tableId: "t2" }],
  ]);
});

test.each<[GridEvent, number, string, unknown]>([
  [
    { kind: "selected", area },
    EventType.worksheetSelectionChanged,
    "s1",
    { address: "A2:B3", worksheetId: "s1" },
  ],
  [
    { kind: "sheetActivated", sheetId: "s2", previousSheetId: "s1" },
    EventType.worksheetDeactivated,
    "s1",
    { worksheetId: "s1" },
  ],
  [
    { kind: "sheetActivated", sheetId: "s2", previousSheetId: null },
    EventType.worksheetActivated,
    "s2",
    { worksheetId: "s2" },
  ],
  [
    { kind: "sheetAdded", sheetId: "s2", byCode: true },
    EventType.worksheetAdded,
    "Workbook",
    { source: "Local", worksheetId: "s2" },
  ],
  [
    { kind: "sheetDeleted", sheetId: "s2", name: "x", byCode: true },
    EventType.worksheetDeleted,
    "Workbook",
    { source: "Local", worksheetId: "s2" },
  ],
  [
    { kind: "sheetRenamed", sheetId: "s1", nameBefore: "a", nameAfter: "b", byCode: false },
    EventType.worksheetNameChanged,
    "s1",
    { source: "Local", worksheetId: "s1", nameBefore: "a", nameAfter: "b" },
  ],
  [{ kind: "calculated", sheetIds: ["s1"] }, EventType.worksheetCalculated, "s1", { worksheetId: "s1" }],
])("%p", (event, type, target, message) => {
  expect(messages(event, [type, target])).toEqual([[type, target, message]]);
});

test("a handler that is removed twice does not cancel another one", () => {
  const registrations = new EventRegistrations();
  for (const act of ["remove", "add", "add", "remove"] as const)
    registrations.note(new EventRegistration(act, 10, "s1"));
  expect(registrations.has(10, "s1")).toBe(true);
});

test("the reference of an event leads back to its cells, and a foreign one to nothing", () => {
  const { book } = testWorkbook();
  expect(book._GetRangeForEventByReferenceId("s1!A2:B3")).toMatchObject({ address: "Sheet1!A2:B3" });
  expect(book._GetRangeOrNullObjectForEventByReferenceId("s9!A1")).toBeNull();
  expect(book._GetRangeOrNullObjectForEventByReferenceId("rubbish")).toBeNull();
  expect(() => book._GetRangeForEventByReferenceId(1)).toThrow(
    expect.objectContaining({ code: "InvalidArgument" }),
  );
});
