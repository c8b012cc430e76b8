import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { divergingBar, type DivergingScale } from "./diverging";

export const DIVERGING_WIDTH = 300;
/** What a figure such as −9,999,999 needs at either end. */
export const FIGURE_ROOM = 64;
const HEIGHT = 14;

/** A value with its figure, and whether it is drawn as a low or a high end. */
export interface End {
  readonly value: number;
  readonly figure: string;
  readonly look: "low-end" | "high-end";
}

/** One row of a diverging bar chart: up to two bars from the common zero. Where both lie on one side they share the height. */
export function divergingRow(ends: readonly End[], scale: DivergingScale, sentence: string): TemplateResult {
  const drawn = ends.filter(({ value }) => value !== 0);
  const halved = drawn.length === 2 && drawn.every(({ value }) => value < 0 === (drawn[0]?.value ?? 0) < 0);
  const longest = Math.max(...drawn.map(({ value }) => Math.abs(value)));
  const bar = ({ value, figure, look }: End, row: number): SVGTemplateResult => {
    const { x, width, end, anchor } = divergingBar(value, scale);
    const height = halved ? HEIGHT / 2 : HEIGHT;
    return svg`<rect class="part ${look}" x=${x} y=${halved ? row * height : 0} width=${width} height=${height}></rect>
      ${
        halved && Math.abs(value) < longest
          ? nothing
          : svg`<text x=${end} y=${HEIGHT - 3} text-anchor=${anchor}>${figure}</text>`
      }`;
  };
  const zero = scale(0);
  return html`<svg
    class="chart"
    viewBox="0 -2 ${DIVERGING_WIDTH} ${HEIGHT + 4}"
    role="img"
    aria-label=${sentence}
  >
    ${drawn.map(bar)}
    <line class="axis" x1=${zero} x2=${zero} y1="-2" y2=${HEIGHT + 2}></line>
  </svg>`;
}
