import { html, svg, type TemplateResult } from "lit";
import { stackedColumns, type Column, type ColumnShape } from "./columns";

export const COLUMNS_WIDTH = 300;
const PLOT = { width: COLUMNS_WIDTH, height: 112 };
/** Room for the figures above the columns and for the labels below. */
const ABOVE = 16;
const BELOW = 20;

/**
 * Stacked columns with their totals above.
 *
 * @param write - A total as its column has room for
 * @param sentence - What a screen reader says in place of the picture
 */
export function columnsChart<Key extends string>(
  columns: readonly Column<Key>[],
  keys: readonly Key[],
  write: (total: number) => string,
  sentence: string,
): TemplateResult {
  const shape = stackedColumns(columns, keys, PLOT);
  const column = ({ label, total, x, width, top, segments }: ColumnShape<Key>) => svg`<g>
    ${segments.map(
      ({ key, y, height }) =>
        svg`<rect class="part ${key}" x=${x} y=${y} width=${width} height=${height}></rect>`,
    )}
    <text class="strong" x=${x + width / 2} y=${top - 4} text-anchor="middle">${write(total)}</text>
    <text x=${x + width / 2} y=${PLOT.height + 14} text-anchor="middle">${label}</text>
  </g>`;
  return html`<svg
    class="chart"
    viewBox="0 ${-ABOVE} ${COLUMNS_WIDTH} ${ABOVE + PLOT.height + BELOW}"
    role="img"
    aria-label=${sentence}
  >
    ${shape.grid.map((y) => svg`<line class="grid" x1="0" x2=${COLUMNS_WIDTH} y1=${y} y2=${y}></line>`)}
    ${shape.columns.map(column)}
    <line class="axis" x1="0" x2=${COLUMNS_WIDTH} y1=${PLOT.height} y2=${PLOT.height}></line>
  </svg>`;
}
