/** Number formats of the sheets. A dash where nothing is paid, as budgets do. */
export const MONEY_IN_TABLE = '#,##0;-#,##0;"–"';
export const MONEY = "#,##0.00";
export const LINE = '#,##0.00;-#,##0.00;"–"';
export const SHARE = "0.0%";
export const FACTOR = "0.0000";
export const COUNT = "#,##0";
export const GENERAL = "General";
