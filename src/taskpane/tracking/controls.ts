import type { Approving, Importing, TrackingState } from "./state";

/** What the user can set going with a budget after it was approved. */
export interface TrackingControls {
  set(change: Partial<TrackingState>): void;
  /** Opens the form, filled in as far as it is known. */
  startApproving(): void;
  changeApproving(change: Partial<Approving>): void;
  /** Freezes the budget, or shows what the form still lacks. */
  approve(): void;
  cancelApproving(): void;
  /** To the views, or to one of them. */
  show(change: Pick<TrackingState, "view"> | Pick<TrackingState, "detail">): void;
  readFile(file: File): void;
  changeImporting(change: Partial<Importing["settings"]>): void;
  addRows(): void;
  cancelImporting(): void;
  /**
   * @param rows - Of the table, from 1 below its heads
   * @param next - What takes the focus once they count as the item
   */
  assign(rows: readonly number[], item: string, next: string): void;
  /** Shows a row of the table of actuals, or the table. */
  goToRow(row: number | null): void;
  /** Shows the first cell that is not as it was approved. */
  goToBaseline(): void;
  insertReport(): void;
  saveCalendar(): void;
}
