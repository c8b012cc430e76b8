import { EventType } from "../host/events";
import type { EventNames } from "./eventRegistrations";

/** Events of one sheet, and of the collection for all of them. */
export const SHEET_EVENTS: EventNames = {
  DataChanged: EventType.worksheetChanged,
  SelectionChanged: EventType.worksheetSelectionChanged,
  Activated: EventType.worksheetActivated,
  Deactivated: EventType.worksheetDeactivated,
  Calculated: EventType.worksheetCalculated,
  RowSorted: EventType.rowSorted,
  ColumnSorted: EventType.columnSorted,
  RowHiddenChanged: EventType.rowHiddenChanged,
  SingleClicked: EventType.singleClicked,
  FormulaChanged: EventType.formulaChanged,
  ProtectionChanged: EventType.protectionChanged,
  EventNameChanged: EventType.worksheetNameChanged,
};

export const SHEET_COLLECTION_EVENTS: EventNames = {
  ...SHEET_EVENTS,
  Added: EventType.worksheetAdded,
  Deleted: EventType.worksheetDeleted,
};
