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
  /** The workbook is saved as soon as nothing is under way. */
  readonly saving: boolean;
}

/** Address, formula and fault of the selected cell, and what the page waits for. */
export function renderStatus(
  container: HTMLElement,
  words: Words,
  { address, formula, fault, waiting, commandsRun, saving }: Status,
): void {
  const busyWith = saving ? words.saving : waiting ? words.waiting : commandsRun ? words.commandRunning : "";
  render(
    html`<span class="address">${address}</span><code class="formula">${formula}</code
      ><span class="fault" role="status">${fault}</span>${
        busyWith ? html`<span class="waiting">${busyWith}</span>` : nothing
      }`,
    container,
  );
}
