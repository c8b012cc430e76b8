import { html, svg, type TemplateResult } from "lit";
import { scatterShape, type Scattered, type ScatterPoint } from "./scatter";

const PLOT = { width: 268, height: 150 };
/** Room for the scores at the left, the name of their axis above, and the amounts below. */
const [LEFT, ABOVE, BELOW] = [24, 20, 32];

export interface NamedPoint extends Scattered {
  readonly name: string;
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

/** Points named directly; the table behind them says the same in figures. */
export function scatterChart(points: readonly NamedPoint[], words: ScatterWords): TemplateResult {
  const shape = scatterShape(points, PLOT);
  const point = ({ name, isFirst }: NamedPoint, { x, y, labelY, anchor }: ScatterPoint) =>
    svg`<circle class="point ${isFirst ? "first" : ""}" cx=${x} cy=${y} r="5.5"></circle>
      <text class="strong" x=${x + (anchor === "end" ? -9 : 9)} y=${labelY + 4} text-anchor=${anchor}>${name}</text>`;
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
    ${points.map((one, i) => point(one, shape.points[i] as ScatterPoint))}
  </svg>`;
}
