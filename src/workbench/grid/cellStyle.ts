import {
  BaselineOffset,
  BooleanNumber,
  HorizontalAlign,
  type IPaddingData,
  type IStyleData,
  type ITextDecoration,
  type ITextRotation,
  type Nullable,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CellStyle, CellStyleChange } from "../model/grid";

/** What a cell without a style of its own looks like in this grid. */
const DEFAULTS = { fontName: "Arial", fontSize: 11, fontColor: "#000000" };

/** Univer has no word for the last: it draws it as General. */
const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Fill: HorizontalAlign.BOTH,
  Distributed: HorizontalAlign.DISTRIBUTED,
  CenterAcrossSelection: 7 as HorizontalAlign,
} as const;
/** Univer has no words for the last two: it draws them as Bottom. */
const VERTICAL = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: 4 as VerticalAlign,
  Distributed: 5 as VerticalAlign,
} as const;
/** Univer draws the accountant's lines as others. */
const UNDERLINES = {
  Single: TextDecoration.SINGLE,
  Double: TextDecoration.DOUBLE,
  SingleAccountant: TextDecoration.THICK,
  DoubleAccountant: TextDecoration.WAVY_DOUBLE,
} as const;
const BASELINES = {
  Normal: BaselineOffset.NORMAL,
  Subscript: BaselineOffset.SUBSCRIPT,
  Superscript: BaselineOffset.SUPERSCRIPT,
} as const;
/** Pixels beside a cell's text, and those that an indent adds. */
const PADDING = 2;
const INDENT = 9;
const STACKED = 180;

export function styleOf(style: IStyleData): CellStyle {
  return {
    fill: hex(style.bg?.rgb) ?? "",
    fontColor: hex(style.cl?.rgb) ?? DEFAULTS.fontColor,
    fontName: style.ff ?? DEFAULTS.fontName,
    fontSize: style.fs ?? DEFAULTS.fontSize,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE ? (keyOf(UNDERLINES, style.ul.t) ?? "Single") : "None",
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    baseline: keyOf(BASELINES, style.va) ?? "Normal",
    horizontalAlignment: keyOf(HORIZONTAL, style.ht) ?? "General",
    verticalAlignment: keyOf(VERTICAL, style.vt) ?? "Bottom",
    wrapText: style.tb === WrapStrategy.WRAP,
    indentLevel: Math.max(0, Math.round(((style.pd?.l ?? PADDING) - PADDING) / INDENT)),
    textOrientation: style.tr?.v === BooleanNumber.TRUE ? STACKED : style.tr?.a ? -style.tr.a : 0,
  };
}

/** A change as members of Univer's style, in which null takes a member away. */
export function styleChange(change: CellStyleChange): { [K in keyof IStyleData]?: IStyleData[K] | null } {
  const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(change.fill !== undefined && { bg: change.fill === "" ? null : { rgb: change.fill } }),
    ...(change.fontColor !== undefined && { cl: { rgb: change.fontColor } }),
    ...(change.fontName !== undefined && { ff: change.fontName }),
    ...(change.fontSize !== undefined && { fs: change.fontSize }),
    ...(change.bold !== undefined && { bl: flag(change.bold) }),
    ...(change.italic !== undefined && { it: flag(change.italic) }),
    ...(change.underline !== undefined && { ul: lineBelow(change.underline) }),
    ...(change.strikethrough !== undefined && { st: { s: flag(change.strikethrough) } }),
    ...(change.baseline !== undefined && {
      va: change.baseline === "Normal" ? null : BASELINES[change.baseline],
    }),
    ...(change.horizontalAlignment !== undefined && { ht: HORIZONTAL[change.horizontalAlignment] }),
    ...(change.verticalAlignment !== undefined && { vt: VERTICAL[change.verticalAlignment] }),
    ...(change.wrapText !== undefined && { tb: change.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(change.indentLevel !== undefined && { pd: paddingOf(change.indentLevel) }),
    ...(change.textOrientation !== undefined && { tr: rotationOf(change.textOrientation) }),
  };
}

const lineBelow = (underline: NonNullable<CellStyle["underline"]>): ITextDecoration =>
  underline === "None"
    ? { s: BooleanNumber.FALSE }
    : { s: BooleanNumber.TRUE, ...(underline !== "Single" && { t: UNDERLINES[underline] }) };

/** On both sides: which of them counts is for the alignment to say. */
const paddingOf = (indentLevel: number): IPaddingData | null => {
  const side = PADDING + INDENT * indentLevel;
  return indentLevel === 0 ? null : { t: 0, b: PADDING, l: side, r: side };
};

/** Univer turns downwards. */
const rotationOf = (degrees: number): ITextRotation | null => {
  if (degrees === 0) return null;
  return degrees === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees, v: BooleanNumber.FALSE };
};

/** The style of an area: what its cells have in common, null where they differ. */
export function commonStyle(styles: Iterable<CellStyle>): CellStyle {
  let common: CellStyle | null = null;
  for (const style of styles) {
    common ??= { ...style };
    clearDifferences(common, style);
  }
  return common ?? styleOf({});
}

function clearDifferences(common: CellStyle, style: CellStyle): void {
  for (const key of Object.keys(common) as (keyof CellStyle)[]) {
    if (common[key] !== style[key]) common[key] = null;
  }
}

const keyOf = <K extends string>(table: Readonly<Record<K, number>>, value: unknown): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === value);

/** Univer keeps colours as they were set: "#abc", "rgb(1,2,3)" or "#AABBCC". Office.js speaks of "#AABBCC" only. */
export function hex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color);
  if (parts)
    return `#${parts
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  return color.toUpperCase();
}
