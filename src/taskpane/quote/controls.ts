import type { QuoteAction } from "./reduce";
import type { TypedLine } from "./rows";

/** What the user can set going in the quote. */
export interface QuoteControls {
  dispatch(action: QuoteAction): void;
  /** A new line, with its editor open and the focus on what it lacks first. */
  add(cells: TypedLine): void;
  /** Opens a line's editor wherever the pane is. */
  open(id: number): void;
  /** Closes the editor and goes back to its row. */
  close(id: number): void;
  /** Goes to another line afterwards. */
  remove(id: number): void;
  /** Up or down by so many lines. */
  move(id: number, by: number): void;
  undo(): void;
  openPaste(text: string): void;
  closePaste(): void;
  paste(lines: readonly TypedLine[]): void;
  /** What is selected in the sheet, once. */
  readCells(): void;
}
