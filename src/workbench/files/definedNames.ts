import type { GridName } from "../model/grid";
import { attributeText, escapeXml, unescapeXml } from "./xmlText";

/**
 * Names in xl/workbook.xml. The file library knows only names of ranges with the scope of the workbook, so they are read and written
 * here; the sheets of a workbook are counted from zero in the order of their tabs.
 */
export function readDefinedNames(workbookXml: string, sheetIds: readonly string[]): GridName[] {
  return Array.from(workbookXml.matchAll(/<(?:\w+:)?definedName(\s[^>]*)>([^<]*)</g)).flatMap(
    ([, tag = "", content = ""]) => {
      const name = attributeText(tag, "name");
      const scope = attributeText(tag, "localSheetId");
      const sheetId = scope === undefined ? null : sheetIds[Number(scope)];
      // Excel keeps print areas and filters as names of its own, and what macros hide is not for users.
      if (!name || name.startsWith("_xlnm.") || attributeText(tag, "hidden") === "1" || sheetId === undefined)
        return [];
      return [
        { name, formula: `=${unescapeXml(content)}`, sheetId, comment: attributeText(tag, "comment") ?? "" },
      ];
    },
  );
}

export function writeDefinedNames(
  workbookXml: string,
  names: readonly GridName[],
  sheetIds: readonly string[],
): string {
  if (names.length === 0) return workbookXml;
  const elements = names.map(({ name, formula, sheetId, comment }) => {
    const scope = sheetId === null ? "" : ` localSheetId="${sheetIds.indexOf(sheetId)}"`;
    const note = comment === "" ? "" : ` comment="${escapeXml(comment)}"`;
    return `<definedName name="${escapeXml(name)}"${scope}${note}>${escapeXml(formula.replace(/^=/, ""))}</definedName>`;
  });
  return workbookXml.replace("</sheets>", `</sheets><definedNames>${elements.join("")}</definedNames>`);
}
