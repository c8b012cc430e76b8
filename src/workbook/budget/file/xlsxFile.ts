import { beside } from "../address";
import type { Description } from "../description";
import { lookTable } from "./looks";
import { sheetPart } from "./sheetPart";
import { escaped, HEAD, MAIN, RELATIONS } from "./xml";
import { zip } from "./zip";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A plain budget as an .xlsx file, with the values that it comes to when written. It has no charts: those are Excel's
 * to make, where the budget is inserted.
 */
export function xlsxFile({ sheets, names }: Description): Uint8Array<ArrayBuffer> {
  const looks = lookTable();
  const pages = sheets.map((sheet, i) => ({
    path: `xl/worksheets/sheet${i + 1}.xml`,
    text: sheetPart(sheet, looks),
  }));
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${CONTENT}.${type}+xml"/>`;
  return zip([
    {
      path: "[Content_Types].xml",
      text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        override("xl/workbook.xml", "sheet.main"),
        override("xl/styles.xml", "styles"),
        ...pages.map(({ path }) => override(path, "worksheet")),
      ].join("")}</Types>`,
    },
    { path: "_rels/.rels", text: relations(relation("r1", "officeDocument", "xl/workbook.xml")) },
    {
      path: "xl/workbook.xml",
      text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
        .map(({ title }, i) => `<sheet name="${escaped(title)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
        .join(
          "",
        )}</sheets><definedNames>${definedNames({ sheets, names })}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: relations(
        ...pages.map((_, i) => relation(`r${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)),
        relation("styles", "styles", "styles.xml"),
      ),
    },
    ...pages,
    { path: "xl/styles.xml", text: looks.xml() },
  ]);
}

function definedNames({ sheets, names }: Description): string {
  const absolute = (cells: string): string =>
    cells.replace(
      /([A-Z]*)(\d+)/g,
      (_all, letter: string, row: string) => `${letter && `$${letter}`}$${row}`,
    );
  const printing = sheets.flatMap(({ title, print: { area, titleRows } }, i) =>
    [
      ["_xlnm.Print_Area", area],
      ["_xlnm.Print_Titles", titleRows],
    ].flatMap(([name, cells]) =>
      cells === undefined
        ? []
        : [
            `<definedName name="${name}" localSheetId="${i}">${escaped(beside(title, absolute(cells)))}</definedName>`,
          ],
    ),
  );
  const own = names.map(
    ({ name, refersTo }) => `<definedName name="${name}">${escaped(refersTo)}</definedName>`,
  );
  return [...printing, ...own].join("");
}
