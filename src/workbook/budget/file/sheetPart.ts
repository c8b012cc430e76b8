import { column, columnNumber } from "../address";
import type { Cell, Sheet } from "../description";
import { FOOTER, HEADER, MARGIN_CENTIMETRES, pagesWide, TAB_COLOUR } from "../page";
import { listOf, validationsOf } from "../tables";
import type { Filled, FilledCells } from "./filledCells";
import { CONDITION_LOOKS, type lookTable } from "./looks";
import { cellText, escaped, HEAD, MAIN, RELATIONS } from "./xml";
import type { Relation } from "./xmlPackage";

const MARGIN_INCHES = Math.round((100 * MARGIN_CENTIMETRES) / 2.54) / 100;

/** A sheet as its part of the file, with the parts that belong to it. */
export function sheetPart(
  sheet: Sheet,
  cells: FilledCells,
  looks: ReturnType<typeof lookTable>,
  relations: readonly Relation[],
): string {
  const line = ([row, filled]: [number, ReadonlyMap<number, Filled>]): string =>
    `<row r="${row}"${heightOf(sheet, row)}>${[...filled]
      .sort(([a], [b]) => a - b)
      .map(([at, { content, look }]) => cellXml(`${column(at)}${row}`, content, looks.numberOf(look)))
      .join("")}</row>`;
  const sorted = [...cells].sort(([a], [b]) => a - b);
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><tabColor rgb="FF${TAB_COLOUR}"/><pageSetUpPr fitToPage="1"/></sheetPr>${view(
    sheet,
  )}${sheet.heights ? `<sheetFormatPr defaultRowHeight="${sheet.heights.usual}" customHeight="1"/>` : ""}${columns(sheet)}<sheetData>${sorted.map(line).join("")}</sheetData>${conditions(sheet)}${validations(
    sheet,
  )}<pageMargins ${["left", "right", "top", "bottom", "header", "footer"]
    .map((edge) => `${edge}="${MARGIN_INCHES}"`)
    .join(
      " ",
    )}/><pageSetup paperSize="9" orientation="${sheet.print.isOnePage ? "portrait" : "landscape"}" fitToWidth="${pagesWide(sheet)}" fitToHeight="${sheet.print.isOnePage ? 1 : 0}"/><headerFooter><oddHeader>${escaped(`&L${HEADER.left}`)}</oddHeader><oddFooter>${escaped(
    `&L${FOOTER.left}&C${FOOTER.centre}&R${FOOTER.right}`,
  )}</oddFooter></headerFooter>${drawing(relations)}${tableParts(relations)}</worksheet>`;
}

function heightOf({ heights }: Sheet, row: number): string {
  if (heights === undefined || row > heights.last) return "";
  return ` ht="${heights.others[row] ?? heights.usual}" customHeight="1"`;
}

const drawing = (relations: readonly Relation[]): string =>
  relations
    .filter(({ to }) => to.type === "drawing")
    .map(({ id }) => `<drawing r:id="${id}"/>`)
    .join("");

function tableParts(relations: readonly Relation[]): string {
  const tables = relations.filter(({ to }) => to.type === "table");
  if (tables.length === 0) return "";
  return `<tableParts count="${tables.length}">${tables.map(({ id }) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`;
}

function cellXml(address: string, content: Cell, look: number): string {
  const opening = `<c r="${address}" s="${look}"`;
  if (content === null) return `${opening}/>`;
  if (typeof content === "number") return `${opening}><v>${content}</v></c>`;
  if (typeof content === "string") {
    return `${opening} t="inlineStr"><is><t xml:space="preserve">${cellText(content)}</t></is></c>`;
  }
  const { formula, value } = content;
  const known = value === undefined ? "" : `<v>${cellText(value)}</v>`;
  return `${opening}${typeof value === "string" ? ' t="str"' : ""}><f>${escaped(formula)}</f>${known}</c>`;
}

function view({ frozen: { rows, columns: left } }: Sheet): string {
  if (rows + left === 0) return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const pane = rows > 0 && left > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${left > 0 ? ` xSplit="${left}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane${split} topLeftCell="${column(left + 1)}${rows + 1}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columns({ widths, hidden = [] }: Sheet): string {
  const folded = hidden.map((letters) => letters.split(":").map(columnNumber) as [number, number]);
  const isFolded = (at: number): boolean => folded.some(([from, to]) => at >= from && at <= to);
  const column = (from: number, to: number, width: number): string =>
    `<col min="${from}" max="${to}" width="${width}"${isFolded(from) ? ' hidden="1"' : ""} customWidth="1"/>`;
  const behind = folded.filter(([from]) => from > widths.length);
  return `<cols>${widths.map((width, i) => column(i + 1, i + 1, width)).join("")}${behind
    .map(([from, to]) => column(from, to, HIDDEN_WIDTH))
    .join("")}</cols>`;
}
const HIDDEN_WIDTH = 10;

const conditions = ({ conditions: list = [] }: Sheet): string =>
  list
    .map(
      ({ cells, formula, look }, i) =>
        `<conditionalFormatting sqref="${cells}"><cfRule type="expression" dxfId="${CONDITION_LOOKS.indexOf(look)}" priority="${i + 1}"><formula>${escaped(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");

function validations(sheet: Sheet): string {
  const list = validationsOf(sheet);
  if (list.length === 0) return "";
  const one = list.map(({ cells, rule, title, message }) => {
    const words = ["error", "prompt"].map(
      (kind) => ` ${kind}Title="${escaped(title.slice(0, 32))}" ${kind}="${escaped(message.slice(0, 255))}"`,
    );
    const opening = `<dataValidation type="${rule.kind}" allowBlank="1" showInputMessage="1" showErrorMessage="1"${words.join("")} sqref="${cells}">`;
    const formulas = rule.kind === "list" ? [listOf(rule)] : [rule.min, rule.max];
    return `${opening}${formulas.map((formula, i) => `<formula${i + 1}>${escaped(formula)}</formula${i + 1}>`).join("")}</dataValidation>`;
  });
  return `<dataValidations count="${list.length}">${one.join("")}</dataValidations>`;
}
