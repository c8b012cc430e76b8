import type { Baseline } from "../../engine/index";
import type { Rendering } from "../budget/description";

/** A budget after it was approved, as a report of how far off it is needs it. */
export interface Tracking {
  readonly rendering: Rendering;
  readonly baseline: Baseline;
  /** The sheet with its numbers. */
  readonly baselineTitle: string;
  readonly title: string;
}
