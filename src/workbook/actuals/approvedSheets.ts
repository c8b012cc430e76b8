import { type Baseline } from "../../engine/index";
import type { Table } from "../../report/index";
import type { Translator } from "../../text/index";
import type { Description } from "../budget/description";
import { actualsSheet } from "./actualsSheet";
import type { Bridged } from "./bridgeBlocks";
import { baselineNames, baselineSheet } from "./baselineSheet";

export interface ApprovedBudget {
  readonly baseline: Baseline;
  /** A spreadsheet's day. */
  readonly goLive: number;
  readonly title: string;
  /** From the version before; null where there is none, or no bridge to it. */
  readonly bridged?: Bridged | null;
  /** Where the table of actuals is to stand; null: it is there. */
  readonly actuals: { readonly title: string; readonly rows: Table } | null;
}

/** An approved budget in sheets: its numbers and, the first time, the table to which people add what they paid. */
export function approvedSheets(
  { baseline, goLive, title, actuals, bridged = null }: ApprovedBudget,
  t: Translator,
): Description {
  return {
    sheets: [
      baselineSheet(baseline, goLive, title, t, bridged),
      ...(actuals === null ? [] : [actualsSheet({ ...actuals, decimals: baseline.plan.decimals }, t)]),
    ],
    names: baselineNames(baseline, title),
  };
}
