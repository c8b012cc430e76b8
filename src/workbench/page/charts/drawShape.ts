import { nothing, svg, type TemplateResult } from "lit";
import type { Box } from "../../grid/view";
import type { Shape } from "../../model/shapes";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const number = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

/** A shape, roughly. Those that are not known here are rectangles. */
export function drawShape(shape: Shape, { left, top, width, height }: Box, scale: number): TemplateResult {
  const { fill, lineFormat, textFrame, rotation, picture, type, visible } = shape;
  if (visible === false) return svg``;
  const stroke = lineFormat.visible === false ? "none" : text(lineFormat.color);
  const weight = number(lineFormat.weight, 1) * scale;
  const paint = fill.foregroundColor || "none";
  const { font, text: words } = textFrame.textRange;
  const size = number(font.size, 11) * scale;
  const lines = type === "GeometricShape" ? text(words).split(/\r?\n/) : [];
  const ink = text(font.color) || (paint === "#FFFFFF" || paint === "none" ? "#000000" : "#FFFFFF");
  const isCentred = textFrame.horizontalAlignment === "Center" || shape.geometricShapeType !== "Rectangle";
  const first = height / 2 - ((lines.length - 1) * size * 1.2) / 2 + size / 3;
  return svg`<svg class="shape" data-shape=${shape.id} role="img" aria-label=${shape.name} width=${width} height=${height}
    style="left:${left}px;top:${top}px;transform:rotate(${number(rotation, 0)}deg)">
    ${picture ? svg`<image href=${picture} width=${width} height=${height} preserveAspectRatio="none"></image>` : nothing}
    ${type === "Line" ? drawLine(shape.isRising, width, height, stroke, weight) : nothing}
    ${
      type === "GeometricShape"
        ? svg`<path d=${outline(shape.geometricShapeType ?? "", width, height, weight / 2)} fill=${paint} stroke=${stroke} stroke-width=${weight}></path>`
        : nothing
    }
    ${lines.map(
      (
        line,
        i,
      ) => svg`<text x=${isCentred ? width / 2 : 4} y=${first + i * size * 1.2} fill=${ink} font-size=${size}
        font-weight=${font.bold === true ? "bold" : nothing} text-anchor=${isCentred ? "middle" : "start"}>${line}</text>`,
    )}
  </svg>`;
}

const drawLine = (
  rising: boolean,
  width: number,
  height: number,
  stroke: string,
  weight: number,
): TemplateResult =>
  svg`<path d=${rising ? `M0,${height}L${width},0` : `M0,0L${width},${height}`} fill="none" stroke=${stroke} stroke-width=${weight}></path>`;

/** Corners of regular figures, in parts of width and height. */
const CORNERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  ...{
    Triangle: [
      [0.5, 0],
      [1, 1],
      [0, 1],
    ],
    RightTriangle: [
      [0, 0],
      [1, 1],
      [0, 1],
    ],
  },
  ...{
    Diamond: [
      [0.5, 0],
      [1, 0.5],
      [0.5, 1],
      [0, 0.5],
    ],
  },
  Pentagon: [
    [0.5, 0],
    [1, 0.38],
    [0.81, 1],
    [0.19, 1],
    [0, 0.38],
  ],
  Hexagon: [
    [0.25, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0.25, 1],
    [0, 0.5],
  ],
  Octagon: [
    [0.29, 0],
    [0.71, 0],
    [1, 0.29],
    [1, 0.71],
    [0.71, 1],
    [0.29, 1],
    [0, 0.71],
    [0, 0.29],
  ],
};

function outline(type: string, width: number, height: number, edge: number): string {
  const [w, h] = [Math.max(0, width - 2 * edge), Math.max(0, height - 2 * edge)];
  const corners = CORNERS[type];
  if (corners) return `M${corners.map(([x, y]) => `${edge + x * w},${edge + y * h}`).join("L")}Z`;
  const round = (radiusX: number, radiusY: number) =>
    `M${edge + radiusX},${edge}h${w - 2 * radiusX}a${radiusX},${radiusY} 0 0 1 ${radiusX},${radiusY}v${h - 2 * radiusY}` +
    `a${radiusX},${radiusY} 0 0 1 ${-radiusX},${radiusY}h${2 * radiusX - w}a${radiusX},${radiusY} 0 0 1 ${-radiusX},${-radiusY}` +
    `v${2 * radiusY - h}a${radiusX},${radiusY} 0 0 1 ${radiusX},${-radiusY}Z`;
  if (/^(Ellipse|SmileyFace|Donut|FlowChartConnector)$/.test(type)) return round(w / 2, h / 2);
  if (/^Round/.test(type)) return round(Math.min(w, h) / 6, Math.min(w, h) / 6);
  return `M${edge},${edge}h${w}v${h}h${-w}Z`;
}
