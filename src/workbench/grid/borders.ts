import { BorderStyleTypes, BorderType, type IBorderData, type Nullable } from "@univerjs/core";
import type { Border, BorderEdge } from "../model/grid";

export const BORDER_TYPES: Readonly<Record<BorderEdge, BorderType>> = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
  DiagonalDown: BorderType.TLBR,
  DiagonalUp: BorderType.BLTR,
};

/** Where one cell keeps an edge. The lines inside an area are the lower and right edges of its cells. */
const SIDES: Readonly<Record<BorderEdge, "t" | "b" | "l" | "r" | "tl_br" | "bl_tr">> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  InsideHorizontal: "b",
  InsideVertical: "r",
  DiagonalDown: "tl_br",
  DiagonalUp: "bl_tr",
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
    case BorderStyleTypes.DASH_DOT:
      return { style: "DashDot", weight: "Thin", color };
    case BorderStyleTypes.MEDIUM_DASH_DOT:
      return { style: "DashDot", weight: "Medium", color };
    case BorderStyleTypes.DASH_DOT_DOT:
      return { style: "DashDotDot", weight: "Thin", color };
    case BorderStyleTypes.MEDIUM_DASH_DOT_DOT:
      return { style: "DashDotDot", weight: "Medium", color };
    case BorderStyleTypes.SLANT_DASH_DOT:
      return { style: "SlantDashDot", weight: "Medium", color };
    default:
      return { style: "Continuous", weight: "Thin", color };
  }
}

export function lineStyle({ style, weight }: Border): BorderStyleTypes {
  const isThick = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "None":
      return BorderStyleTypes.NONE;
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    case "Dash":
      return isThick ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case "DashDot":
      return isThick ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case "DashDotDot":
      return isThick ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case "SlantDashDot":
      return BorderStyleTypes.SLANT_DASH_DOT;
    case "Continuous":
      return {
        Hairline: BorderStyleTypes.HAIR,
        Thin: BorderStyleTypes.THIN,
        Medium: BorderStyleTypes.MEDIUM,
        Thick: BorderStyleTypes.THICK,
      }[weight];
  }
}
