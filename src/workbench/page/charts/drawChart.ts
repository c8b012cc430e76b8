import { nothing, svg, type TemplateResult } from "lit";
import type { Box } from "../../grid/view";
import type { ChartData } from "./chartData";
import { plotOf, type Plot } from "./plot";
import { slicesOf } from "./slices";

const TITLE = 30;
const LEGEND = 22;
const LABEL = 20;
const AXIS_TITLE = 16;
/** Room beside the plot for the longest labels: of numbers, and of lying bars' categories. */
const NUMBERS = 62;
const NAMES = 130;
const EDGE = 16;
const SWATCH = 9;
/** What a swatch and the space around it take, in characters. */
const KEY_CHARACTERS = 4;
/** A legend at the side, in pixels and in characters of a name. */
const SIDE = 110;
const SIDE_CHARACTERS = 14;
/** Pixels that a category's name takes, about, for leaving some off where there are many. */
const CATEGORY = 44;

const FORMATS = {
  number: new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 }),
  percent: new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 2 }),
};

interface Key {
  readonly name: string;
  readonly color: string;
}

/**
 * A chart as Excel would show it, roughly: title, axes, shapes and legend.
 *
 * @param pane - What is outside of it is cut off, as cells are that slide under headings
 */
export function drawChart(data: ChartData, box: Box, pane: Box): TemplateResult {
  const { width, height } = box;
  const round = data.kind === "pie" || data.kind === "doughnut";
  const keys: readonly Key[] = round ? slicesOf(data, 1).slice(0, data.categories.length) : data.series;
  const legend = keys.length > 1 ? data.legend : "none";
  const side = legend === "left" || legend === "right" ? Math.min(SIDE, width / 3) : 0;
  const below = legend === "bottom" ? LEGEND : 0;
  const above = TITLE + (legend === "top" ? LEGEND : 0);
  const left = legend === "left" ? side : 0;
  const inner = { left, top: above, width: width - side, height: Math.max(0, height - above - below) };
  return frame(
    data.title,
    box,
    pane,
    svg`${data.background ? svg`<rect width=${width} height=${height} fill=${data.background}></rect>` : nothing}
      <text class="title" x=${width / 2} y="20" text-anchor="middle" fill=${data.titleColor || nothing}>${data.title}</text>
      ${round ? drawSlices(data, inner) : drawPlot(data, inner)}
      ${legend === "bottom" ? drawLegend(keys, width, height - 8) : nothing}
      ${legend === "top" ? drawLegend(keys, width, TITLE + 10) : nothing}
      ${side > 0 ? drawSideLegend(keys, legend === "left" ? 8 : width - side, above) : nothing}`,
  );
}

/** A chart of a kind that is not drawn says so in its place. */
export const drawSentence = (title: string, sentence: string, box: Box, pane: Box): TemplateResult =>
  frame(
    title,
    box,
    pane,
    svg`<text class="title" x=${box.width / 2} y="20" text-anchor="middle">${title}</text>
      <text x=${box.width / 2} y=${box.height / 2} text-anchor="middle">${sentence}</text>`,
  );

function frame(
  title: string,
  { left, top, width, height }: Box,
  pane: Box,
  content: TemplateResult,
): TemplateResult {
  const cut = [
    top - pane.top,
    pane.left + pane.width - (left + width),
    pane.top + pane.height - (top + height),
    left - pane.left,
  ].map((room) => `${Math.max(0, -room)}px`);
  return svg`<svg role="img" aria-label=${title} width=${width} height=${height}
    style="left:${left}px;top:${top}px;clip-path:inset(${cut.join(" ")})">${content}</svg>`;
}

type Inner = Pick<Box, "left" | "top" | "width" | "height">;

function drawPlot(data: ChartData, { left, top, width, height }: Inner): TemplateResult {
  const lying = data.kind === "bars";
  const { category, value } = data.axisTitles;
  const [beside, under] = lying ? [category, value] : [value, category];
  const x = left + (lying ? NAMES : NUMBERS) + (beside ? AXIS_TITLE : 0);
  const plotWidth = Math.max(0, width - (x - left) - EDGE);
  const plotHeight = Math.max(0, height - LABEL - (under ? AXIS_TITLE : 0));
  const plot = plotOf(data, plotWidth, plotHeight);
  const format = FORMATS[data.percent || data.full ? "percent" : "number"];
  const written = (tick: number) => format.format(tick / data.unit);
  const middle = top + plotHeight / 2;
  return svg`<g transform="translate(${x},${top})">
      ${lying ? lyingAxes(plot, plotHeight, written) : standingAxes(plot, plotWidth, plotHeight, written, data.gridlines)}
      ${plot.areas.map(({ color, path }) => svg`<path d=${path} fill=${color} fill-opacity="0.8"></path>`)}
      ${plot.bars.map(
        (bar) =>
          svg`<rect class="bar" x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height} fill=${bar.color}></rect>`,
      )}
      ${plot.lines.map(({ color, path }) => svg`<path class="line" d=${path} stroke=${color}></path>`)}
      ${plot.trends.map(({ color, path }) => svg`<path class="trend" d=${path} stroke=${color}></path>`)}
      ${plot.dots.map(({ color, x: at, y, r }) => svg`<circle cx=${at} cy=${y} r=${r} fill=${color}></circle>`)}
      ${plot.labels.map(({ x: at, y, text }) => svg`<text x=${at} y=${y} text-anchor="middle">${text}</text>`)}
    </g>
    ${under ? svg`<text x=${x + plotWidth / 2} y=${top + height - 2} text-anchor="middle">${under}</text>` : nothing}
    ${
      beside
        ? svg`<text transform="translate(${left + 12},${middle}) rotate(-90)" text-anchor="middle">${beside}</text>`
        : nothing
    }`;
}

function drawSlices(data: ChartData, { left, top, width, height }: Inner): TemplateResult {
  const radius = Math.max(0, Math.min(width, height) / 2 - 8);
  return svg`<g transform="translate(${left + width / 2},${top + height / 2})">
    ${slicesOf(data, radius).map(
      ({ path, color, label, at: [x, y] }) => svg`<path class="slice" d=${path} fill=${color}></path>
        ${label ? svg`<text x=${x} y=${y + 4} text-anchor="middle">${label}</text>` : nothing}`,
    )}
  </g>`;
}

const standingAxes = (
  { categories, ticks }: Plot,
  width: number,
  height: number,
  written: (tick: number) => string,
  gridlines: boolean,
): TemplateResult => svg`
  ${ticks.map(
    ({ value, at }) => svg`${gridlines ? svg`<path class="guide" d="M0,${at}h${width}"></path>` : nothing}
      <text x="-6" y=${at + 4} text-anchor="end">${written(value)}</text>`,
  )}
  ${categories
    .filter((_, i) => i % Math.max(1, Math.ceil((categories.length * CATEGORY) / Math.max(1, width))) === 0)
    .map(({ label, at }) => svg`<text x=${at} y=${height + 14} text-anchor="middle">${label}</text>`)}`;

const lyingAxes = (
  { categories, ticks }: Plot,
  height: number,
  written: (tick: number) => string,
): TemplateResult => svg`
  ${ticks.map(
    ({ value, at }) => svg`<path class="guide" d="M${at},0v${height}"></path>
      <text x=${at} y=${height + 14} text-anchor="middle">${written(value)}</text>`,
  )}
  ${categories.map(({ label, at }) => svg`<text x="-6" y=${at + 4} text-anchor="end">${label}</text>`)}`;

/** Spread over the width, each name with a share by its length: characters of a full width count twice. */
function drawLegend(keys: readonly Key[], width: number, y: number): TemplateResult {
  const lengths = keys.map(({ name }) => KEY_CHARACTERS + name.replace(/[^\0-\u2fff]/g, "$&$&").length);
  const share = (width - 2 * EDGE) / lengths.reduce((sum, length) => sum + length, 0);
  return svg`${keys.map(({ name, color }, i) => {
    const x = EDGE + share * lengths.slice(0, i).reduce((sum, length) => sum + length, 0);
    return key(name, color, x, y);
  })}`;
}

const drawSideLegend = (keys: readonly Key[], x: number, top: number): TemplateResult =>
  svg`${keys.map(({ name, color }, i) => {
    const short = name.length > SIDE_CHARACTERS ? `${name.slice(0, SIDE_CHARACTERS - 1)}…` : name;
    return key(short, color, x, top + 14 + i * 16);
  })}`;

const key = (name: string, color: string, x: number, y: number): TemplateResult =>
  svg`<rect x=${x} y=${y - SWATCH} width=${SWATCH} height=${SWATCH} fill=${color}></rect>
      <text x=${x + SWATCH + 4} y=${y}>${name}</text>`;
