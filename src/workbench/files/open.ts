import ExcelJS, { type Workbook, type Worksheet } from "exceljs";
import JSZip from "jszip";
import { parseLocalAddress } from "../model/address";
import type { GridTable } from "../model/grid";
import { readXmlParts } from "./customXml";
import { readDefinedNames } from "./definedNames";
import type { FunctionNames } from "./functionNames";
import { withoutPrefixes } from "./functionPrefixes";
import { checkPackageSize, checkUnpackedSize } from "./packageSize";
import { readPage, readPrintNames } from "./readPage";
import { readSheet } from "./readSheet";
import { takeSettings } from "./settingsPart";
import { checkSheetBounds } from "./sheetBounds";
import { StyleTable } from "./styleTable";
import type { WorkbookFile } from "./workbookFile";

/**
 * Reads an .xlsx file, which may come from anywhere.
 *
 * @throws Error if it is too large, damaged or no workbook
 */
export async function openFile(bytes: Uint8Array, functionNames: FunctionNames): Promise<WorkbookFile> {
  checkPackageSize(bytes);
  const zip = await JSZip.loadAsync(bytes).catch(damaged);
  await checkUnpackedSize(zip);
  await checkSheetBounds(zip);
  const workbookXml = (await zip.file(WORKBOOK)?.async("string")) ?? "";
  zip.file(WORKBOOK, workbookXml.replace(DEFINED_NAMES, ""));
  const workbook = await load(zip).catch(damaged);
  if (workbook.worksheets.length === 0) throw new Error("The file has no worksheets.");

  const styles = new StyleTable();
  const sheetOrder = workbook.worksheets.map((_, index) => `sheet${index + 1}`);
  const sheets = workbook.worksheets.map((sheet, index) =>
    readSheet(sheet, sheetOrder[index] ?? "", functionNames, styles),
  );
  const printNames = readPrintNames(workbookXml);
  const pages = workbook.worksheets.map(
    (sheet, index) => [sheetOrder[index] ?? "", readPage(sheet, printNames.get(index) ?? new Map())] as const,
  );
  return {
    pages: new Map(pages),
    data: {
      id: crypto.randomUUID(),
      styles: styles.all,
      sheetOrder,
      sheets: Object.fromEntries(sheets.map((sheet, index) => [sheetOrder[index], sheet])),
    },
    names: readDefinedNames(workbookXml, sheetOrder).map((name) => ({
      ...name,
      formula: functionNames.fromFile(withoutPrefixes(name.formula)),
    })),
    tables: workbook.worksheets.flatMap((sheet, index) => readTables(sheet, sheetOrder[index] ?? "")),
    ...takeSettings(await readXmlParts(zip)),
  };
}

/** Parts of a sheet that the grid does not show: of some the library fails, or makes one object for each cell. */
const IGNORED = ["dataValidations", "conditionalFormatting", "drawing", "legacyDrawing", "picture"];

const WORKBOOK = "xl/workbook.xml";
/** The library keeps a name once for each cell that it stands for. */
const DEFINED_NAMES = /<(\w+:)?definedNames\b[^]*<\/\1definedNames>/;

async function load(zip: JSZip): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  // What is compressed already goes over as it is.
  const bytes = await zip.generateAsync({ type: "arraybuffer", compression: "DEFLATE" });
  await workbook.xlsx.load(bytes, { ignoreNodes: IGNORED });
  return workbook;
}

/** What went wrong inside a library is of no use to the person who opens the file. */
function damaged(cause: unknown): never {
  throw new Error("The file is damaged.", { cause });
}

function readTables(sheet: Worksheet, sheetId: string): GridTable[] {
  // The type declarations of exceljs say "a table or nothing" where it gives a list of tables.
  const tables = sheet.getTables() as unknown as { table: { name: string; tableRef: string } }[];
  return tables.flatMap(({ table: { name, tableRef } }) => {
    const rectangle = parseLocalAddress(tableRef);
    return rectangle ? [{ id: name, name, area: { sheetId, ...rectangle } }] : [];
  });
}
