import { beside } from "../address";
import type { Description, Sheet } from "../description";
import { chartPart } from "./chartPart";
import { drawingPart } from "./drawingPart";
import { cellsIn, filledCells, type FilledCells } from "./filledCells";
import { lookTable } from "./looks";
import { sheetPart } from "./sheetPart";
import { tablePart } from "./tablePart";
import { escaped, HEAD, MAIN, RELATIONS } from "./xml";
import { xmlPackage, type Relation, type XmlPart } from "./xmlPackage";

/** A plain budget as an .xlsx file, with the values that it comes to when written. */
export function xlsxFile({ sheets, names }: Description): Uint8Array<ArrayBuffer> {
  const looks = lookTable();
  const counted: Counted = { drawings: 0, charts: 0, tables: 0 };
  const filled = new Map(sheets.map((sheet) => [sheet.title, filledCells(sheet)]));
  const pages = sheets.map((sheet, i): XmlPart => {
    const cells: FilledCells = filled.get(sheet.title) ?? new Map();
    const relations = [...drawingOf(sheet, filled, counted), ...tablesOf(sheet, counted)];
    return {
      path: `xl/worksheets/sheet${i + 1}.xml`,
      type: "worksheet",
      text: sheetPart(sheet, cells, looks, relations),
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

/** Parts of a kind are counted through the whole file. */
interface Counted {
  drawings: number;
  charts: number;
  tables: number;
}

/** All charts of a sheet are one drawing. */
function drawingOf(
  { title, charts = [] }: Sheet,
  filled: ReadonlyMap<string, FilledCells>,
  counted: Counted,
): readonly Relation[] {
  if (charts.length === 0) return [];
  const relations = charts.map((chart): Relation => {
    const id = ++counted.charts;
    const { of = title } = chart;
    const text = chartPart(chart, of, (area) => cellsIn(filled.get(of) ?? new Map(), area));
    return { id: `chart${id}`, to: { path: `xl/charts/chart${id}.xml`, type: "chart", text } };
  });
  const id = ++counted.drawings;
  const text = drawingPart(charts.map((chart, i) => [chart, relations[i]?.id ?? ""]));
  return [
    { id: `drawing${id}`, to: { path: `xl/drawings/drawing${id}.xml`, type: "drawing", text, relations } },
  ];
}

const tablesOf = ({ tables = [] }: Sheet, counted: Counted): readonly Relation[] =>
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
      /([A-Z]*)(\d*)/g,
      (_all, letter: string, row: string) => `${letter && `$${letter}`}${row && `$${row}`}`,
    );
  const printing = sheets.flatMap(({ title, print: { area, titleRows, titleColumns } }, i) =>
    [
      ["_xlnm.Print_Area", [area]] as const,
      ["_xlnm.Print_Titles", [titleColumns, titleRows]] as const,
    ].flatMap(([name, all]) => {
      const cells = all.flatMap((one) => (one === undefined ? [] : [beside(title, absolute(one))]));
      if (cells.length === 0) return [];
      return [`<definedName name="${name}" localSheetId="${i}">${escaped(cells.join(","))}</definedName>`];
    }),
  );
  const own = names.map(
    ({ name, refersTo }) => `<definedName name="${name}">${escaped(refersTo)}</definedName>`,
  );
  return [...printing, ...own].join("");
}
