import type { ConditionalFormat, Style } from "../description";
import { CONDITION_COLOURS, LINE_COLOUR } from "../page";
import { escaped, HEAD, MAIN } from "./xml";

/** How a cell looks. */
export interface CellLook {
  readonly style: Style | undefined;
  readonly format: string;
  readonly align: "Left" | "Right" | undefined;
  readonly wraps: boolean;
  /** A dotted line below. */
  readonly isLined: boolean;
}

export const PLAIN: CellLook = {
  style: undefined,
  format: "General",
  align: undefined,
  wraps: false,
  isLined: false,
};

interface Built {
  /** The style's name in a file, and Excel's number for it. */
  readonly name: string;
  readonly id: number;
  readonly font: string;
  readonly fill?: string;
}

const font = (colour: string, more = "", size = 11): string =>
  `<font>${more}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Calibri"/><family val="2"/></font>`;

/** Excel's built-in styles, as Office's own theme has them. */
const STYLES: Readonly<Record<Style | "Normal", Built>> = {
  Normal: { name: "Normal", id: 0, font: font("000000") },
  SheetTitle: { name: "Title", id: 15, font: font("44546A", "", 18) },
  Heading2: { name: "Heading 2", id: 17, font: font("44546A", "<b/>", 13) },
  Heading3: { name: "Heading 3", id: 18, font: font("44546A", "<b/>") },
  Input: { name: "Input", id: 20, font: font("3F3F76"), fill: "FFCC99" },
  Output: { name: "Output", id: 21, font: font("3F3F3F", "<b/>"), fill: "F2F2F2" },
  Calculation: { name: "Calculation", id: 22, font: font("FA7D00", "<b/>"), fill: "F2F2F2" },
  Total: { name: "Total", id: 25, font: font("000000", "<b/>") },
  ExplanatoryText: { name: "Explanatory Text", id: 53, font: font("7F7F7F", "<i/>") },
};
/** In the order of the file's conditional looks. */
export const CONDITION_LOOKS = [
  "good",
  "bad",
  "toFill",
] as const satisfies readonly ConditionalFormat["look"][];
const NAMES = Object.keys(STYLES) as (keyof typeof STYLES)[];
const FIRST_FORMAT = 164;

const borderOf = (bottom: string): string => `<border><left/><right/><top/>${bottom}<diagonal/></border>`;
const DOTTED = `<bottom style="dotted"><color rgb="FF${LINE_COLOUR}"/></bottom>`;

/** Collects looks while sheets are written, and gives each its number in the file. */
export function lookTable() {
  const looks = [PLAIN];
  const numbers = new Map([[keyOf(PLAIN), 0]]);
  return {
    numberOf(look: CellLook): number {
      const key = keyOf(look);
      const known = numbers.get(key) ?? looks.push(look) - 1;
      numbers.set(key, known);
      return known;
    },
    xml: (): string => styleSheet(looks),
  };
}

const keyOf = ({ style, format, align, wraps, isLined }: CellLook): string =>
  [style, align, wraps, isLined, format].join(" ");

function styleSheet(looks: readonly CellLook[]): string {
  const formats = [...new Set(looks.map(({ format }) => format))].filter((format) => format !== "General");
  const list = (element: string, items: readonly string[]): string =>
    `<${element} count="${items.length}">${items.join("")}</${element}>`;
  const builtIns = NAMES.map((name) => STYLES[name]);
  const solid = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
  const fillOf = (index: number): number => (builtIns[index]?.fill === undefined ? 0 : index + 2);
  const xf = (index: number, formatId: number, more: string, border = 0): string =>
    `<xf numFmtId="${formatId}" fontId="${index}" fillId="${fillOf(index)}" borderId="${border}"${more}`;
  const cell = ({ style = undefined, format, align, wraps, isLined }: CellLook): string => {
    const index = NAMES.indexOf(style ?? "Normal");
    const formatId = format === "General" ? 0 : FIRST_FORMAT + formats.indexOf(format);
    const applied = ` xfId="${index}" applyNumberFormat="1" applyFont="1" applyFill="1"`;
    const opening = isLined
      ? xf(index, formatId, `${applied} applyBorder="1"`, 1)
      : xf(index, formatId, applied);
    const across = align === undefined ? "" : ` horizontal="${align.toLowerCase()}"`;
    const down = wraps ? ' wrapText="1"' : "";
    return across + down === ""
      ? `${opening}/>`
      : `${opening} applyAlignment="1"><alignment${across}${down}/></xf>`;
  };
  const conditional = (look: ConditionalFormat["look"]): string => {
    const { font: text, fill } = CONDITION_COLOURS[look];
    return `<dxf><font><color rgb="FF${text}"/></font><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`;
  };
  return `${HEAD}<styleSheet xmlns="${MAIN}">${list(
    "numFmts",
    formats.map((format, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escaped(format)}"/>`),
  )}${list(
    "fonts",
    builtIns.map((one) => one.font),
  )}${list("fills", [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...builtIns.map(({ fill = "FFFFFF" }) => solid(fill)),
  ])}${list("borders", [borderOf("<bottom/>"), borderOf(DOTTED)])}${list(
    "cellStyleXfs",
    builtIns.map((_, i) => `${xf(i, 0, "")}/>`),
  )}${list("cellXfs", looks.map(cell))}${list(
    "cellStyles",
    builtIns.map(({ name, id }, i) => `<cellStyle name="${name}" xfId="${i}" builtinId="${id}"/>`),
  )}${list("dxfs", CONDITION_LOOKS.map(conditional))}</styleSheet>`;
}
