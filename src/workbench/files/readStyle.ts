import { BorderStyleTypes, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import type { Alignment, Border, Font, Style } from "exceljs";
import { styleChange } from "../grid/cellStyle";
import type { CellStyleChange } from "../model/grid";
import { HORIZONTAL, LINES, UNDERLINES, VERTICAL, wordOf } from "./styleWords";

/** The style of a cell of a file; null where it says nothing. Colours of the file's theme are left to the grid. */
export function readStyle({ numFmt, font, fill, alignment, border }: Partial<Style>): IStyleData | null {
  const style: IStyleData = {};
  if (numFmt && numFmt !== "General") style.n = { pattern: numFmt };
  Object.assign(style, styleChange({ ...fontOf(font ?? {}), ...alignmentOf(alignment ?? {}) }));
  if (font?.size) style.fs = font.size;
  if (font?.name) style.ff = font.name;
  const fontColor = color(font?.color);
  if (fontColor) style.cl = fontColor;
  const fillColor = fill?.type === "pattern" && fill.pattern === "solid" ? color(fill.fgColor) : undefined;
  if (fillColor) style.bg = fillColor;
  const edges = {
    ...line("t", border?.top),
    ...line("b", border?.bottom),
    ...line("l", border?.left),
    ...line("r", border?.right),
    ...(border?.diagonal?.down && line("tl_br", border.diagonal)),
    ...(border?.diagonal?.up && line("bl_tr", border.diagonal)),
  };
  if (Object.keys(edges).length > 0) style.bd = edges;
  return Object.keys(style).length > 0 ? style : null;
}

function fontOf({ bold, italic, underline, strike, vertAlign }: Partial<Font>): CellStyleChange {
  const line = wordOf(UNDERLINES, underline === "single" ? true : underline);
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(line && { underline: line }),
    ...(strike && { strikethrough: true }),
    ...(vertAlign && {
      baseline: vertAlign === "subscript" ? ("Subscript" as const) : ("Superscript" as const),
    }),
  };
}

function alignmentOf(alignment: Partial<Alignment>): CellStyleChange {
  const horizontalAlignment = wordOf(HORIZONTAL, alignment.horizontal);
  const verticalAlignment = wordOf(VERTICAL, alignment.vertical);
  const { wrapText, indent, textRotation } = alignment;
  return {
    ...(horizontalAlignment && { horizontalAlignment }),
    ...(verticalAlignment && { verticalAlignment }),
    ...(wrapText && { wrapText }),
    ...(indent && { indentLevel: indent }),
    ...(textRotation && { textOrientation: textRotation === "vertical" ? 180 : textRotation }),
  };
}

/** "FFDDEEFF": transparency, then the colour. */
const color = (value: { argb?: string } | undefined): { rgb: string } | undefined =>
  value?.argb && /^[\da-f]{8}$/i.test(value.argb)
    ? { rgb: `#${value.argb.slice(2).toUpperCase()}` }
    : undefined;

function line(
  side: "t" | "b" | "l" | "r" | "tl_br" | "bl_tr",
  border: Partial<Border> | undefined,
): Record<string, IBorderStyleData> {
  const style = border?.style && (LINES[border.style] ?? BorderStyleTypes.THIN);
  return style ? { [side]: { s: style, cl: color(border.color) ?? { rgb: "#000000" } } } : {};
}
