import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Alignment, Border, Style } from "exceljs";
import { hex } from "../grid/cellStyle";
import { LINES } from "./readStyle";

/** The style of a cell of the grid for a file: what Office.js can set, and number formats as they are. */
export function writeStyle(style: IStyleData): Partial<Style> {
  const fill = argb(style.bg?.rgb);
  const fontColor = argb(style.cl?.rgb);
  const font = {
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(style.fs && { size: style.fs }),
    ...(style.ff && { name: style.ff }),
    ...(fontColor && { color: fontColor }),
  };
  const alignment = alignmentOf(style);
  const border = {
    ...edge("top", style.bd?.t),
    ...edge("bottom", style.bd?.b),
    ...edge("left", style.bd?.l),
    ...edge("right", style.bd?.r),
  };
  return {
    ...(style.n && { numFmt: style.n.pattern }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: fill } }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(Object.keys(border).length > 0 && { border }),
  };
}

function alignmentOf({ ht, vt, tb }: IStyleData): Partial<Alignment> {
  const horizontal = ht && HORIZONTAL[ht];
  const vertical = vt && VERTICAL[vt];
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(tb === WrapStrategy.WRAP && { wrapText: true }),
  };
}

const HORIZONTAL: Partial<Record<HorizontalAlign, Alignment["horizontal"]>> = {
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
};
const VERTICAL: Partial<Record<VerticalAlign, Alignment["vertical"]>> = {
  [VerticalAlign.TOP]: "top",
  [VerticalAlign.MIDDLE]: "middle",
  [VerticalAlign.BOTTOM]: "bottom",
};

function edge(
  side: string,
  line: Nullable<{ s: number; cl: { rgb?: Nullable<string> } }>,
): Record<string, Partial<Border>> {
  const style = (Object.keys(LINES) as Border["style"][]).find((name) => LINES[name] === line?.s);
  const color = argb(line?.cl.rgb);
  return style ? { [side]: { style, ...(color && { color }) } } : {};
}

function argb(color: Nullable<string>): { argb: string } | undefined {
  const value = hex(color);
  return value && /^#[\dA-F]{6}$/.test(value) ? { argb: `FF${value.slice(1)}` } : undefined;
}
