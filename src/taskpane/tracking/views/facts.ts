import { html, type TemplateResult } from "lit";

/** What a few things are, each beside its name. */
export const facts = (rows: readonly (readonly [name: string, value: string])[]): TemplateResult =>
  html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
