import type { Batch, BatchResponse } from "../host/batch";
import { refusedWhileTyping } from "../host/cellEdit";

/** Between two looks whether a cell is still being typed. */
const LOOK_MILLISECONDS = 50;

/** The requests of all pages of the add-in, as long as they are under way. */
export class AddinRequests {
  private underWay = 0;

  /** @param isTyping - Somebody is typing into a cell */
  constructor(private readonly isTyping: () => boolean) {}

  get areUnderWay(): boolean {
    return this.underWay > 0;
  }

  async answer(batch: Batch, execute: (batch: Batch) => Promise<BatchResponse>): Promise<BatchResponse> {
    while (batch.delaysForCellEdit && this.isTyping())
      await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
    const refused = this.isTyping() ? refusedWhileTyping(batch) : undefined;
    if (refused) return refused;
    this.underWay++;
    try {
      return await execute(batch);
    } finally {
      this.underWay--;
    }
  }
}
