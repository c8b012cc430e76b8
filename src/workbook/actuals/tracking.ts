import type { Plan } from "../../engine/index";
import type { Table as Rows } from "../../report/index";
import type { Rendering } from "../budget/description";

/** A budget after it was approved: what it was, what is paid, how far off. */
export interface Tracking {
  readonly rendering: Rendering;
  /** The approved budget: kept as numbers, so that no later model changes it. */
  readonly plan: Plan;
  /** Who approved it and when, and how its numbers are known again. */
  readonly approval: { readonly by: string; readonly on: string; readonly checksum: string };
  /** A spreadsheet's day. */
  readonly goLive: number;
  /** Rows of actuals in the order of ACTUAL_COLUMN_IDS. */
  readonly actuals: Rows;
}
