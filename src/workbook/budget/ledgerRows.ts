import { CASES, ITEM_IDS, type Case, type ItemId } from "../../engine/index";
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
  "editionFactor",
  "billingFactor",
  "servers",
  "vatService",
  "vatGoods",
  "vatSoftwareProduct",
  ...ITEM_IDS,
  "total",
  "benefit",
  "benefitValue",
  "gap",
] as const;
export type LedgerRow = Exclude<(typeof ROWS)[number], "gap">;

export const ledgerRow = (row: LedgerRow, which: Case): number =>
  FIRST_BLOCK + ORDER.indexOf(which) * ROWS.length + ROWS.indexOf(row);

export const TOTALS = "C";
export const MOST_YEARS = 10;
const GO_LIVE = 4;
/** The column of a time: 0 is go-live. */
export const timeColumn = (t: number): string => column(GO_LIVE + t);
export const GO_LIVE_COLUMN = timeColumn(0);
export const FIRST_YEAR = timeColumn(1);
export const LAST_YEAR = timeColumn(MOST_YEARS);
export const TIMES = Array.from({ length: MOST_YEARS + 1 }, (_, t) => t);

export const LEDGER_END = ledgerRow("benefitValue", CASES[2]);

/** When an item can be paid, and a condition on top, as a formula. */
interface Applies {
  readonly goLive?: true;
  /** The first contract year in which it can be paid. */
  readonly from?: 1 | 2;
  readonly when?: (input: (name: "licence" | "hardwareLife") => string, t: string) => string;
}

const subscribed: Applies["when"] = (input) => `${input("licence")}="subscription"`;
const owned: Applies["when"] = (input) => `${input("licence")}="perpetual"`;

/** As the components' lines have it. Everything else about an item is in its formula. */
export const APPLIES: Readonly<Record<ItemId, Applies>> = {
  subscription: { from: 1, when: subscribed },
  perpetual: { goLive: true, from: 2, when: owned },
  setup: { goLive: true },
  migration: { goLive: true },
  integration: { goLive: true },
  install: { goLive: true },
  training: { goLive: true },
  refresher: { from: 2 },
  support: { from: 1, when: subscribed },
  maintenance: { from: 1, when: owned },
  hardwarePurchase: {
    goLive: true,
    from: 2,
    when: (input, t) => `OR(${t}=0,MOD(${t}-1,${input("hardwareLife")})=0)`,
  },
  hardwareRunning: { from: 1 },
  build: { goLive: true },
  upkeep: { from: 2 },
};

export const canBePaid = (item: ItemId, t: number): boolean => {
  const { goLive = false, from = Infinity } = APPLIES[item];
  return t === 0 ? goLive : t >= from;
};
