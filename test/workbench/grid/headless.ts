import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import "@univerjs/sheets/lib/facade";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets-numfmt/lib/facade";
import { UniverSheetsTablePlugin } from "@univerjs/preset-sheets-table";
import { UniverBook } from "../../../src/workbench/grid/book";
import { Calculation } from "../../../src/workbench/grid/calculation";
import { gridCells } from "../../../src/workbench/grid/cells";
import { univerGrid } from "../../../src/workbench/grid/univerGrid";

/**
 * The real grid without its user interface.
 *
 * @param unitId - Another one for a second grid in the same test: the engine keeps what it read of cells by their addresses
 */
export function headlessGrid(isTyping = () => false, unitId = "book") {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  const api = FUniver.newAPI(univer);
  const sheets = { s: { id: "s", name: "Sheet1", rowCount: 4_000, columnCount: 10 } };
  api.createWorkbook({ id: unitId, sheetOrder: ["s"], sheets });
  // Of the user interface, which is not here.
  const ofInterface = { isCellEditing: () => false, endEditingAsync: () => Promise.resolve(true) };
  Object.assign(Object.getPrototypeOf(api.getActiveWorkbook()) as object, ofInterface);
  const injector = univer.__getInjector();
  const book = new UniverBook(api, injector);
  const calculation = new Calculation(injector, isTyping);
  return {
    univer,
    api,
    injector,
    book,
    calculation,
    cells: gridCells(book),
    grid: univerGrid(book, calculation),
  };
}
