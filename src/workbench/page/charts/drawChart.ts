import { nothing, svg, type TemplateResult } from "lit";
import type { Box } from "../../grid/view";
import type { ChartData } from "./chartData";
import { plotOf, type Plot } from "./plot";

const TITLE = 30;
const LEGEND = 22;
const LABEL = 20;
/** Room beside the plot for the longest labels: of numbers, and of lying bars' categories. */
const NUMBERS = 62;
const NAMES = 130;
const EDGE = 16;
const SWATCH = 9;
/** What a swatch and the space around it take, in characters. */
const KEY_CHARACTERS = 4;

const FORMATS = {
  number: new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 }),
  percent: new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 2 }),
};

/**
 * A chart as Excel would show it, roughly: title, axes, shapes and legend.
 *
 * @param pane - What is outside of it is cut off, as cells are that slide under headings
 */
export function drawChart(data: ChartData, { left, top, width, height }: Box, pane: Box): TemplateResult {
  const cut = [
    top - pane.top,
    pane.left + pane.width - (left + width),
    pane.top + pane.height - (top + height),
    left - pane.left,
  ].map((room) => `${Math.max(0, -room)}px`);
  const lying = data.kind === "bars";
  const legend = data.legend && data.series.length > 1 ? LEGEND : 0;
  const x = lying ? NAMES : NUMBERS;
  const plotWidth = Math.max(0, width - x - EDGE);
  const plotHeight = Math.max(0, height - TITLE - LABEL - legend);
  const plot = plotOf(data, plotWidth, plotHeight);
  const format = FORMATS[data.percent ? "percent" : "number"];
  return svg`<svg role="img" aria-label=${data.title} width=${width} height=${height}
    style="left:${left}px;top:${top}px;clip-path:inset(${cut.join(" ")})">
    <text class="title" x=${width / 2} y="20" text-anchor="middle">${data.title}</text>
    <g transform="translate(${x},${TITLE})">
      ${lying ? lyingAxes(plot, plotHeight, format) : standingAxes(plot, plotWidth, plotHeight, format)}
      ${plot.bars.map(
        (bar) =>
          svg`<rect class="bar" x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height} fill=${bar.color}></rect>`,
      )}
      ${plot.lines.map(({ color, path }) => svg`<path class="line" d=${path} stroke=${color}></path>`)}
    </g>
    ${legend ? drawLegend(data, width, height - 8) : nothing}
  </svg>`;
}

const standingAxes = (
  { categories, ticks }: Plot,
  width: number,
  height: number,
  format: Intl.NumberFormat,
): TemplateResult => svg`
  ${ticks.map(
    ({ value, at }) => svg`<path class="guide" d="M0,${at}h${width}"></path>
      <text x="-6" y=${at + 4} text-anchor="end">${format.format(value)}</text>`,
  )}
  ${categories.map(
    ({ label, at }) => svg`<text x=${at} y=${height + 14} text-anchor="middle">${label}</text>`,
  )}`;

const lyingAxes = (
  { categories, ticks }: Plot,
  height: number,
  format: Intl.NumberFormat,
): TemplateResult => svg`
  ${ticks.map(
    ({ value, at }) => svg`<path class="guide" d="M${at},0v${height}"></path>
      <text x=${at} y=${height + 14} text-anchor="middle">${format.format(value)}</text>`,
  )}
  ${categories.map(({ label, at }) => svg`<text x="-6" y=${at + 4} text-anchor="end">${label}</text>`)}`;

/** Spread over the width, each name with a share by its length: characters of a full width count twice. */
function drawLegend({ series }: ChartData, width: number, y: number): TemplateResult {
  const lengths = series.map(({ name }) => KEY_CHARACTERS + name.replace(/[^\0-\u2fff]/g, "$&$&").length);
  const share = (width - 2 * EDGE) / lengths.reduce((sum, length) => sum + length, 0);
  return svg`${series.map(({ name, color }, i) => {
    const x = EDGE + share * lengths.slice(0, i).reduce((sum, length) => sum + length, 0);
    return svg`<rect x=${x} y=${y - SWATCH} width=${SWATCH} height=${SWATCH} fill=${color}></rect>
      <text x=${x + SWATCH + 4} y=${y}>${name}</text>`;
  })}`;
}
