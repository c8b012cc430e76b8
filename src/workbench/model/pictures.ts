import type { Chart } from "./charts/chart";
import type { CellArea } from "./grid";
import type { Shape } from "./shapes";

/** What a picture is made of: pixels of 1/96 inch. */
export type PictureOf =
  | { readonly kind: "chart"; readonly chart: Chart; readonly width: number; readonly height: number }
  | { readonly kind: "shape"; readonly shape: Shape }
  | { readonly kind: "cells"; readonly area: CellArea };

/** Draws a picture: PNG in base64. */
export type DrawPicture = (of: PictureOf) => Promise<string>;

const PIXELS_PER_POINT = 96 / 72;

/** @param fill - Both sizes as they are asked for; otherwise the chart keeps its shape within them */
export function chartPicture(
  chart: Chart,
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
