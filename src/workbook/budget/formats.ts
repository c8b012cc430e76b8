import { inputRow, type InputName } from "../../engine/index";

/** Number formats of the sheets. A dash where nothing is paid, as budgets do. */
export const MONEY_IN_TABLE = '#,##0;-#,##0;"–"';
export const MONEY = "#,##0.00";
export const LINE = '#,##0.00;-#,##0.00;"–"';
export const SHARE = "0.0%";
export const FACTOR = "0.0000";
export const COUNT = "#,##0";
export const QUANTITY = "#,##0.00";
export const UNIT_PRICE = "#,##0.00##";
export const WHOLE = "0";
export const GENERAL = "General";

/** The number format of an input's values. */
export function formatOf(input: InputName): string {
  const row = inputRow(input);
  if (row.kind !== "number") return GENERAL;
  if (row.unit.startsWith("fraction")) return SHARE;
  // An exchange rate may be far below a cent.
  if (row.unit.startsWith("cny") && row.unit !== "cnyPerUnitOfCurrency") return MONEY;
  return row.whole || row.unit === "records" ? COUNT : GENERAL;
}
