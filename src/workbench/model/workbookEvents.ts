import type { MessageEntries, MessageEntry } from "../host/events";
import { EventType, WORKBOOK_TARGET } from "../host/events";
import { formatLocalAddress } from "./address";
import { intersection } from "./area";
import type { EventRegistrations } from "./eventRegistrations";
import type { CellArea, CellMove, Grid, GridEvent } from "./grid";
import type { ModelEvent } from "./modelEvent";
import { valueType } from "./valueType";

type Arguments = Readonly<Record<string, unknown>>;

/** Turns what happens in the grid into messages for the handlers that the add-in has registered. */
export class WorkbookEvents {
  /** Tables that the selection was in. */
  private entered: ReadonlySet<string> = new Set();

  constructor(
    private readonly grid: Grid,
    private readonly registrations: Pick<EventRegistrations, "has">,
    private readonly entries: MessageEntries,
  ) {}

  messagesFor(event: GridEvent | ModelEvent): MessageEntry[] {
    switch (event.kind) {
      case "edited":
      case "moved": {
        const change = { ...changed(event), ...(event.kind === "edited" ? this.detail(event) : {}) };
        return [
          ...this.ofSheet(EventType.worksheetChanged, event.area.sheetId, change),
          ...this.ofTables(event.area, change),
          ...(event.kind === "edited" ? this.ofFormulas(event) : []),
        ];
      }
      case "selected": {
        const { sheetId } = event.area;
        const selected = { address: formatLocalAddress(event.area), worksheetId: sheetId };
        return [
          ...this.ofSheet(EventType.worksheetSelectionChanged, sheetId, selected),
          ...this.ofSelectedTables(event.area),
        ];
      }
      case "tableAdded":
      case "tableDeleted": {
        const { tableId, sheetId } = event;
        const type = event.kind === "tableAdded" ? EventType.tableAdded : EventType.tableDeleted;
        const table = { source: "Local", tableId, worksheetId: sheetId };
        const named = event.kind === "tableDeleted" ? { ...table, tableName: event.name } : table;
        return this.to([sheetId, WORKBOOK_TARGET], type, named);
      }
      case "sheetActivated":
        return [
          ...this.ofSheet(EventType.worksheetDeactivated, event.previousSheetId, {
            worksheetId: event.previousSheetId,
          }),
          ...this.ofSheet(EventType.worksheetActivated, event.sheetId, { worksheetId: event.sheetId }),
        ];
      case "sheetAdded":
        return this.to([WORKBOOK_TARGET], EventType.worksheetAdded, {
          source: "Local",
          worksheetId: event.sheetId,
        });
      case "sheetDeleted":
        return this.to([WORKBOOK_TARGET], EventType.worksheetDeleted, {
          source: "Local",
          worksheetId: event.sheetId,
        });
      case "sheetRenamed": {
        const { sheetId, nameBefore, nameAfter } = event;
        const renamed = { source: "Local", worksheetId: sheetId, nameBefore, nameAfter };
        return this.ofSheet(EventType.worksheetNameChanged, sheetId, renamed);
      }
      case "told":
        return this.to(event.targets, event.eventType, event.message);
      case "settingsChanged":
        return []; // an event of the older, common API
      case "calculated":
        return event.sheetIds.flatMap((id) =>
          this.ofSheet(EventType.worksheetCalculated, id, { worksheetId: id }),
        );
    }
  }

  /** Handlers of the sheet and those of all sheets. */
  private ofSheet(type: number, sheetId: string | null, message: Arguments): MessageEntry[] {
    return sheetId === null ? [] : this.to([sheetId, WORKBOOK_TARGET], type, message);
  }

  private ofFormulas({ area, formulas = [] }: GridEvent & { kind: "edited" }): MessageEntry[] {
    if (formulas.length === 0) return [];
    const { sheetId } = area;
    const formulaDetails = formulas.map(({ row, column, before }) => ({
      cellAddress: formatLocalAddress({ row, column, rowCount: 1, columnCount: 1 }),
      previousFormula: before,
    }));
    const message = { source: "Local", worksheetId: sheetId, formulaDetails };
    return this.ofSheet(EventType.formulaChanged, sheetId, message);
  }

  private ofTables(changed: CellArea, change: Arguments): MessageEntry[] {
    const touched = this.grid.tables().filter(({ area }) => intersection(area, changed));
    return touched.flatMap(({ id, area }) =>
      this.to([id, area.sheetId, WORKBOOK_TARGET], EventType.tableChanged, { ...change, tableId: id }),
    );
  }

  /** A table hears of every selection within it, and once, without an address, when it is left. */
  private ofSelectedTables(selected: CellArea): MessageEntry[] {
    const tables = this.grid.tables();
    const inside = tables.filter(({ area }) => intersection(area, selected));
    const left = tables.filter(({ id }) => this.entered.has(id) && !inside.some((table) => table.id === id));
    this.entered = new Set(inside.map(({ id }) => id));
    const tell = (id: string, sheetId: string, address: string) =>
      this.to([id], EventType.tableSelectionChanged, { worksheetId: sheetId, tableId: id, address });
    return [
      ...inside.flatMap(({ id }) => tell(id, selected.sheetId, formatLocalAddress(selected))),
      ...left.flatMap(({ id, area }) => tell(id, area.sheetId, "")),
    ];
  }

  /** Of a single cell Excel says what it held before and holds now. */
  private detail({ area, before }: GridEvent & { kind: "edited" }): Arguments {
    if (before === undefined) return {};
    const after = this.grid.values(area)[0]?.[0] ?? "";
    return {
      valueBefore: before,
      valueAfter: after,
      valueTypeBefore: valueType(before),
      valueTypeAfter: valueType(after),
    };
  }

  private to(targets: readonly string[], type: number, message: Arguments): MessageEntry[] {
    const listening = targets.filter((target) => this.registrations.has(type, target));
    return listening.map((target) => this.entries.event(type, target, message));
  }
}

const MOVES: Readonly<Record<CellMove, readonly [changeType: string, shiftDirection: string]>> = {
  RowInserted: ["RowInserted", "None"],
  RowDeleted: ["RowDeleted", "None"],
  ColumnInserted: ["ColumnInserted", "None"],
  ColumnDeleted: ["ColumnDeleted", "None"],
  CellsDown: ["CellInserted", "ShiftCellDown"],
  CellsRight: ["CellInserted", "ShiftCellRight"],
  CellsUp: ["CellDeleted", "ShiftCellUp"],
  CellsLeft: ["CellDeleted", "ShiftCellLeft"],
};

function changed(event: GridEvent & { kind: "edited" | "moved" }): Arguments {
  const { area, byCode } = event;
  const [changeType, shiftDirection] = event.kind === "moved" ? MOVES[event.how] : ["RangeEdited", "None"];
  return {
    address: formatLocalAddress(area),
    worksheetId: area.sheetId,
    changeType,
    source: "Local",
    triggerSource: byCode ? "ThisLocalAddin" : "Unknown",
    shiftDirection,
    referenceId: eventReference(area),
  };
}

/** Comes back when the handler asks the event for its range. */
export const eventReference = (area: CellArea) => `${area.sheetId}!${formatLocalAddress(area)}`;
