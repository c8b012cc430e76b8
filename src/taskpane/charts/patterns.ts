import { html, type TemplateResult } from "lit";

/** Gaps in what is estimated, and fills for contrast themes, where colours tell nothing: charts.css refers to them. Drawn once in a page, for all charts. */
export const patterns = (): TemplateResult =>
  html`<svg class="patterns" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="diagonal" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="pattern-ground"></rect>
        <rect width="2" height="6" class="pattern-ink"></rect>
      </pattern>
      <pattern id="hatching" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2.5" height="5" class="pattern-gap"></rect>
      </pattern>
      <pattern id="over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="5" class="pattern-over"></rect>
      </pattern>
      <pattern id="vertical" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" class="pattern-ground"></rect>
        <rect width="1" height="4" class="pattern-ink"></rect>
      </pattern>
      <pattern id="reverse" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="6" height="6" class="pattern-ground"></rect>
        <rect width="4" height="6" class="pattern-ink"></rect>
      </pattern>
    </defs>
  </svg>`;
