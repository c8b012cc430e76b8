/**
 * Messages to the add-in over the event `richApiMessage`. Categories, types and targets are those that the
 * client library registers for (`messageCategory`, `eventType` and `getTargetIdFunc` in
 * excel-web-16.00.debug.js of @microsoft/office-js 1.1.110).
 */
export const MessageCategory = { customFunction: 1, action: 2, event: 65536 } as const;

/** Message types of the category `customFunction`. */
export const CustomFunctionMessage = { invoke: 1000, cancel: 1001 } as const;

/** The one message type of the category `action`. */
const ACTION_INVOKE = 1000;

/** Message types of the category `event`. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetNameChanged: 25,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  shapeActivated: 2101,
  shapeDeactivated: 2102,
  workbookActivated: 2203,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  singleClicked: 21,
  formulaChanged: 23,
  protectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  runtimeVisibilityChanged: 65539,
} as const;

/** Target of the events of a collection; events of one sheet or table have its id. */
export const WORKBOOK_TARGET = "Workbook";

/** [category, type, target, message as JSON, entry id, is remote] */
export type MessageEntry = readonly [number, number, string, string, number, boolean];

/** Makes entries. The ids only have to differ while the page lives. */
export class MessageEntries {
  private nextId = 1;

  event(type: number, target: string, message: unknown): MessageEntry {
    return [MessageCategory.event, type, target, JSON.stringify(message), this.nextId++, false];
  }

  /** @param invocation - As `CustomFunctionInvocation`, in the order in which the client takes it apart */
  invocation(invocation: CustomFunctionInvocation): MessageEntry {
    const { id, functionId, callArguments, address, cancelable, streaming } = invocation;
    const flags = (cancelable ? 1 : 0) | (streaming ? 2 : 0);
    const message = JSON.stringify([id, functionId, callArguments, address, flags, null]);
    return [MessageCategory.customFunction, CustomFunctionMessage.invoke, "", message, this.nextId++, false];
  }

  /** An action that the page has associated: of a keyboard shortcut. */
  action(id: string): MessageEntry {
    const message = JSON.stringify([id, "{}"]);
    return [MessageCategory.action, ACTION_INVOKE, "", message, this.nextId++, false];
  }

  cancellation(invocationId: number): MessageEntry {
    const message = JSON.stringify({ invocationId });
    return [MessageCategory.customFunction, CustomFunctionMessage.cancel, "", message, this.nextId++, false];
  }
}

export interface CustomFunctionInvocation {
  /** Comes back with the result. */
  readonly id: number;
  readonly functionId: string;
  /** null where an optional argument is left out; ranges as arrays of rows. */
  readonly callArguments: readonly unknown[];
  /** "Sheet1!F1" */
  readonly address: string;
  readonly cancelable: boolean;
  readonly streaming: boolean;
}
