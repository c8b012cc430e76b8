import type { CellStyle, CellStyleChange } from "./grid";

const PLAIN = {
  fill: "",
  fontColor: "#000000",
  fontSize: 11,
  bold: false,
  italic: false,
} as const satisfies CellStyleChange;

/** Excel's built-in cell styles as far as this grid shows them: in the colours of Office's own theme, without borders. */
const LOOKS: Readonly<Record<string, CellStyleChange>> = {
  Normal: { ...PLAIN, horizontalAlignment: "General", verticalAlignment: "Bottom", wrapText: false },
  SheetTitle: { ...PLAIN, fontColor: "#44546A", fontSize: 18 },
  Heading1: { ...PLAIN, fontColor: "#44546A", fontSize: 15, bold: true },
  Heading2: { ...PLAIN, fontColor: "#44546A", fontSize: 13, bold: true },
  Heading3: { ...PLAIN, fontColor: "#44546A", bold: true },
  Input: { ...PLAIN, fill: "#FFCC99", fontColor: "#3F3F76" },
  Output: { ...PLAIN, fill: "#F2F2F2", fontColor: "#3F3F3F", bold: true },
  Calculation: { ...PLAIN, fill: "#F2F2F2", fontColor: "#FA7D00", bold: true },
  Total: { ...PLAIN, bold: true },
  Note: { ...PLAIN, fill: "#FFFFCC" },
  ExplanatoryText: { ...PLAIN, fontColor: "#7F7F7F", italic: true },
  Good: { ...PLAIN, fill: "#C6EFCE", fontColor: "#006100" },
  Bad: { ...PLAIN, fill: "#FFC7CE", fontColor: "#9C0006" },
};

export const builtInLook = (name: unknown): CellStyleChange | undefined =>
  typeof name === "string" && Object.hasOwn(LOOKS, name) ? LOOKS[name] : undefined;

/** The style that a look is of. The grid keeps looks, not names: one that no style has counts as Normal. */
export function builtInName(look: CellStyle): string {
  const isOf = (style: CellStyleChange): boolean =>
    (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).every((member) => style[member] === look[member]);
  return Object.entries(LOOKS).find(([, style]) => isOf(style))?.[0] ?? "Normal";
}
