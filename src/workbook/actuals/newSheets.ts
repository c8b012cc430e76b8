import { inExcel, type Failed } from "../excel";
import {
  whatForbids,
  whatIsMissing,
  writeAtOnce,
  type BudgetCancelled,
  type Writing,
} from "../budget/excel/atOnce";
import type { DefinedName, Description, Rendering, SheetId } from "../budget/description";
import { isInUse, survey, type Survey } from "../budget/excel/survey";
import type { BudgetWritten } from "../budget/excel/write";
import { prefixed } from "../budget/numbered";
import { freeTitle } from "../share/sheetTitle";

/** What is free in a workbook. */
export interface Free {
  /** A name that no sheet has: "CRM Plan", then "CRM Plan 2". */
  title(base: string): string;
  /** Whether a table is called so. */
  hasTable(name: string): boolean;
  /** The names with the first number with which none is taken: CRM_shortlist, then CRM2_shortlist. */
  numbered(names: readonly DefinedName[]): readonly DefinedName[];
}

export interface NewSheets extends Writing {
  readonly rendering: Rendering;
  /** What is to be written, once it is known what is free. */
  readonly describe: (free: Free) => Description;
  /** Which is shown afterwards. */
  readonly shown: SheetId;
}

/**
 * Writes sheets beside all that are there, in one step: nothing is written over, and no later writing takes their place.
 */
export async function writeNewSheets(work: NewSheets): Promise<BudgetWritten | BudgetCancelled | Failed> {
  const unsupported = whatIsMissing(work.rendering);
  if (unsupported !== null) return { kind: "failed", failure: unsupported };
  const found = await inExcel(survey);
  if ("kind" in found) return found;
  const todo = {
    survey: { ...found, own: null },
    rendering: null,
    description: work.describe(freeIn(found)),
    sheetIds: new Map(),
    previous: null,
    number: 1,
    years: 1,
  };
  const refused = whatForbids(todo);
  if (refused !== null) return { kind: "failed", failure: refused };
  const written = await writeAtOnce(todo, work, work.shown);
  return written.kind === "written" ? { ...written, kind: "budgetWritten", others: [] } : written;
}

const freeIn = (found: Survey): Free => ({
  title: (base) =>
    freeTitle(
      base,
      "",
      found.sheets.map(({ title }) => title),
    ),
  hasTable: (name) => found.tables.has(name.toLowerCase()),
  numbered(names) {
    for (let number = 1; ; number++) {
      const own = names.map(({ name, refersTo }) => ({ name: prefixed(name, number), refersTo }));
      if (!own.some(({ name }) => isInUse(found, name))) return own;
    }
  },
});
