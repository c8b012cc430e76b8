import { ITEM_IDS } from "../../engine/index";
import { column } from "../budget/address";
import { MOST_YEARS } from "../budget/ledgerRows";

/** Where everything stands on a plan. Sums stand above the rows: a plan may grow. */
export const TOTAL_ROW = 5;
export const PLAN_CUMULATIVE_ROW = 6;
export const CALENDAR_ROW = 7;
export const PLAN_HEAD_ROW = 8;
/** Component, item, name, kind, currency, rate, total: then the months. */
export const FIRST_MONTH = 8;
/** As many rows as a plan may have: sums take in all of them. */
export const MOST_PLAN_ROWS = 250;
/** Behind all months and a column that stays empty: what formulas read and people do not. */
export const HIDDEN = FIRST_MONTH + 12 * MOST_YEARS + 2;

/** The column of a month: 0 is go-live. */
export const monthColumn = (month: number): string => column(FIRST_MONTH + month);

/** How many rows a plan of a budget in sheets can have: its estimates, and the lines for which there is room. */
export const rowsWith = (room: number): number => ITEM_IDS.length + room;
