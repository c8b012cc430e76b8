import type { Grid } from "../model/grid";
import type { UniverBook } from "./book";
import type { Calculation } from "./calculation";
import { gridCells } from "./cells";
import { gridCopies } from "./copyCells";
import { evaluate } from "./evaluate";
import { gridEvents } from "./events";
import { gridFormats } from "./formats";
import { gridLayout } from "./layout";
import { gridNames } from "./names";
import { forgetHeightsOfDeletedSheets } from "./rowHeights";
import { gridSheets } from "./sheets";
import { tableFormulas } from "./tableFormulas";
import { gridTables } from "./tables";
import { hideFilterButtons } from "./tableThemes";

/** The grid that the object model works on, over Univer. */
export function univerGrid(book: UniverBook, calculation: Calculation): Grid {
  const sheets = gridSheets(book);
  const formulas = tableFormulas(book);
  forgetHeightsOfDeletedSheets(book);
  hideFilterButtons(book.injector);
  return {
    ...sheets,
    ...gridCells(book, formulas),
    ...gridCopies(book),
    ...gridFormats(book),
    ...gridLayout(book),
    ...gridNames(book),
    ...gridTables(book, formulas),
    ...gridEvents(book, calculation, sheets.selection),
    recalculate: (full) => calculation.recalculate([], full || calculation.isManual),
    isManual: () => calculation.isManual,
    setManual: (manual) => calculation.setManual(manual),
    settled: (timeoutMilliseconds) => calculation.settled(timeoutMilliseconds),
    isSettled: () => calculation.isSettled(),
    evaluate: (formula) => evaluate(book, calculation, formula),
    undoable: (work) => book.undoable(work),
  };
}
