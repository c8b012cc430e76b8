import ExcelJS, { type Worksheet } from "exceljs";
import JSZip from "jszip";
import { parseLocalAddress } from "../model/address";
import type { GridTable } from "../model/grid";
import { readXmlParts } from "./customXml";
import { readDefinedNames } from "./definedNames";
import type { FunctionNames } from "./functionNames";
import { withoutPrefixes } from "./functionPrefixes";
import { checkPackageSize } from "./packageSize";
import { readSheet } from "./readSheet";
import { takeSettings } from "./settingsPart";
import { StyleTable } from "./styleTable";
import type { WorkbookFile } from "./workbookFile";

/**
 * Reads an .xlsx file, which may come from anywhere.
 *
 * @throws Error if it is too large, damaged or no workbook
 */
export async function openFile(bytes: Uint8Array, functionNames: FunctionNames): Promise<WorkbookFile> {
  checkPackageSize(bytes);
  const zip = await JSZip.loadAsync(bytes);
  const workbook = new ExcelJS.Workbook();
  // exceljs declares Node's Buffer and takes any bytes.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  if (workbook.worksheets.length === 0) throw new Error("The file has no worksheets.");

  const styles = new StyleTable();
  const sheetOrder = workbook.worksheets.map((_, index) => `sheet${index + 1}`);
  const sheets = workbook.worksheets.map((sheet, index) =>
    readSheet(sheet, sheetOrder[index] ?? "", functionNames, styles),
  );
  const workbookXml = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
  return {
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

function readTables(sheet: Worksheet, sheetId: string): GridTable[] {
  // The type declarations of exceljs say "a table or nothing" where it gives a list of tables.
  const tables = sheet.getTables() as unknown as { table: { name: string; tableRef: string } }[];
  return tables.flatMap(({ table: { name, tableRef } }) => {
    const rectangle = parseLocalAddress(tableRef);
    return rectangle ? [{ id: name, name, area: { sheetId, ...rectangle } }] : [];
  });
}
