import { WAYS, type Way } from "../../engine/index";

/** A scenario to look at: one that the user keeps, or the current one changed in one of the article's ways. */
export type Side =
  { readonly kind: "kept"; readonly id: string } | { readonly kind: "way"; readonly way: Way };

/** A side as the value of an option in a list. */
export const sideKey = (side: Side): string => (side.kind === "kept" ? `kept:${side.id}` : `way:${side.way}`);

/** The side that an option stands for; null for a value that no option has. */
export function sideOf(key: string): Side | null {
  const way = WAYS.find((one) => sideKey({ kind: "way", way: one }) === key);
  if (way !== undefined) return { kind: "way", way };
  return key.startsWith("kept:") ? { kind: "kept", id: key.slice("kept:".length) } : null;
}

export const sameSide = (one: Side, other: Side): boolean => sideKey(one) === sideKey(other);
