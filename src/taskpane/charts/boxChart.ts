import { html, svg, type TemplateResult } from "lit";
import { boxShape, spread, type BoxShape } from "./box";

const WIDTH = 300;
const MARGIN = 10;
const HEIGHT = 74;
/** The middle of whisker and box. */
const LINE = 30;
const PERCENTILES = ["p10", "p50", "p90"] as const;

/** Words at the marks, written by the caller. */
export interface BoxWords {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly p10: string;
  readonly p50: string;
  readonly p90: string;
}

/** Low to high as whisker, P10 to P90 as box with P50 as its line, likely as a triangle above. */
export function boxChart(values: BoxShape, words: BoxWords, sentence: string): TemplateResult {
  const at = boxShape(values, MARGIN, WIDTH - MARGIN);
  const labels = spread(
    PERCENTILES.map((mark) => at[mark]),
    26,
    MARGIN + 4,
    WIDTH - MARGIN - 4,
  );
  // The word over the triangle stays inside the drawing.
  const likely = Math.min(WIDTH - 50, Math.max(50, at.likely));
  const end = (x: number) => svg`<line class="whisker" x1=${x} x2=${x} y1=${LINE - 8} y2=${LINE + 8}></line>`;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${sentence}>
    <line class="whisker" x1=${at.low} x2=${at.high} y1=${LINE} y2=${LINE}></line>
    ${end(at.low)}${end(at.high)}
    <rect class="box-band" x=${at.p10} y=${LINE - 10} width=${at.p90 - at.p10} height="20" rx="3"></rect>
    <line class="middle" x1=${at.p50} x2=${at.p50} y1=${LINE - 10} y2=${LINE + 10}></line>
    <path class="mark" d="M${at.likely - 5} 13h10l-5 7z"></path>
    <text class="strong" x=${likely} y="10" text-anchor="middle">${words.likely}</text>
    ${PERCENTILES.map((mark, i) => svg`<text x=${labels[i] ?? 0} y="54" text-anchor="middle">${words[mark]}</text>`)}
    <text x=${MARGIN} y="71">${words.low}</text>
    <text x=${WIDTH - MARGIN} y="71" text-anchor="end">${words.high}</text>
  </svg>`;
}
