import type { Entry, Saved } from "./saved";
import { instantAfter } from "../untrusted";

/** What a file brings, beside what the workbook keeps of the same scenarios. */
export interface Imported {
  /** The workbook does not know them, or no longer: importing is the user's will. */
  readonly fresh: readonly Saved[];
  /** The workbook has them with other contents: the user is asked. */
  readonly differing: readonly Saved[];
}

/**
 * Sorts what a file brings. Times are those of this change, so that what is imported is neither older than a deletion
 * nor than what it replaces.
 */
export function imported(scenarios: readonly Saved[], known: readonly Entry[], now: Date): Imported {
  const fresh: Saved[] = [];
  const differing: Saved[] = [];
  for (const scenario of scenarios) {
    const before = known.find(({ id }) => id === scenario.id);
    const changed = before === undefined ? scenario.changed : instantAfter(before.changed, now);
    if (before?.kind !== "saved") fresh.push({ ...scenario, changed });
    else if (!saysTheSame(before, scenario)) differing.push({ ...scenario, changed });
  }
  return { fresh, differing };
}

/** Whenever they were changed. */
const saysTheSame = (one: Saved, other: Saved): boolean =>
  JSON.stringify({ ...one, changed: "" }) === JSON.stringify({ ...other, changed: "" });
