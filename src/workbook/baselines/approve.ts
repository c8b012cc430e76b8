import { serialOf } from "../../engine/index";
import { approvedSheets } from "../actuals/approvedSheets";
import { writeNewSheets } from "../actuals/newSheets";
import { ACTUALS } from "../actuals/places";
import type { BudgetCancelled, UndoBudget, Writing } from "../budget/excel/atOnce";
import type { LookKind } from "../budget/excel/looks";
import { undoBudget, type BudgetUndone } from "../budget/excel/undo";
import type { Failed } from "../excel";
import type { Translator } from "../../text/index";
import type { Xml } from "../xmlPart";
import { forgetBaseline, keepBaseline } from "./keep";
import { bridgedFrom, type KeptBaseline } from "./kept";

export interface ApprovalWork extends Writing {
  readonly baseline: KeptBaseline;
  /** The version before; null for the first. */
  readonly before: KeptBaseline | null;
  readonly xml: Pick<Xml, "parse">;
}

/** What it takes to take an approval back. */
export interface Approved {
  readonly kind: "approved";
  readonly id: string;
  readonly titles: readonly string[];
  readonly notTaken: readonly LookKind[];
  readonly undo: UndoBudget;
}

/** The workbook would not give the numbers back as they are. Nothing was approved. */
export interface NotKept {
  readonly kind: "notKept";
}

/**
 * Freezes a budget: its numbers on a sheet of their own, the table for what will be paid where there is none yet, and the
 * same numbers inside the workbook. All of it, or nothing.
 */
export async function approve(work: ApprovalWork): Promise<Approved | NotKept | BudgetCancelled | Failed> {
  const { baseline, before, xml, t } = work;
  const written = await writeNewSheets({
    ...work,
    rendering: "plain",
    shown: "baseline",
    describe: ({ title, hasTable }) =>
      approvedSheets(
        {
          baseline,
          goLive: serialOf(baseline.goLive),
          title: title(t("sheet.baseline")),
          bridged: bridgedFrom(before, baseline),
          actuals: hasTable(ACTUALS) ? null : { title: title(t("sheet.actuals")), rows: [] },
        },
        t,
      ),
  });
  if (!("undo" in written)) return written;
  const kept = await keepBaseline(baseline, xml);
  if (kept.kind === "kept") {
    const { titles, notTaken, undo } = written;
    return { kind: "approved", id: baseline.id, titles, notTaken, undo };
  }
  const undone = await undoBudget(written.undo, t);
  if (undone.kind === "failed") {
    const { detail } = undone.failure;
    return { kind: "failed", failure: { key: "workbook.failure.leftBehind", detail } };
  }
  return kept.kind === "failed" ? kept : { kind: "notKept" };
}

/** Takes an approval back, as long as nobody has worked in its sheets. */
export async function undoApproval(
  { id, undo }: Pick<Approved, "id" | "undo">,
  xml: Pick<Xml, "parse">,
  t: Translator,
): Promise<BudgetUndone | Failed> {
  const undone = await undoBudget(undo, t);
  if (undone.kind !== "budgetUndone") return undone;
  const forgotten = await forgetBaseline(id, xml);
  return forgotten.kind === "failed" ? forgotten : undone;
}
