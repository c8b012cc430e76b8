import { column } from "../address";
import type { ConditionalFormat, Sheet, Validation } from "../description";
import { listOf, validationsOf } from "../tables";
import type { Look } from "./looks";
import {
  CONDITION_COLOURS,
  FOOTER,
  HEADER,
  LINE_COLOUR,
  MARGIN_CENTIMETRES,
  pagesWide,
  points,
  TAB_COLOUR,
} from "../page";

/** Everything about a sheet that is not in its cells. `sheet` is asked for when a part is done, maybe again. */
export const looksOfSheet = (sheet: () => Excel.Worksheet, description: Sheet): readonly Look[] => [
  { kind: "looks", work: () => dressSheet(sheet(), description) },
  ...(description.conditions ?? []).map((condition): Look => ({
    kind: "looks",
    work: () => addCondition(sheet(), condition),
  })),
  ...(description.lined ?? []).map((cells): Look => ({
    kind: "looks",
    work: () => addLines(sheet(), cells),
  })),
  ...validationsOf(description).map((validation): Look => ({
    kind: "rules",
    work: () => addValidation(sheet(), validation),
  })),
  { kind: "print", work: () => setUpPage(sheet(), description) },
];

function dressSheet(sheet: Excel.Worksheet, { widths, frozen, heights, hidden = [] }: Sheet): void {
  sheet.showGridlines = false;
  sheet.tabColor = `#${TAB_COLOUR}`;
  widths.forEach((characters, i) => {
    sheet.getRange(`${column(i + 1)}:${column(i + 1)}`).format.columnWidth = points(characters);
  });
  if (heights !== undefined) {
    sheet.getRange(`1:${heights.last}`).format.rowHeight = heights.usual;
    for (const [row, height] of Object.entries(heights.others))
      sheet.getRange(`${row}:${row}`).format.rowHeight = height;
  }
  for (const columns of hidden) sheet.getRange(columns).columnHidden = true;
  freeze(sheet, frozen);
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: Sheet["frozen"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${column(columns)}${rows}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function addValidation(sheet: Excel.Worksheet, { cells, rule, title, message }: Validation): void {
  const { dataValidation } = sheet.getRange(cells);
  dataValidation.rule =
    rule.kind === "list"
      ? { list: { inCellDropDown: true, source: `=${listOf(rule)}` } }
      : {
          [rule.kind === "whole" ? "wholeNumber" : rule.kind]: {
            formula1: boundOf(rule.min),
            formula2: boundOf(rule.max),
            operator: "Between",
          },
        };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { title, message, style: "Stop", showAlert: true };
  dataValidation.prompt = { title, message, showPrompt: true };
}

const boundOf = (bound: number | string): number | string =>
  typeof bound === "string" ? `=${bound}` : bound;

function addCondition(sheet: Excel.Worksheet, { cells, formula, look }: ConditionalFormat): void {
  const { conditionalFormats } = sheet.getRange(cells);
  conditionalFormats.clearAll();
  const { custom } = conditionalFormats.add("Custom");
  custom.rule.formula = `=${formula}`;
  custom.format.fill.color = `#${CONDITION_COLOURS[look].fill}`;
  custom.format.font.color = `#${CONDITION_COLOURS[look].font}`;
}

function addLines(sheet: Excel.Worksheet, cells: string): void {
  const { borders } = sheet.getRange(cells).format;
  for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) {
    const line = borders.getItem(edge);
    line.style = "Dot";
    line.color = `#${LINE_COLOUR}`;
  }
}

function setUpPage(sheet: Excel.Worksheet, described: Sheet): void {
  const { print } = described;
  const { pageLayout } = sheet;
  const all = MARGIN_CENTIMETRES;
  pageLayout.orientation = print.isOnePage ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  // A page that is not one takes as many below each other as it needs: 0 would be no number of pages.
  pageLayout.zoom = {
    horizontalFitToPages: pagesWide(described),
    ...(print.isOnePage ? { verticalFitToPages: 1 } : {}),
  };
  pageLayout.setPrintMargins("Centimeters", { top: all, bottom: all, left: all, right: all });
  pageLayout.setPrintArea(print.area);
  if (print.titleRows !== undefined) pageLayout.setPrintTitleRows(`$${print.titleRows.replace(":", ":$")}`);
  if (print.titleColumns !== undefined)
    pageLayout.setPrintTitleColumns(`$${print.titleColumns.replace(":", ":$")}`);
  const page = pageLayout.headersFooters.defaultForAllPages;
  page.leftHeader = HEADER.left;
  page.leftFooter = FOOTER.left;
  page.centerFooter = FOOTER.centre;
  page.rightFooter = FOOTER.right;
}
