import { html, nothing, render } from "lit";
import type { Words } from "./words";

/** A message across the page that stays until it is dismissed. */
export function showNotice(container: HTMLElement, words: Words, sentence: string): void {
  const dismiss = () => render(nothing, container);
  render(
    html`<div role="alert">
      <p>${sentence}</p>
      <button type="button" @click=${dismiss}>${words.dismiss}</button>
    </div>`,
    container,
  );
}
