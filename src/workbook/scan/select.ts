import { inExcel, type Failed } from "../excel";
import type { CrmCell } from "./cells";

/** Shows a cell in the grid. `gone`: its sheet is no longer there. */
export const selectCell = ({
  sheetId,
  cell,
}: Pick<CrmCell, "sheetId" | "cell">): Promise<{ readonly kind: "selected" | "gone" } | Failed> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    await context.sync();
    if (sheet.isNullObject) return { kind: "gone" };
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
    return { kind: "selected" };
  });
