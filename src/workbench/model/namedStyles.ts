import type { CellStyle, CellStyleChange } from "./grid";

/** A cell style by its name: how cells look that it is given to. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  look: CellStyleChange;
  /** null leaves the cells' own. */
  numberFormat: string | null;
}

const PLAIN = {
  fill: "",
  fontColor: "#000000",
  fontSize: 11,
  bold: false,
  italic: false,
} as const satisfies CellStyleChange;
/** What tells the styles apart in a cell, which keeps a look and no name. */
const TELLING = Object.keys(PLAIN) as (keyof typeof PLAIN)[];

const NORMAL: CellStyleChange = {
  ...PLAIN,
  underline: "None",
  strikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
};

/** Excel's built-in cell styles as far as this grid shows them: in the colours of Office's own theme, without borders. */
const LOOKS: Readonly<Record<string, CellStyleChange>> = {
  Normal: NORMAL,
  SheetTitle: { fontColor: "#44546A", fontSize: 18 },
  Heading1: { fontColor: "#44546A", fontSize: 15, bold: true },
  Heading2: { fontColor: "#44546A", fontSize: 13, bold: true },
  Heading3: { fontColor: "#44546A", bold: true },
  Heading4: { fontColor: "#44546A", bold: true },
  Input: { fill: "#FFCC99", fontColor: "#3F3F76" },
  Output: { fill: "#F2F2F2", fontColor: "#3F3F3F", bold: true },
  Calculation: { fill: "#F2F2F2", fontColor: "#FA7D00", bold: true },
  CheckCell: { fill: "#A5A5A5", fontColor: "#FFFFFF", bold: true },
  LinkedCell: { fontColor: "#FA7D00" },
  Total: { bold: true },
  Note: { fill: "#FFFFCC" },
  ExplanatoryText: { fontColor: "#7F7F7F", italic: true },
  WarningText: { fontColor: "#FF0000" },
  Good: { fill: "#C6EFCE", fontColor: "#006100" },
  Bad: { fill: "#FFC7CE", fontColor: "#9C0006" },
  Neutral: { fill: "#FFEB9C", fontColor: "#9C5700" },
  Hlink: { fontColor: "#0563C1", underline: "Single" },
  HlinkTrav: { fontColor: "#954F72", underline: "Single" },
  Emphasis1: { fill: "#4472C4", fontColor: "#FFFFFF" },
  Emphasis2: { fill: "#ED7D31", fontColor: "#FFFFFF" },
  Emphasis3: { fill: "#A5A5A5", fontColor: "#FFFFFF" },
};

/** Of each accent: in full, and with 20, 40 and 60 per cent of it. */
const ACCENTS: readonly (readonly string[])[] = [
  ["#4472C4", "#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#ED7D31", "#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#A5A5A5", "#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFC000", "#FFF2CC", "#FFE699", "#FFD966"],
  ["#5B9BD5", "#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#70AD47", "#E2EFDA", "#C6E0B4", "#A9D08E"],
];
const SHARES = ["", "_20", "_40", "_60"];
const ON_DARK = new Set(["", "_60"]);

/** Styles that give a number format and no look. */
const FORMATS: Readonly<Record<string, string>> = {
  Comma: `_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)`,
  WholeComma: `_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)`,
  Currency: `_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)`,
  WholeDollar: `_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)`,
  Percent: "0%",
};

/** Only Normal brings alignments, and a number format: the files that Excel writes say so of each built-in style. */
function builtInStyles(): NamedStyle[] {
  const style = (name: string, look: CellStyleChange, numberFormat: string | null = null): NamedStyle => ({
    name,
    builtIn: true,
    look,
    numberFormat,
  });
  return [
    ...Object.entries(LOOKS).map(([name, look]) =>
      style(name, { ...PLAIN, ...look }, name === "Normal" ? "General" : null),
    ),
    ...Object.entries(FORMATS).map(([name, format]) => style(name, {}, format)),
    ...ACCENTS.flatMap((fills, accent) =>
      SHARES.map((share, i) =>
        style(`Accent${accent + 1}${share}`, {
          ...PLAIN,
          fill: fills[i] ?? "",
          fontColor: ON_DARK.has(share) ? "#FFFFFF" : "#000000",
        }),
      ),
    ),
  ];
}

/** The cell styles of a workbook: Excel's, and those that were added. */
export class NamedStyles {
  private list: readonly NamedStyle[] = builtInStyles();

  get all(): readonly NamedStyle[] {
    return this.list;
  }

  /** Excel's own names are taken only as the API writes them: "Heading1", not "Heading 1". */
  find(name: unknown): NamedStyle | undefined {
    return this.list.find((style) => style.name === name);
  }

  /** The style that a look is of. One that no style has counts as Normal. */
  nameOf(look: CellStyle): string {
    const isOf = (style: NamedStyle): boolean =>
      TELLING.every((member) => style.look[member] === look[member]);
    return this.list.find(isOf)?.name ?? "Normal";
  }

  add(name: string): NamedStyle {
    const style: NamedStyle = { name, builtIn: false, look: { ...NORMAL }, numberFormat: "General" };
    this.list = [...this.list, style];
    return style;
  }

  remove(style: NamedStyle): void {
    this.list = this.list.filter((kept) => kept !== style);
  }
}
