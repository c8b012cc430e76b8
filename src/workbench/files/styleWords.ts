import { BorderStyleTypes } from "@univerjs/core";
import type { Alignment, Border, Font } from "exceljs";
import type { CellStyle, HorizontalAlignment, VerticalAlignment } from "../model/grid";

/** What the model says of a cell's looks, and the words that files have for it. */
export const HORIZONTAL: Partial<Record<HorizontalAlignment, Alignment["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

/** Bottom is what a cell has that says nothing. */
export const VERTICAL: Partial<Record<VerticalAlignment, Alignment["vertical"]>> = {
  Top: "top",
  Center: "middle",
  Justify: "justify",
  Distributed: "distributed",
};

export const UNDERLINES: Partial<Record<NonNullable<CellStyle["underline"]>, Font["underline"]>> = {
  Single: true,
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

export const LINES: Partial<Record<Border["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  thick: BorderStyleTypes.THICK,
};

/** The model's word for one of a file. */
export const wordOf = <Word extends string, Said>(
  words: Readonly<Partial<Record<Word, Said>>>,
  said: Said | undefined,
): Word | undefined =>
  said === undefined ? undefined : (Object.keys(words) as Word[]).find((word) => words[word] === said);
