/** What others may have written: looked at by shape first. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;

export const textOf = (value: unknown, longest = Infinity): string | null =>
  typeof value === "string" && value.length <= longest ? value : null;

/** Controls, lone halves of characters, and marks that turn the direction of what follows them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu;

/** One line of what can be seen, no longer than it may be. */
export const plainText = (text: string, longest: number): string =>
  Array.from(
    text
      .slice(0, 4 * longest)
      .replace(UNSEEN, " ")
      .replace(/\s+/g, " ")
      .trim(),
  )
    .slice(0, longest)
    .join("");

export const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
