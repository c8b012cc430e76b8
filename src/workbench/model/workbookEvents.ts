import type { MessageEntries, MessageEntry } from "../host/events";
import { EventType, WORKBOOK_TARGET } from "../host/events";
import { formatLocalAddress } from "./address";
import { intersection } from "./area";
import type { Registrations } from "./book";
import type { CellArea, Grid, GridEvent } from "./grid";

type Arguments = Readonly<Record<string, unknown>>;

/** Turns what happens in the grid into messages for the handlers that the add-in has registered. */
export class WorkbookEvents {
  constructor(
    private readonly grid: Grid,
    private readonly registrations: Registrations,
    private readonly entries: MessageEntries,
  ) {}

  messagesFor(event: GridEvent): MessageEntry[] {
    switch (event.kind) {
      case "edited":
        return [
          ...this.ofSheet(EventType.worksheetChanged, event.area.sheetId, edit(event)),
          ...this.ofTables(event),
        ];
      case "selected": {
        const { sheetId } = event.area;
        const selected = { address: formatLocalAddress(event.area), worksheetId: sheetId };
        return this.ofSheet(EventType.worksheetSelectionChanged, sheetId, selected);
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

  private ofTables(event: GridEvent & { kind: "edited" }): MessageEntry[] {
    const touched = this.grid.tables().filter(({ area }) => intersection(area, event.area));
    return touched.flatMap(({ id, area }) =>
      this.to([id, area.sheetId, WORKBOOK_TARGET], EventType.tableChanged, { ...edit(event), tableId: id }),
    );
  }

  private to(targets: readonly string[], type: number, message: Arguments): MessageEntry[] {
    const listening = targets.filter((target) => this.registrations.has(type, target));
    return listening.map((target) => this.entries.event(type, target, message));
  }
}

const edit = ({ area, byCode }: { area: CellArea; byCode: boolean }) => ({
  address: formatLocalAddress(area),
  worksheetId: area.sheetId,
  changeType: "RangeEdited",
  source: "Local",
  triggerSource: byCode ? "ThisLocalAddin" : "Unknown",
  shiftDirection: "None",
  referenceId: eventReference(area),
});

/** Comes back when the handler asks the event for its range. */
export const eventReference = (area: CellArea) => `${area.sheetId}!${formatLocalAddress(area)}`;
