import type { Plan } from "./plan";

/** A budget as it was approved: numbers, which no newer model can change. */
export interface Baseline {
  readonly name: string;
  /** 1 is the first; a later change is a new version. */
  readonly version: number;
  /** As typed by whoever approved it: a day, and who. */
  readonly approvedOn: string;
  readonly approvedBy: string;
  /** Why there is a new version; "" of the first. */
  readonly reason: string;
  readonly plan: Plan;
  readonly checksum: string;
}

export const freeze = (approved: Omit<Baseline, "checksum">): Baseline => ({
  ...approved,
  checksum: checksum(approved.plan),
});

/** Whether the numbers are those that were approved. */
export const isUntouched = ({ plan, checksum: approved }: Baseline): boolean => checksum(plan) === approved;

/** FNV-1a of 32 bits (draft-eastlake-fnv, section 5): it notices a hand, and keeps out nobody. */
const FNV = { basis: 0x811c9dc5, prime: 0x01000193 };

/** Of the plan's numbers and what they are for, in whatever language it is kept: names are left out. */
export function checksum({ currency, years, rows }: Plan): string {
  const text = JSON.stringify([
    currency,
    years,
    rows.map((row) => [row.component, row.item, row.kind, row.currency, row.rate, row.months]),
  ]);
  let hash = FNV.basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV.prime);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
