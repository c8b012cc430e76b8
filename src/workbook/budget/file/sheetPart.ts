import { column, columnNumber, rectangleOf } from "../address";
import type { Block, Cell, Sheet } from "../description";
import { FOOTER, HEADER, MARGIN_CENTIMETRES, TAB_COLOUR } from "../page";
import { cellsOf, validationsOf } from "../tables";
import { CONDITION_LOOKS, type Look, type lookTable } from "./looks";
import { cellText, escaped, HEAD, MAIN, RELATIONS } from "./xml";
import type { Relation } from "./xmlPackage";

interface Filled {
  readonly content: Cell;
  readonly look: Look;
}

const EMPTY: Filled = { content: null, look: { style: undefined, format: "General", align: undefined } };
const MARGIN_INCHES = Math.round((100 * MARGIN_CENTIMETRES) / 2.54) / 100;

/** A sheet as its part of the file, with the parts that belong to it. */
export function sheetPart(
  sheet: Sheet,
  looks: ReturnType<typeof lookTable>,
  relations: readonly Relation[],
): string {
  const rows = new Map<number, Map<number, Filled>>();
  for (const block of cellsOf(sheet)) place(block, rows);
  const line = ([row, cells]: [number, Map<number, Filled>]): string =>
    `<row r="${row}">${[...cells]
      .sort(([a], [b]) => a - b)
      .map(([at, { content, look }]) => cellXml(`${column(at)}${row}`, content, looks.numberOf(look)))
      .join("")}</row>`;
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><tabColor rgb="FF${TAB_COLOUR}"/><pageSetUpPr fitToPage="1"/></sheetPr>${view(
    sheet,
  )}${columns(sheet)}<sheetData>${sorted.map(line).join("")}</sheetData>${conditions(sheet)}${validations(
    sheet,
  )}<pageMargins ${["left", "right", "top", "bottom", "header", "footer"]
    .map((edge) => `${edge}="${MARGIN_INCHES}"`)
    .join(
      " ",
    )}/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>${escaped(`&L${HEADER.left}`)}</oddHeader><oddFooter>${escaped(
    `&L${FOOTER.left}&C${FOOTER.centre}&R${FOOTER.right}`,
  )}</oddFooter></headerFooter>${tableParts(relations)}</worksheet>`;
}

function tableParts(relations: readonly Relation[]): string {
  const tables = relations.filter(({ to }) => to.type === "table");
  if (tables.length === 0) return "";
  return `<tableParts count="${tables.length}">${tables.map(({ id }) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`;
}

/** A block later in the list dresses what an earlier one filled. */
function place(block: Block, rows: Map<number, Map<number, Filled>>): void {
  const { at, cells, size, style, numberFormat, columnFormats, align } = block;
  const from = rectangleOf(at);
  const extent = size ?? { rows: cells.length, columns: cells[0]?.length ?? 0 };
  for (let r = 0; r < extent.rows; r++) {
    const row = rows.get(from.row + r) ?? new Map<number, Filled>();
    rows.set(from.row + r, row);
    for (let c = 0; c < extent.columns; c++) {
      const before = row.get(from.column + c) ?? EMPTY;
      const own = columnFormats?.[c] ?? (typeof numberFormat === "object" ? numberFormat[r] : numberFormat);
      row.set(from.column + c, {
        content: cells[r]?.[c] ?? before.content,
        look: {
          style: style ?? before.look.style,
          format: own ?? (style === undefined ? before.look.format : "General"),
          align: align ?? before.look.align,
        },
      });
    }
  }
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

function columns({ widths, hidden }: Sheet): string {
  const shown = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const [from, to] = (hidden ?? "").split(":").map(columnNumber);
  const folded =
    hidden === undefined ? "" : `<col min="${from}" max="${to}" width="10" hidden="1" customWidth="1"/>`;
  return `<cols>${shown.join("")}${folded}</cols>`;
}

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
    const formulas = rule.kind === "list" ? [rule.name] : [rule.min, rule.max];
    return `${opening}${formulas.map((formula, i) => `<formula${i + 1}>${escaped(formula)}</formula${i + 1}>`).join("")}</dataValidation>`;
  });
  return `<dataValidations count="${list.length}">${one.join("")}</dataValidations>`;
}
