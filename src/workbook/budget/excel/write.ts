import type { Translator } from "../../../text/index";
import { inExcel, type Failed } from "../../excel";
import { NEEDS_EXCEL, type Failure } from "../../failure";
import type { BudgetRequest } from "../describe";
import { lookAt, writtenSheets, type Fingerprint, type WrittenSheet } from "./fingerprint";
import { readOverwritten, type Overwritten } from "./overwritten";
import { LAYOUT } from "./marker";
import { dress, type LookKind } from "./looks";
import { looksOf, phasesOf, type Phase } from "./phases";
import { plan, type Plan } from "./plan";
import { restore } from "./restore";
import { survey } from "./survey";

/** How far the writing is: "Writing sheet 3 of 5: CRM Ledger". */
export interface Progress {
  readonly sheet: number;
  readonly of: number;
  readonly title: string;
}

export interface BudgetWork extends BudgetRequest {
  readonly t: Translator;
  /** What becomes of the budget that the pane wrote earlier: the user is asked, has agreed to its update, or keeps it. */
  readonly existing: "asks" | "isUpdated" | "standsBeside";
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

export interface BudgetWritten {
  readonly kind: "budgetWritten" | "budgetUpdated";
  readonly titles: readonly string[];
  /** Budgets of another version of the add-in, by the name of their sheet: they stay as they are beside this one. */
  readonly others: readonly string[];
  /** What this Excel did not take of all that is no content. */
  readonly notTaken: readonly LookKind[];
  readonly undo: UndoBudget;
}

/** What it takes to take a budget back. */
export interface UndoBudget {
  readonly plan: Plan;
  readonly overwritten: Overwritten;
  readonly sheets: readonly WrittenSheet[];
  readonly fingerprint: Fingerprint;
}

/** There is a budget of the pane's own: whether to update it is the user's to say. Nothing was written. */
export interface BudgetFound {
  readonly kind: "budgetFound";
  readonly title: string;
}

export interface BudgetCancelled {
  readonly kind: "budgetCancelled";
}

/** As the manifest asks for: a host may pass over that. */
const NEWEST_API = "1.12";

/**
 * Writes a budget into sheets of its own, or updates the one that the pane wrote. Either all of it is done or nothing
 * has changed: what stands in the way is found before the first change, and whatever fails later is taken back.
 */
export async function writeBudget(
  work: BudgetWork,
): Promise<BudgetWritten | BudgetFound | BudgetCancelled | Failed> {
  const unsupported = whatIsMissing(work);
  if (unsupported !== null) return { kind: "failed", failure: unsupported };
  const surveyed = await inExcel(survey);
  if ("kind" in surveyed) return surveyed;
  const found = work.existing === "standsBeside" ? { ...surveyed, own: null } : surveyed;
  const budget = found.own?.sheets.get("budget");
  if (budget !== undefined && work.existing === "asks") return { kind: "budgetFound", title: budget.title };
  const todo = plan(found, work, work.t);
  const refused = whatForbids(todo);
  if (refused !== null) return { kind: "failed", failure: refused };
  const overwritten = await inExcel((context) => readOverwritten(context, todo));
  if ("kind" in overwritten) return overwritten;

  const written = await inExcel((context) => write(context, todo, overwritten, work));
  if (written.kind !== "failed" && written.kind !== "budgetCancelled") return written;
  const cleaned = await inExcel((context) => restore(context, todo, overwritten, work.t));
  return cleaned === undefined ? written : failed("workbook.failure.leftBehind", cleaned.failure.detail);
}

const failed = (key: Failure["key"], detail = ""): Failed => ({ kind: "failed", failure: { key, detail } });

function whatIsMissing({ rendering }: BudgetRequest): Failure | null {
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

function whatForbids({ survey: { isStructureProtected, own }, description, sheetIds }: Plan): Failure | null {
  const added = description.sheets.some(({ id }) => !sheetIds.has(id));
  if (isStructureProtected && added) return { key: "workbook.failure.structure", detail: "" };
  const locked = [...(own?.sheets.values() ?? [])].some(({ isProtected }) => isProtected);
  return locked ? { key: "workbook.failure.protected", detail: "" } : null;
}

async function write(
  context: Excel.RequestContext,
  todo: Plan,
  overwritten: Overwritten,
  work: BudgetWork,
): Promise<BudgetWritten | BudgetCancelled> {
  const { description, previous } = todo;
  if (!(await inPhases(context, phasesOf(context, todo, overwritten), work)))
    return { kind: "budgetCancelled" };
  const notTaken = await dress(context, looksOf(context, todo, overwritten));
  const { worksheets } = context.workbook;
  const budget = description.sheets.find(({ id }) => id === "budget");
  worksheets.getItem(todo.sheetIds.get("budget") ?? budget?.title ?? "").activate();
  worksheets.load({ id: true, name: true });
  await context.sync();
  const sheets = writtenSheets(todo, worksheets.items);
  const fingerprint = lookAt(context, sheets);
  await context.sync();
  return {
    kind: previous === null ? "budgetWritten" : "budgetUpdated",
    titles: description.sheets.map(({ title }) => title),
    others: todo.survey.budgets.flatMap(({ layout, sheets }) =>
      layout === LAYOUT ? [] : [sheets.get("budget")?.title ?? ""],
    ),
    notTaken,
    undo: { plan: todo, overwritten, sheets, fingerprint: fingerprint() },
  };
}

/** One phase after the other. false: cancelled on the way. */
async function inPhases(
  context: Excel.RequestContext,
  phases: readonly Phase[],
  { isCancelled, onProgress }: BudgetWork,
): Promise<boolean> {
  const of = phases.filter(({ title }) => title !== null).length;
  let sheet = 0;
  for (const { title, work } of phases) {
    if (isCancelled()) return false;
    if (title !== null) onProgress({ sheet: ++sheet, of, title });
    work();
    // Each phase is an exchange of its own: progress is seen, and who cancels is heard.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  return !isCancelled();
}
