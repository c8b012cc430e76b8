import { beside } from "../address";
import type { Description, Sheet } from "../description";
import { lookTable } from "./looks";
import { sheetPart } from "./sheetPart";
import { tablePart } from "./tablePart";
import { escaped, HEAD, MAIN, RELATIONS } from "./xml";
import { xmlPackage, type Relation, type XmlPart } from "./xmlPackage";

/** A plain budget as an .xlsx file, with the values that it comes to when written. */
export function xlsxFile({ sheets, names }: Description): Uint8Array<ArrayBuffer> {
  const looks = lookTable();
  const counted = { tables: 0 };
  const pages = sheets.map((sheet, i): XmlPart => {
    const relations = tablesOf(sheet, counted);
    return {
      path: `xl/worksheets/sheet${i + 1}.xml`,
      type: "worksheet",
      text: sheetPart(sheet, looks, relations),
      relations,
    };
  });
  return xmlPackage({
    path: "xl/workbook.xml",
    type: "workbook",
    text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map(({ title }, i) => `<sheet name="${escaped(title)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join(
        "",
      )}</sheets><definedNames>${definedNames({ sheets, names })}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`,
    relations: [
      ...pages.map((to, i) => ({ id: `r${i + 1}`, to })),
      { id: "styles", to: { path: "xl/styles.xml", type: "styles", text: looks.xml() } },
    ],
  });
}

/** Tables are counted through the whole file. */
const tablesOf = ({ tables = [] }: Sheet, counted: { tables: number }): readonly Relation[] =>
  tables.map((table) => {
    const id = ++counted.tables;
    return {
      id: `table${id}`,
      to: { path: `xl/tables/table${id}.xml`, type: "table", text: tablePart(table, id) },
    };
  });

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
