import { Workbook, type Cell as FileCell, type Worksheet } from "exceljs";
import { column, columnNumber, rectangleOf } from "../../../src/workbook/budget/address";
import { pagesWide } from "../../../src/workbook/budget/page";
import { blocksOnSheet, listOf, validationsOf } from "../../../src/workbook/budget/tables";
import type {
  Block,
  Cell,
  Description,
  Sheet,
  SheetTable,
  Validation,
} from "../../../src/workbook/budget/description";

/** What people would type, by sheet and address; null clears a cell. The cached values stay those of the description. */
export type Changes = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;

/** A description as an .xlsx file, with the values that it knows as cached ones. */
export async function xlsxOf(description: Description, changes: Changes = {}): Promise<Buffer> {
  const [file] = await xlsxFilesOf(description, [changes]);
  return file as Buffer;
}

/** A file for each of the changes, made to the budget as described. */
export async function xlsxFilesOf(
  { sheets, names }: Description,
  manyChanges: readonly Changes[],
): Promise<readonly Buffer[]> {
  const book = new Workbook();
  for (const sheet of sheets) addSheet(book, sheet);
  for (const { name, refersTo } of names) book.definedNames.add(refersTo, name);
  const files: Buffer[] = [];
  for (const changes of manyChanges) {
    const typed = Object.entries(changes).flatMap(([title, cells]) =>
      Object.entries(cells).map(([address, value]) => {
        const place = cellIn(book, title, address);
        const before = place.value;
        place.value = value;
        return { place, before };
      }),
    );
    // Who reads them is on this machine: packing them would take as long as calculating them.
    files.push(Buffer.from(await book.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object)));
    for (const { place, before } of typed) place.value = before;
  }
  return files;
}

function cellIn(book: Workbook, title: string, address: string): FileCell {
  const sheet = book.getWorksheet(title);
  if (sheet === undefined) throw new Error(`No sheet is called ${title}`);
  return sheet.getCell(address);
}

function addSheet(book: Workbook, sheet: Sheet): void {
  const { title, widths, frozen, print } = sheet;
  const target = book.addWorksheet(title, {
    properties: { tabColor: { argb: "FF107C41" } },
    views: [
      frozen.rows + frozen.columns === 0
        ? { showGridLines: false }
        : { state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false },
    ],
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: pagesWide(sheet),
      fitToHeight: 0,
      printArea: print.area,
      ...(print.titleRows === undefined ? {} : { printTitlesRow: print.titleRows }),
    },
  });
  widths.forEach((width, i) => (target.getColumn(i + 1).width = width));
  for (const block of blocksOnSheet(sheet)) addBlock(target, block);
  for (const validation of validationsOf(sheet)) addValidation(target, validation);
  for (const table of sheet.tables ?? []) addTable(target, table);
  for (const columns of sheet.hidden ?? []) {
    const [from = 0, to = from] = columns.split(":").map(columnNumber);
    for (let number = from; number <= to; number++) target.getColumn(number).hidden = true;
  }
}

/** Its cells are there by now; the table writes them once more. */
const addTable = (target: Worksheet, { name, at, columns, rows, reserved }: SheetTable) =>
  target.addTable({
    name,
    ref: at,
    headerRow: true,
    columns: columns.map(({ head }) => ({ name: head })),
    rows: Array.from({ length: rows.length + reserved }, (_, i) =>
      columns.map((__, c) => {
        const cell = rows[i]?.[c] ?? null;
        return cell === null ? null : valueOf(cell);
      }),
    ),
  });

function addBlock(target: Worksheet, { at, cells, numberFormat, columnFormats }: Block): void {
  const from = rectangleOf(at);
  cells.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (cell === null) return;
      const place = target.getCell(`${column(from.column + c)}${from.row + r}`);
      place.value = valueOf(cell);
      const format =
        columnFormats?.[c] ?? (typeof numberFormat === "object" ? numberFormat[r] : numberFormat);
      if (format !== undefined) place.numFmt = format;
    }),
  );
}

const valueOf = (cell: Exclude<Cell, null>): FileCell["value"] =>
  typeof cell === "object"
    ? { formula: cell.formula, date1904: false, ...(cell.value === undefined ? {} : { result: cell.value }) }
    : cell;

function addValidation(target: Worksheet, { cells, rule, title, message }: Validation): void {
  const common = { allowBlank: true, showErrorMessage: true, errorTitle: title, error: message };
  const { row, column: first, rows, columns } = rectangleOf(cells);
  for (let r = row; r < row + rows; r++)
    for (let c = first; c < first + columns; c++)
      target.getCell(`${column(c)}${r}`).dataValidation =
        rule.kind === "list"
          ? { ...common, type: "list", formulae: [`=${listOf(rule)}`] }
          : { ...common, type: rule.kind, operator: "between", formulae: [rule.min, rule.max] };
}
