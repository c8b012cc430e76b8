import { html, nothing, render } from "lit";
import { fill, type Words } from "./words";

const SHOWN = 3;
/** The log of a page that complains for hours must not fill the memory. */
const KEPT = 1000;

/** What the page has to say: shown across it until it is dismissed, each sentence once, and kept in a log. */
export class Notices {
  private readonly entries: string[] = [];
  private shown: readonly string[] = [];

  constructor(
    private readonly container: HTMLElement,
    private readonly words: Words,
  ) {}

  readonly tell = (sentence: string, values: Readonly<Record<string, string | number>> = {}): void => {
    const told = fill(sentence, values);
    if (!this.entries.includes(told) && this.entries.length < KEPT) this.entries.push(told);
    if (this.shown.includes(told)) return;
    this.shown = [...this.shown, told];
    this.draw();
  };

  /** Everything that was said so far, each sentence once, in order. */
  get log(): readonly string[] {
    return this.entries;
  }

  readonly dismiss = (): void => {
    this.shown = [];
    render(nothing, this.container);
  };

  private draw(): void {
    const { words, shown, container, dismiss } = this;
    const more = shown.length - SHOWN;
    render(
      html`<div role="alert">
        <div>
          ${shown.slice(-SHOWN).map((sentence) => html`<p>${sentence}</p>`)}
          ${more > 0 ? html`<p class="more">${fill(words.moreNotices, { count: more })}</p>` : nothing}
        </div>
        <button type="button" @click=${dismiss}>${words.dismiss}</button>
      </div>`,
      container,
    );
  }
}
