import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import type { Workbook, Worksheet } from "exceljs";
import { areaOf } from "../grid/area";
import { hex } from "../grid/cellStyle";
import { pixelsToCharacters, pixelsToPoints } from "../grid/sizes";
import { formatLocalAddress } from "../model/address";
import type { FunctionNames } from "./functionNames";
import type { FormulaResults } from "./workbookFile";
import { writeFormula, writeValue } from "./writeCell";
import { writeStyle } from "./writeStyle";

export interface SheetContext {
  readonly styles: Readonly<Record<string, Nullable<IStyleData>>>;
  readonly formulas: FormulaResults;
  readonly functionNames: FunctionNames;
}

/** Adds a sheet of the grid to a workbook of the file library. */
export function writeSheet(
  workbook: Workbook,
  sheet: Partial<IWorksheetData>,
  context: SheetContext,
): Worksheet {
  const target = workbook.addWorksheet(sheet.name ?? "");
  writeLayout(target, sheet);
  const sheetId = sheet.id ?? "";
  const spills = context.formulas.spills(sheetId);
  // First what is spilled, then the cells: the first cell of a spill holds the formula.
  forEachCell(spills.cells, (row, column, cell) => {
    target.getCell(row + 1, column + 1).value = writeValue(cell);
  });
  forEachCell(sheet.cellData, (row, column, cell) => {
    const targetCell = target.getCell(row + 1, column + 1);
    const formula = context.formulas.formulaAt(sheetId, row, column);
    const spill = spills.ranges.find(
      ({ startRow, startColumn }) => startRow === row && startColumn === column,
    );
    const value = writeValue(cell);
    if (formula !== undefined) {
      const range = spill && formatLocalAddress(areaOf(sheetId, spill));
      targetCell.value = writeFormula(formula, value, range, context.functionNames.toFile);
    } else if (value !== null) {
      targetCell.value = value;
    }
    const style = typeof cell.s === "string" ? context.styles[cell.s] : cell.s;
    if (style) targetCell.style = writeStyle(style);
  });
  for (const { startRow, startColumn, endRow, endColumn } of sheet.mergeData ?? []) {
    target.mergeCells(startRow + 1, startColumn + 1, endRow + 1, endColumn + 1);
  }
  return target;
}

function writeLayout(target: Worksheet, sheet: Partial<IWorksheetData>): void {
  if (sheet.hidden === BooleanNumber.TRUE) target.state = "hidden";
  const color = hex(sheet.tabColor);
  if (color) target.properties.tabColor = { argb: `FF${color.slice(1)}` };
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  const showGridLines = sheet.showGridlines !== BooleanNumber.FALSE;
  if (xSplit > 0 || ySplit > 0) target.views = [{ state: "frozen", xSplit, ySplit, showGridLines }];
  else target.views = [{ showGridLines }];
  for (const [column, width] of Object.entries(sheet.columnData ?? {})) {
    if (width?.w) target.getColumn(Number(column) + 1).width = pixelsToCharacters(width.w);
  }
  for (const [row, height] of Object.entries(sheet.rowData ?? {})) {
    if (height?.h) target.getRow(Number(row) + 1).height = pixelsToPoints(height.h);
  }
}

function forEachCell(
  cells: Nullable<Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>>,
  visit: (row: number, column: number, cell: ICellData) => void,
): void {
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(columns)) if (cell) visit(Number(row), Number(column), cell);
  }
}
