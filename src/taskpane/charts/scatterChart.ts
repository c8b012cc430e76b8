import { html, nothing, svg, type TemplateResult } from "lit";
import { RADIUS, scatterShape, type Scattered, type ScatterPoint } from "./scatter";
import { LINE as LINE_HEIGHT, widthOf, type LabelBlock } from "./scatterLabels";

const PLOT = { width: 268, height: 170 };
/** Room for the scores at the left, the name of their axis above, and the amounts below. */
const [LEFT, ABOVE, BELOW] = [24, 20, 32];

export interface NamedPoint extends Scattered {
  /** Drawn full: the best. */
  readonly isFirst: boolean;
}

export interface ScatterWords {
  readonly x: string;
  readonly y: string;
  /** At the corner where it is best to be. */
  readonly better: string;
  /** What a screen reader says in place of the picture. */
  readonly sentence: string;
  amount(value: number): string;
}

/** Points with their numbers, and named where there is room; the table behind them has all of them in figures. */
export function scatterChart(points: readonly NamedPoint[], words: ScatterWords): TemplateResult {
  const shape = scatterShape(points, PLOT, 4 + widthOf(words.better));
  const point = ({ isFirst }: NamedPoint, { x, y, number }: ScatterPoint) => {
    const look = isFirst ? "first" : "";
    return svg`<circle class="point ${look}" cx=${x} cy=${y} r=${RADIUS}></circle>${
      number === null
        ? nothing
        : svg`<text class="point-number ${look}" x=${x} y=${y + 4} text-anchor="middle">${number}</text>`
    }`;
  };
  const label = ({ lines, x, y, anchor }: LabelBlock) =>
    svg`<text class="strong" text-anchor=${anchor}>${lines.map(
      (line, i) => svg`<tspan x=${x} y=${y + LINE_HEIGHT * i}>${line}</tspan>`,
    )}</text>`;
  return html`<svg
    class="chart"
    viewBox="${-LEFT} ${-ABOVE} ${LEFT + PLOT.width + 8} ${ABOVE + PLOT.height + BELOW}"
    role="img"
    aria-label=${words.sentence}
  >
    <text x=${-LEFT} y=${-ABOVE + 10}>${words.y}</text>
    <text class="corner" x="4" y="10">${words.better}</text>
    ${shape.rows.map(
      ({ value, y }) =>
        svg`<line class="grid" x1="0" x2=${PLOT.width} y1=${y} y2=${y}></line>
          <text x="-6" y=${y + 4} text-anchor="end">${value}</text>`,
    )}
    <line class="axis" x1="0" x2=${PLOT.width} y1=${PLOT.height} y2=${PLOT.height}></line>
    ${shape.columns.map(
      ({ value, x }) =>
        svg`<text x=${x} y=${PLOT.height + 14} text-anchor=${x === 0 ? "start" : "middle"}>${words.amount(value)}</text>`,
    )}
    <text x=${PLOT.width} y=${PLOT.height + 28} text-anchor="end">${words.x}</text>
    ${points.map((one, i) => point(one, shape.points[i] as ScatterPoint))} ${shape.labels.map(label)}
  </svg>`;
}
