import { html, nothing, render } from "lit";
import type { Words } from "./words";

export interface Status {
  /** "Sheet1!B3". */
  readonly address: string;
  /** With "="; "" for a cell without one. */
  readonly formula: string;
  /** The sentence behind the cell's error, which Excel shows in a card beside the cell; "" for none. */
  readonly fault: string;
  readonly waiting: boolean;
  /** Functions of ribbon buttons run. */
  readonly commandsRun: boolean;
}

/** Address, formula and fault of the selected cell, and whether the add-in is being asked. */
export function renderStatus(
  container: HTMLElement,
  words: Words,
  { address, formula, fault, waiting, commandsRun }: Status,
): void {
  render(
    html`<span class="address">${address}</span><code class="formula">${formula}</code
      ><span class="fault" role="status">${fault}</span>${
        waiting || commandsRun
          ? html`<span class="waiting">${waiting ? words.waiting : words.commandRunning}</span>`
          : nothing
      }`,
    container,
  );
}
