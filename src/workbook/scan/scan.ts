import { readInputs, type InputsApart } from "../budget/excel/readInputs";
import { survey } from "../budget/excel/survey";
import { inExcel, type Failed } from "../excel";
import { crmCells, type CrmCell, type ScannedSheet } from "./cells";
import { chains, type Chained } from "./chains";

/** What the workbook holds of ours. */
export interface Scan {
  readonly kind: "scanned";
  readonly cells: readonly CrmCell[];
  /** Those of the cells that wait for the result of another one. */
  readonly chained: readonly Chained[];
  readonly sheets: readonly ScannedSheet[];
  /** Sheets that were not looked at, because there were too many cells. */
  readonly unread: readonly string[];
  /** Budgets whose inputs are not those of the model. */
  readonly apart: readonly InputsApart[];
}

/** Excel on the web answers no more than 5 MB at once. */
const MOST_CELLS = 200_000;

/** Looks through all sheets once: their names, the size of what is used, then what it holds; and into the budgets' inputs. */
export const scanWorkbook = (): Promise<Scan | Failed> =>
  inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load({ id: true, name: true, protection: { protected: true } });
    names.load({ name: true, formula: true });
    await context.sync();
    const ranges = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      return { sheet: { id: sheet.id, name: sheet.name, isProtected: sheet.protection.protected }, used };
    });
    await context.sync();
    let room = MOST_CELLS;
    const [read, unread]: [typeof ranges, string[]] = [[], []];
    for (const range of ranges) {
      if (range.used.isNullObject) continue;
      const size = range.used.rowCount * range.used.columnCount;
      if (size > room) {
        unread.push(range.sheet.name);
        continue;
      }
      room -= size;
      range.used.load({ formulas: true, values: true });
      read.push(range);
    }
    await context.sync();
    const used = read.map(({ sheet, used: { rowIndex, columnIndex, formulas, values } }) => ({
      sheet,
      top: rowIndex,
      left: columnIndex,
      formulas: formulas as unknown[][],
      values: values as unknown[][],
    }));
    const inputs = await readInputs(context, (await survey(context)).budgets);
    const cells = used.flatMap(crmCells);
    const named = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
    return {
      kind: "scanned",
      cells,
      chained: chains(cells, used, named),
      sheets: ranges.map(({ sheet }) => sheet),
      unread,
      apart: inputs.filter(({ lacking, unknown }) => lacking.length + unknown.length > 0),
    };
  });
