import type { Grid } from "../model/grid";
import { areaOf } from "./area";
import type { UniverBook } from "./book";
import { NEW_SHEET } from "./newSheet";

type GridSheets = Pick<
  Grid,
  | "sheets"
  | "activeSheet"
  | "activate"
  | "addSheet"
  | "renameSheet"
  | "deleteSheet"
  | "copySheet"
  | "setHidden"
  | "moveSheet"
  | "tabColor"
  | "setTabColor"
  | "showGridlines"
  | "selection"
  | "select"
>;

export function gridSheets(book: UniverBook): GridSheets {
  const activeSheet = () => book.workbook.getActiveSheet().getSheetId();
  const activate = (sheetId: string) => {
    if (activeSheet() !== sheetId) book.write(() => book.workbook.setActiveSheet(book.sheet(sheetId)));
  };

  return {
    sheets: () =>
      book.workbook.getSheets().map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getSheetName(),
        hidden: sheet.isSheetHidden(),
      })),

    activeSheet,
    activate,

    addSheet: (name) =>
      book.write(() => {
        const before = activeSheet();
        const added = book.workbook.create(name, NEW_SHEET.rowCount, NEW_SHEET.columnCount);
        activate(before);
        return added.getSheetId();
      }),

    renameSheet(sheetId, name) {
      book.write(() => book.sheet(sheetId).setName(name));
    },

    deleteSheet(sheetId) {
      book.write(() => book.workbook.deleteSheet(sheetId));
    },

    copySheet: (sheetId, name) =>
      book.write(() => {
        const before = activeSheet();
        const copy = book.workbook.duplicateSheet(book.sheet(sheetId));
        copy.setName(name);
        book.workbook.moveSheet(copy, book.workbook.getNumSheets() - 1);
        activate(before);
        return copy.getSheetId();
      }),

    setHidden(sheetId, hidden) {
      const sheet = book.sheet(sheetId);
      book.write(() => (hidden ? sheet.hideSheet() : sheet.showSheet()));
    },

    moveSheet(sheetId, position) {
      book.write(() => book.workbook.moveSheet(book.sheet(sheetId), position));
    },

    tabColor: (sheetId) => book.sheet(sheetId).getTabColor() ?? "",

    setTabColor(sheetId, color) {
      book.write(() => book.sheet(sheetId).setTabColor(color));
    },

    showGridlines(sheetId, shown) {
      book.write(() => book.sheet(sheetId).setHiddenGridlines(!shown));
    },

    selection() {
      // Univer has no selection before the first click on a sheet: Excel has A1 then.
      const range = book.workbook.getActiveRange()?.getRange();
      return areaOf(activeSheet(), range ?? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 });
    },

    select(area) {
      activate(area.sheetId);
      book.write(() => book.existing(area).activate());
    },
  };
}
