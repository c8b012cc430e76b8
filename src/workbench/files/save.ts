import ExcelJS from "exceljs";
import JSZip from "jszip";
import { writeXmlParts } from "./customXml";
import { writeDefinedNames } from "./definedNames";
import type { FunctionNames } from "./functionNames";
import { withPrefixes } from "./functionPrefixes";
import { settingsPart } from "./settingsPart";
import type { FormulaResults, WorkbookFile } from "./workbookFile";
import { writeComments } from "./writeComments";
import { writeConditionalFormats } from "./writeConditionalFormats";
import { printNames, writePage } from "./writePage";
import { writeCustomProperties, writeProperties } from "./writeProperties";
import { writeSheet } from "./writeSheet";
import { writeTable } from "./writeTable";

const WORKBOOK_PART = "xl/workbook.xml";

/** Writes a workbook as an .xlsx file, with the last results of its formulas. */
export async function saveFile(
  { data, names, tables, settings, xmlParts, parts }: WorkbookFile,
  formulas: FormulaResults,
  functionNames: FunctionNames,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheetIds = data.sheetOrder ?? [];
  const allNames = [...names];
  for (const sheetId of sheetIds) {
    const sheet = { ...data.sheets?.[sheetId], id: sheetId };
    const target = writeSheet(workbook, sheet, { styles: data.styles ?? {}, formulas, functionNames });
    for (const table of tables)
      if (table.area.sheetId === sheetId) writeTable(target, table, parts?.table(table.id));
    const saved = parts?.sheet(sheetId);
    if (!saved) continue;
    writePage(target, saved);
    writeComments(target, saved.comments);
    writeConditionalFormats(target, saved.formats);
    allNames.push(...printNames(sheetId, sheet.name ?? "", saved));
  }
  if (parts) writeProperties(workbook, parts);
  // The file library drops what it does not know: names with a scope or a formula, settings and custom XML parts go in afterwards.
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  const workbookXml = (await zip.file(WORKBOOK_PART)?.async("string")) ?? "";
  const fileNames = allNames.map((name) => ({
    ...name,
    formula: withPrefixes(functionNames.toFile(name.formula)),
  }));
  zip.file(WORKBOOK_PART, writeDefinedNames(workbookXml, fileNames, sheetIds));
  if (parts) await writeCustomProperties(zip, parts);
  await writeXmlParts(zip, [...xmlParts, ...settingsPart(settings)]);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}
