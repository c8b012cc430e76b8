import { decimalsOf, inputRow, INPUTS, type InputName, type Scenario } from "../../engine/index";

/** Number formats of the sheets. A dash where nothing is paid, as budgets do. */
export const MONEY_IN_TABLE = '#,##0;-#,##0;"–"';
/** Amounts with the decimals of their currency: none in yen. */
function moneyIn(currency: string): string {
  const decimals = decimalsOf(currency);
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}
/** The same where nothing may be paid. */
export const lineIn = (currency: string): string => `${moneyIn(currency)};-${moneyIn(currency)};"–"`;
const currencyOf = ({ given }: Scenario): string => given.currency ?? INPUTS.currency.default;
export const moneyFormatOf = (scenario: Scenario): string => moneyIn(currencyOf(scenario));
export const lineOf = (scenario: Scenario): string => lineIn(currencyOf(scenario));
/** Money that people type. */
const TYPED_MONEY = "#,##0.00";
export const SHARE = "0.0%";
export const FACTOR = "0.0000";
export const COUNT = "#,##0";
export const QUANTITY = "#,##0.00";
export const UNIT_PRICE = "#,##0.00##";
export const WHOLE = "0";
export const MONTHS = "0.0";
export const GENERAL = "General";
/** For what formulas read and people do not. */
export const UNSEEN = ";;;";

/** The number format of an input's values. */
export function formatOf(input: InputName): string {
  const row = inputRow(input);
  if (row.kind !== "number") return GENERAL;
  if (row.unit.startsWith("fraction")) return SHARE;
  // A record costs a few cents, and an exchange rate may be far below one.
  if (row.unit === "cnyPerRecord") return UNIT_PRICE;
  if (row.unit.startsWith("cny") && row.unit !== "cnyPerUnitOfCurrency") return TYPED_MONEY;
  return row.whole || row.unit === "records" ? COUNT : GENERAL;
}
