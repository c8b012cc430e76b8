import type { Translator } from "../../text/index";
import type { FormulaCell } from "./description";

/** The head of a contract year's column, from the cell that holds its number: empty behind the plan's last year. */
export function yearHead(year: string, t: Translator): FormulaCell {
  const [before = "", after = ""] = t("heading.year", { year: "{year}" }).split("{year}");
  const text = [before && `"${before}"`, year, after && `"${after}"`].filter(Boolean).join("&");
  return { formula: `IF(${year}="","",${text})` };
}
