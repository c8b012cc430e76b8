import type { Translator } from "../../../text/index";
import { describe, type BudgetRequest } from "../describe";
import { xlsxFile } from "./xlsxFile";

/** The plain budget as a file, for whoever has no add-in or no Excel. */
export const budgetFile = (
  request: Omit<BudgetRequest, "rendering">,
  t: Translator,
): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } => ({
  name: `${t("sheet.budget")} ${request.writtenOn}.xlsx`,
  bytes: xlsxFile(describe({ ...request, rendering: "plain" }, t)),
});
