/** A column of actuals that holds numbers. Bounds are of the number as typed. */
interface AmountColumn {
  readonly min: number;
  readonly max: number;
}

/** Every column of a table of actuals, in the order in which an empty one has them. */
export const ACTUAL_COLUMN_IDS = [
  "date",
  "item",
  "supplier",
  "reference",
  "amount",
  "currency",
  "rate",
  "note",
] as const;
export type ActualColumn = (typeof ACTUAL_COLUMN_IDS)[number];

/** Without these there is no actual. */
export const NEEDED_COLUMNS = ["date", "amount"] as const satisfies readonly ActualColumn[];

/** An invoice of a budget is smaller in any currency; whole minor units of it stay exact. */
export const ACTUAL_BOUNDS = {
  amount: { min: -1e12, max: 1e12 },
  rate: { min: 1e-6, max: 1e6 },
} as const satisfies Partial<Record<ActualColumn, AmountColumn>>;

/** More rows than any budget has invoices; a wrong range has more. */
export const MOST_ACTUALS = 100_000;
