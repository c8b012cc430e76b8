import type { Translator } from "../../../text/index";
import { inExcel, type Failed } from "../../excel";
import { NEEDS_EXCEL, type Failure } from "../../failure";
import type { Rendering, SheetId } from "../description";
import { lookAt, writtenSheets, type Fingerprint, type WrittenSheet } from "./fingerprint";
import { dress, type LookKind } from "./looks";
import { readOverwritten, type Overwritten } from "./overwritten";
import { looksOf, phasesOf, type Phase } from "./phases";
import type { WritingPlan } from "./plan";
import { restore } from "./restore";

/** How far the writing is: "Writing sheet 3 of 5: CRM Ledger". */
export interface Progress {
  readonly sheet: number;
  readonly of: number;
  readonly title: string;
}

/** What every writing of sheets needs besides what it writes. */
export interface Writing {
  readonly t: Translator;
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

export interface SheetsWritten {
  readonly kind: "written";
  readonly titles: readonly string[];
  /** What this Excel did not take of all that is no content. */
  readonly notTaken: readonly LookKind[];
  readonly undo: UndoBudget;
}

/** What it takes to take sheets back. */
export interface UndoBudget {
  readonly plan: WritingPlan;
  readonly overwritten: Overwritten;
  readonly sheets: readonly WrittenSheet[];
  readonly fingerprint: Fingerprint;
}

export interface BudgetCancelled {
  readonly kind: "budgetCancelled";
}

/** As the manifest asks for: a host may pass over that. */
const NEWEST_API = "1.12";

/** Why this Excel cannot take such sheets at all; null where it can. */
export function whatIsMissing(rendering: Rendering): Failure | null {
  const context = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context>);
  const requirements = context?.requirements;
  if (requirements === undefined || typeof Excel === "undefined") return NEEDS_EXCEL;
  if (!requirements.isSetSupported("ExcelApi", NEWEST_API)) {
    return { key: "workbook.failure.tooOld", detail: "" };
  }
  if (rendering === "live" && !requirements.isSetSupported("CustomFunctionsRuntime", "1.1")) {
    return { key: "workbook.failure.noFunctions", detail: "" };
  }
  return null;
}

/** What of the workbook is protected and stands in the way; null where nothing does. */
export function whatForbids({
  survey: { isStructureProtected, own },
  description,
  sheetIds,
}: WritingPlan): Failure | null {
  const added = description.sheets.some(({ id }) => !sheetIds.has(id));
  if (isStructureProtected && added) return { key: "workbook.failure.structure", detail: "" };
  const locked = [...(own?.sheets.values() ?? [])].some(({ isProtected }) => isProtected);
  return locked ? { key: "workbook.failure.protected", detail: "" } : null;
}

/**
 * Writes sheets: either all of them are there or nothing has changed. Whatever fails on the way is taken back.
 *
 * @param shown - The sheet that is shown afterwards
 */
export async function writeAtOnce(
  todo: WritingPlan,
  writing: Writing,
  shown: SheetId,
): Promise<SheetsWritten | BudgetCancelled | Failed> {
  const overwritten = await inExcel((context) => readOverwritten(context, todo));
  if ("kind" in overwritten) return overwritten;
  const written = await inExcel((context) => write(context, todo, overwritten, writing, shown));
  if (written.kind === "written") return written;
  const cleaned = await inExcel((context) => restore(context, todo, overwritten, writing.t));
  if (cleaned === undefined) return written;
  return {
    kind: "failed",
    failure: { key: "workbook.failure.leftBehind", detail: cleaned.failure.detail },
  };
}

async function write(
  context: Excel.RequestContext,
  todo: WritingPlan,
  overwritten: Overwritten,
  writing: Writing,
  shown: SheetId,
): Promise<SheetsWritten | BudgetCancelled> {
  const { description } = todo;
  if (!(await inPhases(context, phasesOf(context, todo, overwritten), writing)))
    return { kind: "budgetCancelled" };
  const notTaken = await dress(context, looksOf(context, todo, overwritten));
  const { worksheets } = context.workbook;
  const first = description.sheets.find(({ id }) => id === shown);
  worksheets.getItem(todo.sheetIds.get(shown) ?? first?.title ?? "").activate();
  worksheets.load({ id: true, name: true });
  await context.sync();
  const sheets = writtenSheets(todo, worksheets.items);
  const fingerprint = lookAt(context, sheets);
  await context.sync();
  return {
    kind: "written",
    titles: description.sheets.map(({ title }) => title),
    notTaken,
    undo: { plan: todo, overwritten, sheets, fingerprint: fingerprint() },
  };
}

/** One phase after the other. false: cancelled on the way. */
async function inPhases(
  context: Excel.RequestContext,
  phases: readonly Phase[],
  { isCancelled, onProgress }: Writing,
): Promise<boolean> {
  const of = phases.filter(({ title }) => title !== null).length;
  let sheet = 0;
  for (const { title, work } of phases) {
    if (isCancelled()) return false;
    if (title !== null) onProgress({ sheet: ++sheet, of, title });
    work();
    // Each phase is an exchange of its own: progress is seen, and who cancels is heard.
    // oxlint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  return !isCancelled();
}
