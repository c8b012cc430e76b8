import { html, type TemplateResult } from "lit";

export type TableCell = string | TemplateResult;

/**
 * A table whose first column heads its rows. It scrolls by itself where the pane is too narrow, so it can take the focus.
 *
 * @param label - What the table shows, for screen readers
 * @param sum - The row that the others add up to
 */
export function table(
  label: string,
  head: readonly string[],
  rows: readonly (readonly TableCell[])[],
  sum?: number,
): TemplateResult {
  return html`<div class="table-frame" role="group" aria-label=${label} tabindex="0">
    <table class="result-table">
      <thead>
        <tr>
          ${head.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells], at) =>
            html`<tr class=${at === sum ? "sum" : ""}>
              <th scope="row">${first}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
