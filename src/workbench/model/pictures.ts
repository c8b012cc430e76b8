import type { ApiObject } from "../host/apiObject";
import type { CellArea } from "./grid";

/** What a picture is made of: a `Chart` in pixels of 1/96 inch, a `Shape`, or cells. */
export type PictureOf =
  | { readonly kind: "chart"; readonly chart: ApiObject; readonly width: number; readonly height: number }
  | { readonly kind: "shape"; readonly shape: ApiObject }
  | { readonly kind: "cells"; readonly area: CellArea };

/** Draws a picture: PNG in base64. */
export type DrawPicture = (of: PictureOf) => Promise<string>;

const PIXELS_PER_POINT = 96 / 72;

/**
 * @param chart - Its sizes are points
 * @param fill - Both sizes as they are asked for; otherwise the chart keeps its shape within them
 */
export function chartPicture(
  chart: ApiObject & { readonly width: number; readonly height: number },
  width: number | undefined,
  height: number | undefined,
  fill: boolean,
): PictureOf {
  if (fill && width !== undefined && height !== undefined) return { kind: "chart", chart, width, height };
  const [own, tall] = [chart.width * PIXELS_PER_POINT, chart.height * PIXELS_PER_POINT];
  const scale = Math.min((width ?? Infinity) / own, (height ?? Infinity) / tall);
  const by = Number.isFinite(scale) ? scale : 1;
  return { kind: "chart", chart, width: own * by, height: tall * by };
}
