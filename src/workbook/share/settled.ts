import { inExcel, type Failed } from "../excel";
import { isPending, looksLikeError } from "../errorText";
import { cellAt } from "../formulas/reference";
import { isNoPoint } from "../noPoint";
import type { CrmCell, ScannedSheet } from "../scan/cells";
import { usedCells } from "../scan/used";
import { inSlices } from "../slices";
import { CANCELLED, type Cancelled, type Watch } from "../watch";

/** A cell that shows an error, and not because a line of one of our charts has no point there. */
export type ShownError = Pick<CrmCell, "sheet" | "cell"> & { readonly error: string };

/** Every cell has its value. */
export interface Settled {
  readonly kind: "settled";
  /** Those whose value is an error. */
  readonly errors: readonly ShownError[];
}

/** Some cells would not come to a value. */
export interface Unsettled {
  readonly kind: "unsettled";
  readonly cells: readonly ShownError[];
}

/** Milliseconds between two looks, and without a value coming in all that time. */
const LOOK = 250;
const PATIENCE = 20_000;

/**
 * Waits until no cell of some sheets shows that it is still being calculated.
 *
 * @param watch - Hears how many of the cells that were waited for at first have come
 */
export async function settled(
  sheets: readonly Pick<ScannedSheet, "id">[],
  watch: Watch,
): Promise<Settled | Unsettled | Cancelled | Failed> {
  let [most, least, since] = [0, Infinity, Date.now()];
  for (;;) {
    const errors = await shownErrors(sheets, watch);
    if ("kind" in errors) return errors;
    const pending = errors.filter(({ error }) => isPending(error));
    if (pending.length === 0) return { kind: "settled", errors };
    most = Math.max(most, pending.length);
    if (pending.length < least) [least, since] = [pending.length, Date.now()];
    if (Date.now() - since > PATIENCE) return { kind: "unsettled", cells: pending };
    watch.onProgress(most - pending.length, most);
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    if (watch.isCancelled()) return CANCELLED;
  }
}

/** The cells that show an error at this moment. */
export const shownErrors = (
  sheets: readonly Pick<ScannedSheet, "id">[],
  { isCancelled }: Watch,
): Promise<readonly ShownError[] | Cancelled | Failed> =>
  inExcel(async (context) => {
    const used = (await usedCells(context)).filter(({ sheet }) => sheets.some(({ id }) => id === sheet.id));
    const names = new Map(used.map(({ sheet }) => [sheet.id, sheet.name]));
    const asked = used.map(({ cells }) => cells).filter(({ rows }) => rows > 0);
    const found: ShownError[] = [];
    for await (const { sheetId, top, left, contents } of inSlices(context, asked, "values")) {
      if (isCancelled()) return CANCELLED;
      const rows = contents.flatMap((cells, r) => (cells.some(looksLikeError) ? [r] : []));
      const [first] = rows;
      if (first === undefined) continue;
      const last = rows.at(-1) ?? first;
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const columns = contents[0]?.length ?? 1;
      const cells = sheet.getRangeByIndexes(top + first, left, last - first + 1, columns);
      cells.load({ valueTypes: true, formulas: true });
      // Only where something looks like an error, and of no more cells than were just read.
      // oxlint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      const kinds = cells.valueTypes as readonly (readonly string[])[];
      const formulas = cells.formulas as readonly (readonly unknown[])[];
      for (const r of rows) {
        contents[r]?.forEach((value, c) => {
          if (!looksLikeError(value) || kinds[r - first]?.[c] !== "Error") return;
          if (isNoPoint(formulas[r - first]?.[c], value)) return;
          found.push({ sheet: names.get(sheetId) ?? "", cell: cellAt(top + r, left + c), error: value });
        });
      }
    }
    return found;
  });
