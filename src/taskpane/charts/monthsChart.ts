import { html, svg, type TemplateResult } from "lit";
import { stackedColumns, type Column } from "./columns";
import { COLUMNS_WIDTH } from "./columnsChart";
import { linesShape } from "./lines";

const PLOT = { width: COLUMNS_WIDTH, height: 96 };
const SUMS = { width: COLUMNS_WIDTH, height: 56 };
const ABOVE = 16;
const BELOW = 20;
/** A word at the edge of the drawing stands inside it. */
const anchorAt = (x: number): "start" | "middle" | "end" =>
  x < 30 ? "start" : x > COLUMNS_WIDTH - 30 ? "end" : "middle";

/**
 * Many stacked columns: only the highest has its amount above it, and only some have their time below.
 *
 * @param labels - Below the columns; "" where none stands
 * @param highest - Counted from 0
 */
export function monthsChart<Key extends string>(
  parts: readonly Readonly<Record<Key, number>>[],
  keys: readonly Key[],
  labels: readonly string[],
  highest: { readonly at: number; readonly amount: string },
  sentence: string,
): TemplateResult {
  // A month of credits has nothing to stack: the table says what it comes to.
  const columns = parts.map((part): Column<Key> => ({
    label: "",
    parts: Object.fromEntries(keys.map((key) => [key, Math.max(0, part[key])])) as Record<Key, number>,
  }));
  const shape = stackedColumns(columns, keys, PLOT);
  const peak = shape.columns[highest.at];
  const middle = (at: number): number => {
    const { x = 0, width = 0 } = shape.columns[at] ?? {};
    return x + width / 2;
  };
  return html`<svg
    class="chart"
    viewBox="0 ${-ABOVE} ${COLUMNS_WIDTH} ${ABOVE + PLOT.height + BELOW}"
    role="img"
    aria-label=${sentence}
  >
    ${shape.grid.map((y) => svg`<line class="grid" x1="0" x2=${COLUMNS_WIDTH} y1=${y} y2=${y}></line>`)}
    ${shape.columns.flatMap(({ x, width, segments }) =>
      segments.map(
        ({ key, y, height }) =>
          svg`<rect class="part ${key}" x=${x} y=${y} width=${width} height=${height}></rect>`,
      ),
    )}
    <line class="axis" x1="0" x2=${COLUMNS_WIDTH} y1=${PLOT.height} y2=${PLOT.height}></line>
    ${
      peak === undefined
        ? ""
        : svg`<text class="strong" x=${middle(highest.at)} y=${peak.top - 4} text-anchor=${anchorAt(middle(highest.at))}>${highest.amount}</text>`
    }
    ${labels.map((label, at) =>
      label === ""
        ? ""
        : svg`<text x=${middle(at)} y=${PLOT.height + 14} text-anchor=${anchorAt(middle(at))}>${label}</text>`,
    )}
  </svg>`;
}

/** A line of sums with what stands at its two ends. */
export function sumsChart(
  sums: readonly number[],
  amounts: readonly [first: string, last: string],
  times: readonly [first: string, last: string],
  sentence: string,
): TemplateResult {
  const { lines, zero } = linesShape({ sums }, SUMS);
  const [first = [0, 0], last = [0, 0]] = [lines.sums[0], lines.sums.at(-1)];
  return html`<svg
    class="chart"
    viewBox="0 ${-ABOVE} ${COLUMNS_WIDTH} ${ABOVE + SUMS.height + BELOW}"
    role="img"
    aria-label=${sentence}
  >
    <line class="axis" x1="0" x2=${COLUMNS_WIDTH} y1=${zero} y2=${zero}></line>
    <polyline class="line benefit" points=${lines.sums.map((point) => point.join()).join(" ")}></polyline>
    <text class="strong" x="0" y=${Math.max(-4, first[1] - 6)}>${amounts[0]}</text>
    <text class="strong" x=${COLUMNS_WIDTH} y=${Math.max(-4, last[1] - 5)} text-anchor="end">
      ${amounts[1]}
    </text>
    <text x="0" y=${SUMS.height + 14}>${times[0]}</text>
    <text x=${COLUMNS_WIDTH} y=${SUMS.height + 14} text-anchor="end">${times[1]}</text>
  </svg>`;
}
