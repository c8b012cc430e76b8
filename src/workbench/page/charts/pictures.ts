import { render, svg, type TemplateResult } from "lit";
import type { Box } from "../../grid/view";
import type { Chart } from "../../model/charts/chart";
import type { CellArea, Grid } from "../../model/grid";
import type { PictureOf } from "../../model/pictures";
import type { Shape } from "../../model/shapes";
import { chartData } from "./chartData";
import { drawChart, drawSentence } from "./drawChart";
import { drawShape } from "./drawShape";

const PIXELS_PER_POINT = 96 / 72;
/** A larger canvas is refused by browsers. */
const MAX_PIXELS = 8000;
/** What the page's style sheet says of drawings: a picture has none. */
const STYLE = `
  text { font-family: Calibri, Carlito, sans-serif; }
  svg { font-size: 11px; fill: #222; } .title { font-size: 14px; }
  .line { fill: none; stroke-width: 2px; } .trend { fill: none; stroke-width: 1.5px; stroke-dasharray: 2 3; }
  .slice { stroke: #fff; } .guide { stroke: #d9d9d9; }`;

/** A chart, a shape or cells as PNG in base64: as on the screen, but whole and on white. */
export async function drawPicture(of: PictureOf, grid: Grid): Promise<string> {
  switch (of.kind) {
    case "chart": {
      const chart = of.chart as Chart;
      const box: Box = { left: 0, top: 0, width: of.width, height: of.height };
      const data = chartData(chart, grid);
      return png(data ? drawChart(data, box, box) : drawSentence("", chart.chartType, box, box), box);
    }
    case "shape": {
      const shape = of.shape as Shape;
      const { width, height } = shape;
      const size = { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT };
      return png(drawShape(shape, { left: 0, top: 0, ...size }, PIXELS_PER_POINT), size, false);
    }
    case "cells":
      return png(...drawCells(of.area, grid));
  }
}

type Size = Pick<Box, "width" | "height">;

/** Cells with fills, letters and gridlines. */
function drawCells(area: CellArea, grid: Grid): [TemplateResult, Size] {
  const { sheetId, row, column, rowCount, columnCount } = area;
  const rows = Math.min(rowCount, MAX_PIXELS / 10);
  const columns = Math.min(columnCount, MAX_PIXELS / 10);
  const pixels = (points: readonly number[], hidden: readonly boolean[]) =>
    points.map((size, i) => (hidden[i] ? 0 : size * PIXELS_PER_POINT));
  const widths = pixels(
    grid.columnWidths(sheetId, column, columns),
    grid.columnsHidden(sheetId, column, columns),
  );
  const heights = pixels(grid.rowHeights(sheetId, row, rows), grid.rowsHidden(sheetId, row, rows));
  const texts = grid.text({ ...area, rowCount: rows, columnCount: columns });
  const values = grid.values({ ...area, rowCount: rows, columnCount: columns });
  const [lefts, tops] = [starts(widths), starts(heights)];
  const size = { width: lefts.at(-1) ?? 0, height: tops.at(-1) ?? 0 };
  const cells = heights.flatMap((height, i) =>
    widths.map((width, j) => {
      const cell = { sheetId, row: row + i, column: column + j, rowCount: 1, columnCount: 1 };
      return width * height === 0
        ? svg``
        : drawCell(
            { left: lefts[j] ?? 0, top: tops[i] ?? 0, width, height },
            grid,
            cell,
            texts[i]?.[j] ?? "",
            typeof values[i]?.[j],
          );
    }),
  );
  return [svg`<svg width=${size.width} height=${size.height}>${cells}</svg>`, size];
}

function drawCell(
  { left, top, width, height }: Box,
  grid: Grid,
  cell: CellArea,
  text: string,
  type: string,
): TemplateResult {
  const look = grid.style(cell);
  const aligned = look.horizontalAlignment ?? "General";
  const right = aligned === "Right" || (aligned === "General" && type === "number");
  const centre = aligned === "Center" || (aligned === "General" && type === "boolean");
  const x = right ? left + width - 3 : centre ? left + width / 2 : left + 3;
  const size = (look.fontSize ?? 11) * PIXELS_PER_POINT;
  return svg`<rect x=${left} y=${top} width=${width} height=${height} fill=${look.fill || "#FFFFFF"} stroke="#d9d9d9"></rect>
    <text x=${x} y=${top + height - 5} text-anchor=${right ? "end" : centre ? "middle" : "start"} font-size=${size}
      fill=${look.fontColor || "#000000"} font-weight=${look.bold === true ? "bold" : "normal"}
      font-style=${look.italic === true ? "italic" : "normal"}>${text}</text>`;
}

/** Where each begins, and where the last one ends. */
function starts(sizes: readonly number[]): readonly number[] {
  let end = 0;
  return [0, ...sizes.map((size) => (end += size))];
}

async function png(drawing: TemplateResult, { width, height }: Size, onWhite = true): Promise<string> {
  const holder = document.createElement("div");
  render(drawing, holder);
  const element = holder.querySelector("svg");
  if (!element) throw new Error("Nothing was drawn.");
  element.removeAttribute("style");
  element.insertAdjacentHTML("afterbegin", `<style>${STYLE}</style>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(element))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.min(MAX_PIXELS, Math.max(1, Math.round(width)));
  canvas.height = Math.min(MAX_PIXELS, Math.max(1, Math.round(height)));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  context.fillStyle = "#FFFFFF";
  if (onWhite) context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  return canvas.toDataURL("image/png").replace(/^[^,]*,/, "");
}
