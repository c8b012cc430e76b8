import type { Rendering } from "../budget/description";
import type { BudgetCancelled, Writing } from "../budget/excel/atOnce";
import type { BudgetWritten } from "../budget/excel/write";
import type { Failed } from "../excel";
import { writeNewSheets } from "../actuals/newSheets";
import type { Shortlisted } from "./shortlisted";
import { shortlistNames } from "./shortlistNames";
import { shortlistSheet } from "./shortlistSheet";

export interface ShortlistWork extends Writing, Shortlisted {
  readonly rendering: Rendering;
}

/** More candidates than anybody reads on a sheet: each is some forty formulas. */
export const MOST_ON_SHEET = 60;

/** A shortlist as a sheet of its own, beside all that is there. */
export const insertShortlist = (work: ShortlistWork): Promise<BudgetWritten | BudgetCancelled | Failed> =>
  writeNewSheets({
    ...work,
    shown: "shortlist",
    describe(free) {
      const title = free.title(work.t("sheet.shortlist"));
      return {
        names: free.numbered(shortlistNames(work, work.rendering, title)),
        sheets: [shortlistSheet(work, work.rendering, title, work.t)],
      };
    },
  });
