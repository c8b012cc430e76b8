import { CASES, INPUTS, ITEM_IDS, type Case, type ItemId } from "../../engine/index";
import { column } from "./address";

/** Where everything stands in the plain ledger: one block of rows for each run, the likely one first. */
export const ORDER = ["likely", "low", "high"] as const satisfies readonly Case[];

const FIRST_BLOCK = 5;

/** The rows of a block, from its heading on. Scalars stand in the column of totals. */
const ROWS = [
  "heading",
  "heads",
  "t",
  "growth",
  "seats",
  "peakSeats",
  "addedSeats",
  "priceFactor",
  "inflationFactor",
  "subscriptionOfYear",
  "licencesOwned",
  "editionFactor",
  "billingFactor",
  "servers",
  "vatService",
  "vatGoods",
  "vatSoftwareProduct",
  "trainingAtStart",
  "purchaseAtStart",
  "buildAtStart",
  ...ITEM_IDS,
  "quoted",
  "total",
  "benefit",
  "benefitValue",
  "gap",
] as const;
export type LedgerSheetRow = Exclude<(typeof ROWS)[number], "gap">;

export const FIRST_ITEM = ITEM_IDS[0] as ItemId;
export const LAST_ITEM = ITEM_IDS[ITEM_IDS.length - 1] as ItemId;

export const ledgerRow = (row: LedgerSheetRow, which: Case): number =>
  FIRST_BLOCK + ORDER.indexOf(which) * ROWS.length + ROWS.indexOf(row);

export const TOTALS = "C";
export const MOST_YEARS = INPUTS.years.max;
const GO_LIVE = 4;
/** The column of a time: 0 is go-live. */
export const timeColumn = (t: number): string => column(GO_LIVE + t);
export const GO_LIVE_COLUMN = timeColumn(0);
export const FIRST_YEAR = timeColumn(1);
export const LAST_YEAR = timeColumn(MOST_YEARS);
export const TIMES = Array.from({ length: MOST_YEARS + 1 }, (_, t) => t);

export const LEDGER_END = ledgerRow("benefitValue", CASES[2]);
