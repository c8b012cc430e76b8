import type { Decimals } from "../../engine/index";

/** The table of actuals as formulas name it: without an underscore, which not every program takes before a bracket. */
export const ACTUALS = "CRMActuals";

/** Money with the decimals of its currency, a dash where there is none. */
export const MINOR_DECIMALS = {
  0: '#,##0;-#,##0;"–"',
  2: '#,##0.00;-#,##0.00;"–"',
  3: '#,##0.000;-#,##0.000;"–"',
  4: '#,##0.0000;-#,##0.0000;"–"',
} as const satisfies Readonly<Record<Decimals, string>>;

/** Names of the workbook that say what holds by the newest baseline: the table of actuals follows it. */
export const NAMED = {
  goLive: "CRM_goLive",
  currency: "CRM_planCurrency",
  currencies: "CRM_planCurrencies",
  rates: "CRM_planRates",
} as const;
/** The frozen plan of a version, heads included. */
export const baselineName = (version: number): string => `CRM_baseline_${version}`;

/** Where the variance sheet keeps what the other formulas ask for. */
export const GO_LIVE = "$B$3";
export const AS_OF = "$B$4";
export const MONTH = "$B$5";

/**
 * The month of the contract of a day, as the engine counts it: 0 before go-live, on after the contract's end.
 *
 * @param day - A cell
 * @param goLive - A cell
 */
export const contractMonthFormula = (day: string, goLive: string): string =>
  `IF(${day}<${goLive},0,12*(YEAR(${day})-YEAR(${goLive}))+MONTH(${day})-MONTH(${goLive})+IF(DAY(${day})<MIN(DAY(${goLive}),DAY(DATE(YEAR(${day}),MONTH(${day})+1,0))),0,1))`;
