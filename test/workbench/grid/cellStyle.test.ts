import { borderOf, lineStyle } from "../../../src/workbench/grid/borders";
import { commonStyle, hex, styleChange, styleOf } from "../../../src/workbench/grid/cellStyle";
import type { Border, CellStyle } from "../../../src/workbench/model/grid";

test("a style that is set is read back", () => {
  const style = {
    fill: "#FFEEAA",
    fontColor: "#102030",
    fontName: "Courier New",
    fontSize: 14,
    bold: true,
    italic: true,
    underline: "Double",
    strikethrough: true,
    baseline: "Superscript",
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    wrapText: true,
    indentLevel: 3,
    textOrientation: 45,
  } as const satisfies CellStyle;
  expect(styleOf(styleChange(style) as Parameters<typeof styleOf>[0])).toEqual(style);
});

test("no fill takes the fill away", () => {
  expect(styleChange({ fill: "" })).toEqual({ bg: null });
});

test("an area has what its cells have in common", () => {
  const plain = styleOf({});
  expect(commonStyle([plain, { ...plain, bold: true, fontSize: 20 }, plain])).toEqual({
    ...plain,
    bold: null,
    fontSize: null,
  });
  expect(commonStyle([])).toEqual(plain);
});

test.each([
  ["#abc", "#AABBCC"],
  ["rgb(1, 2, 255)", "#0102FF"],
  ["rgba(0,0,0,0.5)", "#000000"],
  ["#a1b2c3", "#A1B2C3"],
])("colours are #RRGGBB: %s", (color, expected) => {
  expect(hex(color)).toBe(expected);
});

test.each<Border>([
  { style: "Continuous", weight: "Hairline", color: "#FF0000" },
  { style: "Continuous", weight: "Thin", color: "#FF0000" },
  { style: "Continuous", weight: "Medium", color: "#FF0000" },
  { style: "Continuous", weight: "Thick", color: "#FF0000" },
  { style: "Double", weight: "Thick", color: "#FF0000" },
  { style: "Dash", weight: "Thin", color: "#FF0000" },
  { style: "Dash", weight: "Medium", color: "#FF0000" },
  { style: "DashDot", weight: "Medium", color: "#FF0000" },
  { style: "DashDotDot", weight: "Thin", color: "#FF0000" },
  { style: "SlantDashDot", weight: "Medium", color: "#FF0000" },
  { style: "Dot", weight: "Thin", color: "#FF0000" },
  { style: "None", weight: "Thin", color: "#000000" },
])("a border that is set is read back: $style $weight", (border) => {
  const line = { s: lineStyle(border), cl: { rgb: border.color } };
  expect(borderOf({ b: line }, "EdgeBottom")).toEqual(border);
});
