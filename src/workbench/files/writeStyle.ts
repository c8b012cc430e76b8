import { BooleanNumber, type IStyleData, type Nullable } from "@univerjs/core";
import type { Alignment, Border, Style } from "exceljs";
import { hex, styleOf } from "../grid/cellStyle";
import type { CellStyle } from "../model/grid";
import { HORIZONTAL, LINES, UNDERLINES, VERTICAL } from "./styleWords";

/** The style of a cell of the grid for a file: what Office.js can set, and number formats as they are. */
export function writeStyle(style: IStyleData): Partial<Style> {
  const look = styleOf(style);
  const fill = argb(style.bg?.rgb);
  const fontColor = argb(style.cl?.rgb);
  const font = {
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(look.underline !== "None" && look.underline && { underline: UNDERLINES[look.underline] }),
    ...(look.strikethrough === true && { strike: true }),
    ...(look.baseline === "Subscript" && { vertAlign: "subscript" as const }),
    ...(look.baseline === "Superscript" && { vertAlign: "superscript" as const }),
    ...(style.fs && { size: style.fs }),
    ...(style.ff && { name: style.ff }),
    ...(fontColor && { color: fontColor }),
  };
  const alignment = alignmentOf(look);
  const border = {
    ...edge("top", style.bd?.t),
    ...edge("bottom", style.bd?.b),
    ...edge("left", style.bd?.l),
    ...edge("right", style.bd?.r),
    ...diagonal(style.bd),
  };
  return {
    ...(style.n && { numFmt: style.n.pattern }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: fill } }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(Object.keys(border).length > 0 && { border }),
  };
}

function alignmentOf(look: CellStyle): Partial<Alignment> {
  const horizontal = HORIZONTAL[look.horizontalAlignment ?? "General"];
  const vertical = VERTICAL[look.verticalAlignment ?? "Bottom"];
  const { indentLevel, textOrientation } = look;
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(look.wrapText === true && { wrapText: true }),
    ...(indentLevel !== null && indentLevel > 0 && { indent: indentLevel }),
    ...(textOrientation !== null &&
      textOrientation !== 0 && { textRotation: textOrientation === 180 ? "vertical" : textOrientation }),
  };
}

function edge(
  side: string,
  line: Nullable<{ s: number; cl: { rgb?: Nullable<string> } }>,
): Record<string, Partial<Border>> {
  const style = (Object.keys(LINES) as Border["style"][]).find((name) => LINES[name] === line?.s);
  const color = argb(line?.cl.rgb);
  return style ? { [side]: { style, ...(color && { color }) } } : {};
}

/** A file has one line for both diagonals. */
function diagonal(borders: IStyleData["bd"]): Record<string, unknown> {
  const line = borders?.tl_br ?? borders?.bl_tr;
  const { diagonal: drawn } = edge("diagonal", line);
  return drawn ? { diagonal: { ...drawn, up: !!borders?.bl_tr, down: !!borders?.tl_br } } : {};
}

function argb(color: Nullable<string>): { argb: string } | undefined {
  const value = hex(color);
  return value && /^#[\dA-F]{6}$/.test(value) ? { argb: `FF${value.slice(1)}` } : undefined;
}
