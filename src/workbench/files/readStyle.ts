import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type { Alignment, Border, Style } from "exceljs";

const HORIZONTAL: Partial<Record<Alignment["horizontal"], HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL: Partial<Record<Alignment["vertical"], VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
export const LINES: Partial<Record<Border["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  thick: BorderStyleTypes.THICK,
};

/** The style of a cell of a file; null where it says nothing. Colours of the file's theme are left to the grid. */
export function readStyle({ numFmt, font, fill, alignment, border }: Partial<Style>): IStyleData | null {
  const style: IStyleData = {};
  if (numFmt && numFmt !== "General") style.n = { pattern: numFmt };
  if (font?.bold) style.bl = BooleanNumber.TRUE;
  if (font?.italic) style.it = BooleanNumber.TRUE;
  if (font?.underline && font.underline !== "none") style.ul = { s: BooleanNumber.TRUE };
  if (font?.size) style.fs = font.size;
  if (font?.name) style.ff = font.name;
  const fontColor = color(font?.color);
  if (fontColor) style.cl = fontColor;
  const fillColor = fill?.type === "pattern" && fill.pattern === "solid" ? color(fill.fgColor) : undefined;
  if (fillColor) style.bg = fillColor;
  const horizontal = alignment?.horizontal && HORIZONTAL[alignment.horizontal];
  if (horizontal) style.ht = horizontal;
  const vertical = alignment?.vertical && VERTICAL[alignment.vertical];
  if (vertical) style.vt = vertical;
  if (alignment?.wrapText) style.tb = WrapStrategy.WRAP;
  const edges = {
    ...line("t", border?.top),
    ...line("b", border?.bottom),
    ...line("l", border?.left),
    ...line("r", border?.right),
  };
  if (Object.keys(edges).length > 0) style.bd = edges;
  return Object.keys(style).length > 0 ? style : null;
}

/** "FFDDEEFF": transparency, then the colour. */
const color = (value: { argb?: string } | undefined): { rgb: string } | undefined =>
  value?.argb && /^[\da-f]{8}$/i.test(value.argb)
    ? { rgb: `#${value.argb.slice(2).toUpperCase()}` }
    : undefined;

function line(
  side: "t" | "b" | "l" | "r",
  border: Partial<Border> | undefined,
): Record<string, IBorderStyleData> {
  const style = border?.style && (LINES[border.style] ?? BorderStyleTypes.THIN);
  return style ? { [side]: { s: style, cl: color(border.color) ?? { rgb: "#000000" } } } : {};
}
