import { MOST, type Entry, type Saved } from "./saved";

/**
 * What two panes know of one workbook, together: of each scenario the newer state, be it a deletion. The order of
 * the two does not matter, nor how often they are merged, so no pane loses what another one has saved.
 */
export function merged(one: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  const newest = new Map<string, Entry>();
  for (const entry of [...one, ...other]) {
    const known = newest.get(entry.id);
    if (known === undefined || isAfter(entry, known)) newest.set(entry.id, entry);
  }
  const newestFirst = [...newest.values()].sort((a, b) => (isAfter(a, b) ? -1 : 1));
  const deletions = newestFirst.filter(({ kind }) => kind === "deleted").slice(0, MOST.deletions);
  return [...newestFirst.filter(({ kind }) => kind === "saved"), ...deletions];
}

/** Of two changes in the same millisecond every pane has to take the same one. */
function isAfter(one: Entry, other: Entry): boolean {
  if (one.changed !== other.changed) return one.changed > other.changed;
  return JSON.stringify(one) > JSON.stringify(other);
}

export const savedIn = (entries: readonly Entry[]): readonly Saved[] =>
  entries.filter((entry) => entry.kind === "saved");
