import { cutWhole } from "./wholeText";

/** What others may have written: looked at by shape first. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;

/** Controls and halves of characters: an attribute of XML does not give them back as they were. */
const LOST = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Text that a program reads: never changed, so what cannot be kept as it is, is none. */
export const codeOf = (value: unknown, longest: number): string | null =>
  typeof value === "string" && value.length <= longest && !LOST.test(value) ? value : null;

/** Controls, lone halves of characters, and marks that turn the direction of what follows them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu;

/** One line of what can be seen, no longer than it may be. Tidied once more it stays as it is. */
export const plainText = (text: string, longest: number): string =>
  cutWhole(
    text
      .slice(0, 4 * longest)
      .replace(UNSEEN, " ")
      .replace(/\s+/g, " ")
      .trim(),
    longest,
  ).trim();

/** The latest time that an entry may have, and what a later one becomes: a day before, so that changes have room. */
const LATEST = Date.parse("9999-12-31T00:00:00.000Z");
const ROOM_MILLISECONDS = 86_400_000;

/** A time as an ISO instant in UTC, kept within the years that have four digits. null for what is none. */
export function instantOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return null;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  return time > LATEST ? new Date(LATEST - ROOM_MILLISECONDS).toISOString() : text;
}

/** The time of a change, after what it changes even where the clock of another computer ran ahead. */
export function instantAfter(earlier: string | undefined, now: Date): string {
  const least = earlier === undefined ? 0 : Date.parse(earlier) + 1;
  return new Date(Math.min(LATEST, Math.max(now.getTime(), least))).toISOString();
}
