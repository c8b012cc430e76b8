import { cellKey, type CellPosition } from "./call";

/** The sentence behind the error of a cell, which Excel shows in the card beside it. */
export class FaultMessages {
  private readonly sentences = new Map<string, string>();

  set(cell: CellPosition, sentence: string): void {
    this.sentences.set(cellKey(cell), sentence);
  }

  clear(cell: CellPosition): void {
    this.sentences.delete(cellKey(cell));
  }

  /** "" for none. A sentence may outlive its formula: ask only for a cell that shows an error. */
  of(cell: CellPosition): string {
    return this.sentences.get(cellKey(cell)) ?? "";
  }
}
