import { html, type TemplateResult } from "lit";

/** A bar from the middle to one side, in percent of the whole width: beside it the same is said in words and signs. */
export const varianceBar = (width: number, isLeft: boolean, look: string): TemplateResult =>
  html`<svg class="variance-bar" aria-hidden="true">
    <line class="axis" x1="50%" x2="50%" y1="0" y2="100%"></line>
    <rect class="part ${look}" x="${isLeft ? 50 - width : 50}%" y="1" width="${width}%" height="8"></rect>
  </svg>`;
