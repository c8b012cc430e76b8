import { WAYS, type Way } from "../../engine/index";

/** A scenario to look at: one of the list, or the current one changed in one of the article's ways. */
export type Side =
  | { readonly kind: "listed"; readonly id: string }
  | { readonly kind: "way"; readonly way: Way };

/** A side as the value of an option in a list. */
export const sideKey = (side: Side): string =>
  side.kind === "listed" ? `listed:${side.id}` : `way:${side.way}`;

/** The side that an option stands for; null for a value that no option has. */
export function sideOf(key: string): Side | null {
  const way = WAYS.find((one) => sideKey({ kind: "way", way: one }) === key);
  if (way !== undefined) return { kind: "way", way };
  return key.startsWith("listed:") ? { kind: "listed", id: key.slice("listed:".length) } : null;
}

export const sameSide = (one: Side, other: Side): boolean => sideKey(one) === sideKey(other);
