import { field } from "../../host/jsonShape";
import { OfficeError, OfficeFault } from "../../host/officeFault";
import { intersection, shifted } from "../area";
import type { Binding, BindingType } from "../bindingCollection";
import { describeBinding } from "../bindingDescription";
import type { CellArea, CellValue } from "../grid";
import type { Workbook } from "../workbook";
import { cellsOf, coercionOf, readCells, tableDataOf, writeCells } from "./cellData";

/** Numbers of the protocol for `Office.BindingType`. */
const TYPES: ReadonlyMap<unknown, BindingType> = new Map([
  [1, "Table"],
  [2, "Text"],
  [3, "Range"],
]);

type Answer = Readonly<Record<string, unknown>>;

/** The methods of `Office.context.document.bindings`, and of one binding. */
export class BindingMethods {
  constructor(private readonly workbook: () => Workbook) {}

  addFromSelection(data: unknown): Answer {
    const { grid, bindings } = this.workbook();
    const area = grid.selection();
    return this.add(
      data,
      () => bindings.add(this.workbook().range(area), typeOf(data), idOf(data)),
      OfficeError.selectionNotOfBindingType,
    );
  }

  addFromNamedItem(data: unknown): Answer {
    const { bindings } = this.workbook();
    const name = String(field(request(data), "ItemName"));
    try {
      bindings.areaOfName(name, "addFromNamedItemAsync");
    } catch {
      throw new OfficeFault(OfficeError.namedItemNotFound);
    }
    return this.add(
      data,
      () => bindings.addFromNamedItem(name, typeOf(data), idOf(data)),
      OfficeError.namedItemNotOfBindingType,
    );
  }

  get(data: unknown): Answer {
    return { Bindings: [describeBinding(this.find(idOf(data)))] };
  }

  getAll(): Answer {
    return { Bindings: this.workbook().bindings.items.map(describeBinding) };
  }

  release(data: unknown): Answer {
    this.find(idOf(data)).delete();
    return {};
  }

  read(data: unknown): Answer {
    const options = field(data, "DdaGetBindingData");
    const binding = this.find(field(options, "BindingId"));
    const { table } = binding;
    const coercion = coercionOf(options);
    if (coercion === "table" && !table) throw new OfficeFault(OfficeError.coercionTypeNotOfBinding);
    if (!table) return { Data: this.cellsOf(part(binding.area, options), options) };
    const rows = part(table.cells.body, options);
    const headings = { ...rows, row: table.cells.headings.row, rowCount: 1 };
    const isEmpty = table.cells.rowCount === 0;
    return {
      Data: {
        Headers: this.cellsOf(headings, options),
        Rows: isEmpty ? [] : this.cellsOf(rows, options),
      },
    };
  }

  write(data: unknown): Answer {
    const options = field(data, "DdaSetBindingData");
    const binding = this.find(field(options, "BindingId"));
    const given = field(options, "Data");
    const { table } = binding;
    if (!table) {
      const cells = cellsOf(given);
      const area = within(binding.area, options, cells);
      writeCells(this.workbook(), area, cells);
      return {};
    }
    if (coercionOf(options) !== "table") {
      writeCells(this.workbook(), within(table.cells.body, options, cellsOf(given)), cellsOf(given));
      return {};
    }
    const { rows, headers } = tableDataOf(given);
    if (isPartial(options)) {
      const area = within(table.cells.body, options, rows);
      const headings = shifted(area, table.cells.headings.row - area.row, 0, 1);
      if (headers) writeCells(this.workbook(), headings, [headers]);
      writeCells(this.workbook(), area, rows);
      return {};
    }
    const { columnCount } = table.cells.headings;
    if (rows.some((row) => row.length !== columnCount))
      throw new OfficeFault(OfficeError.dataNotOfBindingSize);
    if (headers) writeCells(this.workbook(), table.cells.headings, [headers]);
    // Excel makes the table as long as the data.
    const more = rows.length - table.cells.rowCount;
    if (more > 0) table.cells.insertRows(table.cells.rowCount, more);
    if (more < 0) table.cells.deleteRows(rows.length, -more);
    if (rows.length > 0) writeCells(this.workbook(), shifted(table.cells.body, 0, 0, rows.length), rows);
    return {};
  }

  addRows(data: unknown): Answer {
    const { table, given } = this.tableAndData(data);
    const rows = Array.isArray(given) ? cellsOf(given) : tableDataOf(given).rows;
    if (rows.some((row) => row.length !== table.cells.headings.columnCount))
      throw new OfficeFault(OfficeError.dataNotOfBindingSize);
    writeCells(this.workbook(), table.cells.insertRows(table.cells.rowCount, rows.length), rows);
    return {};
  }

  addColumns(data: unknown): Answer {
    const { table, given } = this.tableAndData(data);
    const { rows, headers } = Array.isArray(given)
      ? { rows: cellsOf(given), headers: null }
      : tableDataOf(given);
    const lines = headers ? [headers, ...rows] : rows;
    if (rows.length !== table.cells.body.rowCount) throw new OfficeFault(OfficeError.dataNotOfBindingSize);
    for (let column = 0; column < (lines[0]?.length ?? 0); column++) {
      const added = table.columns.add(undefined, undefined, headers?.[column] ?? undefined);
      const cells: (CellValue | null)[][] = rows.map((row) => [row[column] ?? null]);
      writeCells(this.workbook(), added.getDataBodyRange().area, cells);
    }
    return {};
  }

  /** The table stays, without rows. */
  deleteAllDataValues(data: unknown): Answer {
    const { table } = this.find(idOf(data));
    if (!table) throw new OfficeFault(OfficeError.notSupportedOnBindingType);
    if (table.cells.rowCount > 0) table.cells.deleteRows(0, table.cells.rowCount);
    return {};
  }

  clearFormats(data: unknown): Answer {
    const { area } = this.find(field(field(data, "DdaClearBindingFormats"), "BindingId"));
    this.workbook().grid.clear(area, "Formats");
    return {};
  }

  private add(
    data: unknown,
    make: () => Binding,
    refused: (typeof OfficeError)[keyof typeof OfficeError],
  ): Answer {
    try {
      return { Bindings: [describeBinding(make())] };
    } catch (fault) {
      if (fault instanceof Error && "code" in fault) throw new OfficeFault(refused);
      throw fault;
    }
  }

  private find(id: unknown): Binding {
    const found = typeof id === "string" ? this.workbook().bindings.getItemOrNullObject(id) : null;
    if (!found) throw new OfficeFault(OfficeError.bindingNotThere);
    return found;
  }

  private tableAndData(data: unknown) {
    const options = field(data, "DdaAddRowsColumns");
    const { table } = this.find(field(options, "BindingId"));
    if (!table) throw new OfficeFault(OfficeError.notSupportedOnBindingType);
    return { table, given: field(options, "Data") };
  }

  private cellsOf(area: CellArea, options: unknown): CellValue[][] {
    return readCells(this.workbook(), area, options);
  }
}

const request = (data: unknown): unknown => field(data, "DdaBindingsMethod");
const idOf = (data: unknown): unknown => field(request(data), "BindingId");
const typeOf = (data: unknown): unknown => TYPES.get(field(request(data), "BindingType"));

/** The rows and columns that are asked for, counted from the first of the binding; all of them where none are named. */
function part(area: CellArea, options: unknown): CellArea {
  const [row, column] = [Number(field(options, "StartRow") ?? 0), Number(field(options, "StartCol") ?? 0)];
  const rows = Number(field(options, "RowCount") ?? 0) || area.rowCount - row;
  const columns = Number(field(options, "ColCount") ?? 0) || area.columnCount - column;
  const wanted = shifted(area, row, column, rows, columns);
  const inside = rows > 0 && columns > 0 ? intersection(area, wanted) : null;
  if (inside?.rowCount !== rows || inside.columnCount !== columns)
    throw new OfficeFault(OfficeError.invalidStartRowColumn);
  return wanted;
}

/** Only a part of the binding is meant, which begins at a row or a column of it. */
const isPartial = (options: unknown): boolean =>
  typeof field(options, "StartRow") === "number" || typeof field(options, "StartCol") === "number";

function within(area: CellArea, options: unknown, cells: readonly (readonly unknown[])[]): CellArea {
  const [row, column] = [field(options, "StartRow"), field(options, "StartCol")];
  const size = { rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const wanted = shifted(area, Number(row ?? 0), Number(column ?? 0), size.rowCount, size.columnCount);
  const inside = intersection(area, wanted);
  const fits = isPartial(options)
    ? inside?.rowCount === size.rowCount && inside.columnCount === size.columnCount
    : size.rowCount === area.rowCount && size.columnCount === area.columnCount;
  if (!fits) throw new OfficeFault(OfficeError.dataNotOfBindingSize);
  return wanted;
}
