import { BorderStyleTypes } from "@univerjs/core";
import { styleChange, styleOf } from "../../../src/workbench/grid/cellStyle";
import { readStyle } from "../../../src/workbench/files/readStyle";
import { writeStyle } from "../../../src/workbench/files/writeStyle";
import type { CellStyleChange } from "../../../src/workbench/model/grid";

test.each<CellStyleChange>([
  { underline: "Single", bold: true, baseline: "Subscript" },
  { underline: "DoubleAccountant", strikethrough: true, baseline: "Superscript" },
  { horizontalAlignment: "CenterAcrossSelection", verticalAlignment: "Distributed", indentLevel: 2 },
  { horizontalAlignment: "Fill", verticalAlignment: "Justify", textOrientation: -30, wrapText: true },
  { horizontalAlignment: "Right", verticalAlignment: "Center", textOrientation: 180 },
])("what a cell looks like is the same after a file: %o", (look) => {
  const style = styleChange(look) as Parameters<typeof styleOf>[0];
  expect(styleOf(readStyle(writeStyle(style)) ?? {})).toEqual({ ...styleOf({}), ...look });
});

test("both diagonals and broken lines are the same after a file", () => {
  const line = { s: BorderStyleTypes.MEDIUM_DASH_DOT, cl: { rgb: "#FF0000" } };
  const style = { bd: { t: line, tl_br: line, bl_tr: line } };
  expect(readStyle(writeStyle(style))).toEqual(style);
});
