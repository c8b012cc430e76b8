import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import "@univerjs/sheets/lib/facade";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { Book } from "../../../src/workbench/grid/book";
import { Calculation } from "../../../src/workbench/grid/calculation";
import { gridCells } from "../../../src/workbench/grid/cells";

/** The formula engine and the cells of the real grid, without its user interface. */
export function headlessGrid() {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const api = FUniver.newAPI(univer);
  const sheets = { s: { id: "s", name: "Sheet1", rowCount: 4_000, columnCount: 10 } };
  api.createWorkbook({ id: "book", sheetOrder: ["s"], sheets });
  const injector = univer.__getInjector();
  const book = new Book(api, injector);
  return { univer, injector, calculation: new Calculation(injector), cells: gridCells(book) };
}
