import { html, render } from "lit";
import type { Words } from "./words";

const WIDTH = { smallest: 280, usual: 350, step: 20, gridLeft: 320 };

/**
 * The task pane beside the grid. Closing hides it: the add-in's page lives on, as in a shared runtime it does in Excel.
 */
export class TaskPane {
  readonly frame: HTMLElement;
  private width = WIDTH.usual;

  constructor(
    private readonly pane: HTMLElement,
    private readonly splitter: HTMLElement,
    title: string,
    words: Words,
    private readonly onToggled: (open: boolean) => void,
  ) {
    pane.setAttribute("aria-label", title);
    splitter.setAttribute("aria-label", words.resizePane);
    this.frame = document.createElement("div");
    this.frame.id = "pane-frame";
    const close = html`<button
      type="button"
      aria-label=${words.closePane}
      title=${words.closePane}
      @click=${() => this.toggle(false)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
    </button>`;
    render(
      html`<div id="pane-head">
          <h2>${title}</h2>
          ${close}
        </div>
        ${this.frame}`,
      pane,
    );
    this.makeResizable();
    this.resize(WIDTH.usual);
  }

  get open(): boolean {
    return !this.pane.hidden;
  }

  toggle(open: boolean): void {
    if (open === this.open) return;
    this.pane.hidden = !open;
    this.splitter.hidden = !open;
    this.onToggled(open);
  }

  private makeResizable(): void {
    const { splitter } = this;
    splitter.addEventListener("pointerdown", (down) => {
      splitter.setPointerCapture(down.pointerId);
      // Over the frame the pointer would belong to the add-in's page.
      document.body.classList.add("resizing");
    });
    splitter.addEventListener("pointermove", (move) => {
      if (splitter.hasPointerCapture(move.pointerId)) this.resize(window.innerWidth - move.clientX);
    });
    splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("resizing"));
    splitter.addEventListener("keydown", ({ key }) => {
      if (key === "ArrowLeft") this.resize(this.width + WIDTH.step);
      if (key === "ArrowRight") this.resize(this.width - WIDTH.step);
    });
  }

  private resize(width: number): void {
    const largest = Math.max(WIDTH.smallest, window.innerWidth - WIDTH.gridLeft);
    this.width = Math.min(Math.max(width, WIDTH.smallest), largest);
    document.documentElement.style.setProperty("--pane-width", `${this.width}px`);
    this.splitter.setAttribute("aria-valuemin", String(WIDTH.smallest));
    this.splitter.setAttribute("aria-valuemax", String(largest));
    this.splitter.setAttribute("aria-valuenow", String(Math.round(this.width)));
  }
}
