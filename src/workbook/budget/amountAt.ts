import type { Ledger } from "../../engine/index";

/** The amount of one row of a ledger at one time; 0 behind the plan's last year. */
export const amountAt = (
  { minor, decimals, assumptions: { years } }: Ledger,
  row: number,
  t: number,
): number => (t > years ? 0 : (minor[row * (years + 1) + t] ?? 0) / 10 ** decimals);
