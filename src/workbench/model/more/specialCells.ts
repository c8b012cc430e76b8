import { apiNotFound } from "../../host/apiError";
import { intersection, shifted } from "../area";
import { choice, isLeftOut } from "../arguments";
import type { Book } from "../book";
import type { CellArea, CellValue } from "../grid";
import { valueType } from "../valueType";
import { areasWhere } from "./areaList";

const KINDS = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "ConditionalFormats",
  "DataValidations",
  "SameConditionalFormat",
  "SameDataValidation",
] as const;
const VALUES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** `getSpecialCells`: blanks, constants, formulas or visible cells within the used part of an area. */
export function specialCells(
  book: Book,
  area: CellArea,
  cellType: unknown,
  cellValueType: unknown,
): CellArea[] {
  const location = "Range.getSpecialCells";
  const kind = choice(cellType, KINDS, location);
  const wanted = isLeftOut(cellValueType) ? "All" : choice(cellValueType, VALUES, location);
  const { grid } = book;
  const used = grid.usedArea(area.sheetId);
  const searched = used && intersection(area, used);
  if (!searched) return [];
  if (kind === "Visible") {
    const rows = grid.rowsHidden(area.sheetId, searched.row, searched.rowCount);
    const columns = grid.columnsHidden(area.sheetId, searched.column, searched.columnCount);
    return areasWhere(searched, (row, column) => !rows[row] && !columns[column]);
  }
  if (kind !== "Blanks" && kind !== "Constants" && kind !== "Formulas")
    throw apiNotFound(`Range.getSpecialCells('${kind}')`);
  const formulas = grid.formulas(searched);
  const values = grid.values(searched);
  const isFormula = (cell: CellValue | undefined) => typeof cell === "string" && cell.startsWith("=");
  return areasWhere(searched, (row, column) => {
    const value = values[row]?.[column] ?? "";
    const formula = isFormula(formulas[row]?.[column]);
    if (kind === "Blanks") return value === "" && !formula;
    if ((kind === "Formulas") !== formula || (value === "" && !formula)) return false;
    return wanted === "All" || isOfType(value, wanted);
  });
}

function isOfType(value: CellValue, wanted: string): boolean {
  const type = { Double: "Number", Boolean: "Logical", Error: "Errors", String: "Text" }[valueType(value)];
  return type !== undefined && wanted.includes(type);
}

/** The used part of an area; its first cell where nothing is. */
export function usedPart(book: Book, area: CellArea): CellArea {
  const used = book.grid.usedArea(area.sheetId);
  return (used && intersection(area, used)) ?? shifted(area, 0, 0, 1, 1);
}
