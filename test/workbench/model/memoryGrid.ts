import { NO_LOOK } from "../../../src/workbench/model/more/styles";
import { columnLetters, parseLocalAddress } from "../../../src/workbench/model/address";
import type {
  Border,
  BorderEdge,
  CellArea,
  CellStyle,
  CellStyleChange,
  CellValue,
  CopyOptions,
  Grid,
  GridEvent,
  GridName,
  GridTable,
  TableLook,
} from "../../../src/workbench/model/grid";

interface Sheet {
  readonly id: string;
  name: string;
  hidden: boolean;
  tabColor: string;
  frozen: { rows: number; columns: number };
  readonly cells: Map<string, Cell>;
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
}

interface Cell {
  input: CellValue;
  format: string;
  style: CellStyle;
  borders: Map<BorderEdge, Border>;
}

const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

/**
 * A grid without a formula engine: what a formula gives is told by `results`, and it spills when that is an
 * array.
 */
export class MemoryGrid implements Grid {
  readonly results = new Map<string, CellValue | CellValue[][]>();
  /** Calls that the model made and that have no other effect here. */
  readonly calls: string[] = [];
  /** While false, `settled` waits for `settle()`. */
  private calm = true;
  private waiters: (() => void)[] = [];
  private listeners: ((event: GridEvent) => void)[] = [];
  private nextId = 1;
  private sheetList: Sheet[] = [this.newSheet("Sheet1")];
  private active = "s1";
  private selected: CellArea = { sheetId: "s1", row: 0, column: 0, rowCount: 1, columnCount: 1 };
  private nameList: GridName[] = [];
  private tableList: GridTable[] = [];

  sheets() {
    return this.sheetList.map(({ id, name, hidden }) => ({ id, name, hidden }));
  }

  activeSheet = () => this.active;

  activate(sheetId: string) {
    const previousSheetId = this.active;
    this.active = sheetId;
    this.raise({ kind: "sheetActivated", sheetId, previousSheetId });
  }

  addSheet(name: string) {
    const sheet = this.newSheet(name);
    this.sheetList.push(sheet);
    this.raise({ kind: "sheetAdded", sheetId: sheet.id, byCode: true });
    return sheet.id;
  }

  renameSheet(sheetId: string, name: string) {
    const sheet = this.sheet(sheetId);
    const nameBefore = sheet.name;
    sheet.name = name;
    this.raise({ kind: "sheetRenamed", sheetId, nameBefore, nameAfter: name, byCode: true });
  }

  deleteSheet(sheetId: string) {
    const { name } = this.sheet(sheetId);
    this.sheetList = this.sheetList.filter(({ id }) => id !== sheetId);
    this.nameList = this.nameList.filter((entry) => entry.sheetId !== sheetId);
    this.tableList = this.tableList.filter(({ area }) => area.sheetId !== sheetId);
    this.raise({ kind: "sheetDeleted", sheetId, name, byCode: true });
  }

  copySheet(sheetId: string, name: string) {
    const id = this.addSheet(name);
    for (const [key, cell] of this.sheet(sheetId).cells) this.sheet(id).cells.set(key, structuredClone(cell));
    return id;
  }

  setHidden(sheetId: string, hidden: boolean) {
    this.sheet(sheetId).hidden = hidden;
  }

  moveSheet(sheetId: string, position: number) {
    const sheet = this.sheet(sheetId);
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.sheetList.splice(position, 0, sheet);
  }

  tabColor = (sheetId: string) => this.sheet(sheetId).tabColor;

  setTabColor(sheetId: string, color: string) {
    this.sheet(sheetId).tabColor = color;
  }

  /** Nothing is drawn here. */
  showGridlines(): void {}

  selection = () => this.selected;

  select(area: CellArea) {
    this.active = area.sheetId;
    this.selected = area;
    this.raise({ kind: "selected", area });
  }

  values(area: CellArea) {
    const spills = this.spills(area.sheetId);
    return this.map(area, (row, column) => this.valueAt(area.sheetId, row, column, spills));
  }

  /** By `results`, whose key is the formula here. */
  evaluate = async (formula: string): Promise<CellValue> => {
    const result = this.results.get(formula) ?? "#NAME?";
    return Array.isArray(result) ? (result[0]?.[0] ?? "") : result;
  };

  formulas(area: CellArea) {
    const spills = this.spills(area.sheetId);
    return this.map(area, (row, column) => {
      const input = this.cellAt(area.sheetId, row, column)?.input ?? "";
      return isFormula(input) ? input : this.valueAt(area.sheetId, row, column, spills);
    });
  }

  text(area: CellArea) {
    return this.values(area).map((row) =>
      row.map((value) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value))),
    );
  }

  write(area: CellArea, cells: readonly (readonly (CellValue | null)[])[]) {
    this.forEach(area, (row, column) => {
      const value = cells[row - area.row]?.[column - area.column];
      if (value !== null && value !== undefined) this.make(area.sheetId, row, column).input = typed(value);
    });
    this.edited(area, true);
  }

  /** As a person would. */
  type(area: CellArea, value: CellValue) {
    this.make(area.sheetId, area.row, area.column).input = typed(value);
    this.edited(area, false);
  }

  copyCells(target: CellArea, source: CellArea, { what, skipBlanks, transpose }: CopyOptions) {
    const cells = this.map(source, (row, column) =>
      structuredClone(this.cellAt(source.sheetId, row, column)),
    );
    const values = this.values(source);
    this.forEach(target, (row, column) => {
      const [i, j] = [row - target.row, column - target.column];
      const [down, across] = transpose ? [j, i] : [i, j];
      const [fromRow, fromColumn] = [down % source.rowCount, across % source.columnCount];
      const from = cells[fromRow]?.[fromColumn];
      const value = values[fromRow]?.[fromColumn] ?? "";
      if (skipBlanks && value === "") return;
      const cell = this.make(target.sheetId, row, column);
      if (what !== "Formats") {
        const input = what === "Values" || !from ? value : from.input;
        const [rows, columns] = [row - source.row - fromRow, column - source.column - fromColumn];
        cell.input = isFormula(input) ? this.movedFormula(input, rows, columns) : input;
      }
      if (what === "All" || what === "Formats")
        Object.assign(cell, { format: from?.format ?? "General", style: from?.style ?? NO_LOOK });
    });
    this.edited(target, true);
  }

  moveCells(target: CellArea, source: CellArea) {
    this.copyCells(target, source, { what: "All", skipBlanks: false, transpose: false });
    this.clear(source, "All");
  }

  reorder(area: CellArea, order: readonly number[], direction: "Rows" | "Columns") {
    const cells = this.map(area, (row, column) => structuredClone(this.cellAt(area.sheetId, row, column)));
    this.forEach(area, (row, column) => {
      const [i, j] = [row - area.row, column - area.column];
      const [down, across] = direction === "Rows" ? [order[i] ?? i, j] : [i, order[j] ?? j];
      const cell = cells[down]?.[across];
      if (!cell) return void this.sheet(area.sheetId).cells.delete(`${row},${column}`);
      const { input } = cell;
      if (isFormula(input)) cell.input = this.movedFormula(input, i - down, j - across);
      this.sheet(area.sheetId).cells.set(`${row},${column}`, cell);
    });
    this.edited(area, true);
  }

  movedFormula(formula: string, rows: number, columns: number) {
    return formula.replace(/(\$?)([A-Z]+)(\$?)(\d+)/g, (_, fixedColumn, letters, fixedRow, number) => {
      const at = parseLocalAddress(`${letters}${number}`);
      if (!at) return `${letters}${number}`;
      const column = fixedColumn ? letters : columnLetters(at.column + columns);
      return `${fixedColumn}${column}${fixedRow}${fixedRow ? number : at.row + 1 + rows}`;
    });
  }

  clear(area: CellArea, what: "All" | "Contents" | "Formats") {
    this.forEach(area, (row, column) => {
      const cell = this.cellAt(area.sheetId, row, column);
      if (!cell) return;
      if (what !== "Formats") cell.input = "";
      if (what !== "Contents") Object.assign(cell, { format: "General", style: NO_LOOK, borders: new Map() });
    });
  }

  insertCells(area: CellArea, shift: "Down" | "Right") {
    this.shiftCells(area, (row, column) => {
      const inRows = row >= area.row && row < area.row + area.rowCount;
      const inColumns = column >= area.column && column < area.column + area.columnCount;
      if (shift === "Down")
        return inColumns && row >= area.row ? [row + area.rowCount, column] : [row, column];
      return inRows && column >= area.column ? [row, column + area.columnCount] : [row, column];
    });
  }

  deleteCells(area: CellArea, shift: "Up" | "Left") {
    this.forEach(area, (row, column) => this.sheet(area.sheetId).cells.delete(`${row},${column}`));
    this.shiftCells(area, (row, column) => {
      const inRows = row >= area.row && row < area.row + area.rowCount;
      const inColumns = column >= area.column && column < area.column + area.columnCount;
      if (shift === "Up") return inColumns && row > area.row ? [row - area.rowCount, column] : [row, column];
      return inRows && column > area.column ? [row, column - area.columnCount] : [row, column];
    });
  }

  usedArea(sheetId: string): CellArea | null {
    const filled = [...this.sheet(sheetId).cells]
      .filter(([, cell]) => cell.input !== "")
      .map(([key]) => position(key));
    const spilled = this.spills(sheetId).flatMap(({ row, column, rowCount, columnCount }) => [
      [row, column] as const,
      [row + rowCount - 1, column + columnCount - 1] as const,
    ]);
    const all = [...filled, ...spilled];
    if (all.length === 0) return null;
    const [rows, columns] = [all.map(([row]) => row), all.map(([, column]) => column)];
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return {
      sheetId,
      row,
      column,
      rowCount: Math.max(...rows) - row + 1,
      columnCount: Math.max(...columns) - column + 1,
    };
  }

  spillAreaOf({ sheetId, row, column }: CellArea) {
    return this.spills(sheetId).find((area) => area.row === row && area.column === column) ?? null;
  }

  spillParentOf({ sheetId, row, column }: CellArea) {
    const spill = this.spills(sheetId).find((area) => contains(area, row, column));
    return spill ? { ...spill, rowCount: 1, columnCount: 1 } : null;
  }

  numberFormats(area: CellArea) {
    return this.map(area, (row, column) => this.cellAt(area.sheetId, row, column)?.format ?? "General");
  }

  setNumberFormats(area: CellArea, formats: string | readonly (readonly (string | null)[])[]) {
    this.forEach(area, (row, column) => {
      const format = typeof formats === "string" ? formats : formats[row - area.row]?.[column - area.column];
      if (typeof format === "string") this.make(area.sheetId, row, column).format = format;
    });
  }

  style(area: CellArea): CellStyle {
    const styles = this.map(
      area,
      (row, column) => this.cellAt(area.sheetId, row, column)?.style ?? NO_LOOK,
    ).flat();
    const common = Object.keys(NO_LOOK).map((key) => {
      const values = new Set(styles.map((style) => style[key as keyof CellStyle]));
      return [key, values.size === 1 ? [...values][0] : null];
    });
    return Object.fromEntries(common) as CellStyle;
  }

  setStyle(area: CellArea, change: CellStyleChange) {
    this.forEach(area, (row, column) => {
      const cell = this.make(area.sheetId, row, column);
      cell.style = { ...cell.style, ...change };
    });
  }

  border(area: CellArea, edge: BorderEdge) {
    return this.cellAt(area.sheetId, area.row, area.column)?.borders.get(edge) ?? NO_BORDER;
  }

  setBorder(area: CellArea, edge: BorderEdge, border: Border) {
    this.make(area.sheetId, area.row, area.column).borders.set(edge, border);
  }

  merge = (area: CellArea) =>
    void this.calls.push(`merge ${area.row},${area.column} ${area.rowCount}x${area.columnCount}`);
  mergedAreas = () => [];
  unmerge = () => void this.calls.push("unmerge");

  columnWidths(sheetId: string, column: number, count: number) {
    return Array.from({ length: count }, (_, index) => this.sheet(sheetId).widths.get(column + index) ?? 48);
  }

  setColumnWidth(sheetId: string, column: number, count: number, points: number) {
    for (let index = 0; index < count; index++) this.sheet(sheetId).widths.set(column + index, points);
  }

  private readonly hiddenColumns = new Set<string>();

  columnsHidden(sheetId: string, column: number, count: number) {
    return Array.from({ length: count }, (_, index) =>
      this.hiddenColumns.has(`${sheetId} ${column + index}`),
    );
  }

  setColumnsHidden(sheetId: string, column: number, count: number, hidden: boolean) {
    for (let index = 0; index < count; index++) {
      if (hidden) this.hiddenColumns.add(`${sheetId} ${column + index}`);
      else this.hiddenColumns.delete(`${sheetId} ${column + index}`);
    }
  }

  private readonly hiddenRows = new Set<string>();

  rowsHidden(sheetId: string, row: number, count: number) {
    return Array.from({ length: count }, (_, index) => this.hiddenRows.has(`${sheetId} ${row + index}`));
  }

  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean) {
    for (let index = 0; index < count; index++) {
      if (hidden) this.hiddenRows.add(`${sheetId} ${row + index}`);
      else this.hiddenRows.delete(`${sheetId} ${row + index}`);
    }
  }

  autofitColumns = () => void this.calls.push("autofitColumns");

  rowHeights(sheetId: string, row: number, count: number) {
    return Array.from({ length: count }, (_, index) => this.sheet(sheetId).heights.get(row + index) ?? 15);
  }

  setRowHeight(sheetId: string, row: number, count: number, points: number) {
    for (let index = 0; index < count; index++) this.sheet(sheetId).heights.set(row + index, points);
  }

  autofitRows = () => void this.calls.push("autofitRows");

  freeze(sheetId: string, rows: number, columns: number) {
    this.sheet(sheetId).frozen = { rows, columns };
  }

  frozen = (sheetId: string) => this.sheet(sheetId).frozen;

  names = () => this.nameList;

  addName(name: GridName) {
    this.nameList = [...this.nameList, name];
  }

  deleteName(name: string, sheetId: string | null) {
    this.nameList = this.nameList.filter((entry) => entry.name !== name || entry.sheetId !== sheetId);
  }

  setNameFormula(name: string, sheetId: string | null, formula: string) {
    this.changeName(name, sheetId, { formula });
  }

  setNameComment(name: string, sheetId: string | null, comment: string) {
    this.changeName(name, sheetId, { comment });
  }

  tables = () => this.tableList;

  addTable(area: CellArea, name: string) {
    const id = `t${this.nextId++}`;
    this.tableList = [...this.tableList, { id, name, area }];
    this.raise({ kind: "tableAdded", tableId: id, sheetId: area.sheetId });
    return id;
  }

  renameTable(id: string, name: string) {
    this.changeTable(id, { name });
  }

  readonly tableLooks = new Map<string, TableLook>();

  dressTable(id: string, look: TableLook) {
    this.tableLooks.set(id, look);
  }

  setTableTotals(id: string, shown: boolean) {
    this.calls.push(`setTableTotals ${id} ${shown}`);
  }

  resizeTable(id: string, area: CellArea) {
    this.changeTable(id, { area });
  }

  deleteTable(id: string) {
    const gone = this.tableList.find((table) => table.id === id);
    this.tableList = this.tableList.filter((table) => table.id !== id);
    if (gone) this.raise({ kind: "tableDeleted", tableId: id, name: gone.name, sheetId: gone.area.sheetId });
  }

  private manual = false;
  isManual = () => this.manual;
  setManual = (manual: boolean) => void (this.manual = manual);

  recalculate = (full: boolean) => void this.calls.push(full ? "recalculate full" : "recalculate");

  /** All that the workbook holds, to be compared: cells that are empty and look like nothing do not count. */
  contents(): unknown {
    const sheets = this.sheetList.map(({ cells, widths, heights, ...sheet }) => ({
      ...sheet,
      cells: [...cells]
        .filter(
          ([, { input, format, style, borders }]) =>
            input !== "" || format !== "General" || borders.size > 0 || !isPlain(style),
        )
        // Texts, since thousands of objects take their time to compare.
        .map(
          ([place, { borders, ...cell }]) => `${place} ${JSON.stringify({ ...cell, borders: [...borders] })}`,
        )
        .sort(),
      widths: [...widths],
      heights: [...heights],
    }));
    const names = [...this.nameList].sort((a, b) => (a.name < b.name ? -1 : 1));
    return { sheets, names, tables: this.tableList, active: this.active };
  }

  /** A calculation runs from now until `settle`. */
  unsettle() {
    this.calm = false;
  }

  settle() {
    this.calm = true;
    for (const resolve of this.waiters.splice(0)) resolve();
  }

  async settled(timeoutMilliseconds: number) {
    if (!this.calm) {
      const timeout = new Promise<void>((resolve) => setTimeout(resolve, timeoutMilliseconds).unref());
      await Promise.race([timeout, new Promise<void>((resolve) => this.waiters.push(resolve))]);
    }
    return this.calm;
  }

  isSettled = () => this.calm;
  undoable = <T>(work: () => T) => work();

  subscribe(listener: (event: GridEvent) => void) {
    this.listeners.push(listener);
    return () => void (this.listeners = this.listeners.filter((other) => other !== listener));
  }

  raise(event: GridEvent) {
    for (const listener of this.listeners) listener(event);
  }

  private edited(area: CellArea, byCode: boolean) {
    this.raise({ kind: "edited", area, byCode });
  }

  private newSheet(name: string): Sheet {
    const id = `s${this.nextId++}`;
    const [cells, widths, heights] = [new Map(), new Map(), new Map()];
    return { id, name, hidden: false, tabColor: "", frozen: { rows: 0, columns: 0 }, cells, widths, heights };
  }

  private sheet(sheetId: string): Sheet {
    const sheet = this.sheetList.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }

  private cellAt = (sheetId: string, row: number, column: number) =>
    this.sheet(sheetId).cells.get(`${row},${column}`);

  private make(sheetId: string, row: number, column: number): Cell {
    const known = this.cellAt(sheetId, row, column);
    const cell = known ?? { input: "", format: "General", style: NO_LOOK, borders: new Map() };
    if (!known) this.sheet(sheetId).cells.set(`${row},${column}`, cell);
    return cell;
  }

  private valueAt(sheetId: string, row: number, column: number, spills: readonly CellArea[]): CellValue {
    const spill = spills.find((area) => contains(area, row, column));
    const source = spill ? this.cellAt(sheetId, spill.row, spill.column) : this.cellAt(sheetId, row, column);
    const input = source?.input ?? "";
    if (typeof input !== "string") return input;
    if (!isFormula(input)) return input.replace(/^'/, "");
    const result = this.results.get(input) ?? "#NAME?";
    return Array.isArray(result)
      ? (result[row - (spill?.row ?? row)]?.[column - (spill?.column ?? column)] ?? "")
      : result;
  }

  /** Read before every look at values, so most often there is nothing to go through. */
  private spills(sheetId: string): CellArea[] {
    const found: CellArea[] = [];
    if (![...this.results.values()].some(Array.isArray)) return found;
    for (const [key, { input }] of this.sheet(sheetId).cells) {
      const result = isFormula(input) ? this.results.get(input) : undefined;
      if (!Array.isArray(result)) continue;
      const [row, column] = position(key);
      found.push({ sheetId, row, column, rowCount: result.length, columnCount: result[0]?.length ?? 1 });
    }
    return found;
  }

  private shiftCells({ sheetId }: CellArea, to: (row: number, column: number) => [number, number]) {
    const { cells } = this.sheet(sheetId);
    const moved = [...cells].map(([key, cell]) => [to(...position(key)).join(","), cell] as const);
    cells.clear();
    for (const [key, cell] of moved) cells.set(key, cell);
  }

  private changeName(name: string, sheetId: string | null, change: Partial<GridName>) {
    const isThis = (entry: GridName) => entry.name === name && entry.sheetId === sheetId;
    this.nameList = this.nameList.map((entry) => (isThis(entry) ? { ...entry, ...change } : entry));
  }

  private changeTable(id: string, change: Partial<GridTable>) {
    this.tableList = this.tableList.map((table) => (table.id === id ? { ...table, ...change } : table));
  }

  private forEach(area: CellArea, visit: (row: number, column: number) => void) {
    this.map(area, visit);
  }

  private map<T>(area: CellArea, at: (row: number, column: number) => T): T[][] {
    const columns = Array.from({ length: area.columnCount }, (_, index) => area.column + index);
    return Array.from({ length: area.rowCount }, (_, index) =>
      columns.map((column) => at(area.row + index, column)),
    );
  }
}

const isPlain = (style: CellStyle) =>
  Object.entries(NO_LOOK).every(([key, value]) => style[key as keyof CellStyle] === value);
const isFormula = (input: CellValue): input is `=${string}` =>
  typeof input === "string" && input.startsWith("=");
const position = (key: string) => key.split(",").map(Number) as [number, number];
const contains = (area: CellArea, row: number, column: number) =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

function typed(value: CellValue): CellValue {
  if (typeof value !== "string" || value.trim() === "") return value;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return Number.isNaN(Number(value)) ? value : Number(value);
}
