import { BorderStyleTypes, BorderType, type IBorderData, type Nullable } from "@univerjs/core";
import type { Border, BorderEdge } from "../model/grid";

export const BORDER_TYPES: Readonly<Record<BorderEdge, BorderType>> = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
};

/** Where one cell keeps an edge. The lines inside an area are the lower and right edges of its cells. */
const SIDES: Readonly<Record<BorderEdge, "t" | "b" | "l" | "r">> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  InsideHorizontal: "b",
  InsideVertical: "r",
};

export function borderOf(borders: Nullable<IBorderData>, edge: BorderEdge): Border {
  const line = borders?.[SIDES[edge]];
  const color = line?.cl.rgb ?? "#000000";
  switch (line?.s) {
    case undefined:
    case BorderStyleTypes.NONE:
      return { style: "None", weight: "Thin", color: "#000000" };
    case BorderStyleTypes.DOUBLE:
      return { style: "Double", weight: "Thick", color };
    case BorderStyleTypes.HAIR:
      return { style: "Continuous", weight: "Hairline", color };
    case BorderStyleTypes.MEDIUM:
      return { style: "Continuous", weight: "Medium", color };
    case BorderStyleTypes.THICK:
      return { style: "Continuous", weight: "Thick", color };
    case BorderStyleTypes.DOTTED:
      return { style: "Dot", weight: "Thin", color };
    case BorderStyleTypes.MEDIUM_DASHED:
      return { style: "Dash", weight: "Medium", color };
    case BorderStyleTypes.DASHED:
      return { style: "Dash", weight: "Thin", color };
    default:
      return { style: "Continuous", weight: "Thin", color };
  }
}

export function lineStyle({ style, weight }: Border): BorderStyleTypes {
  switch (style) {
    case "None":
      return BorderStyleTypes.NONE;
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    case "Dash":
      return weight === "Medium" || weight === "Thick"
        ? BorderStyleTypes.MEDIUM_DASHED
        : BorderStyleTypes.DASHED;
    case "Continuous":
      return {
        Hairline: BorderStyleTypes.HAIR,
        Thin: BorderStyleTypes.THIN,
        Medium: BorderStyleTypes.MEDIUM,
        Thick: BorderStyleTypes.THICK,
      }[weight];
  }
}
