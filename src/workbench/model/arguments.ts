import { invalidArgument } from "../host/apiError";
import { NAMED_COLORS } from "./namedColors";

/**
 * Arguments come from the add-in's window as JSON: any shape is possible. `null` and `undefined` both mean
 * "left out". The location is the member that is called, for the error.
 */

/** The longest text that a cell of Excel holds. */
const MAX_TEXT = 32_767;

export function text(value: unknown, location: string, maximum = MAX_TEXT): string {
  if (typeof value !== "string" || value.length > maximum) throw invalidArgument(location);
  return value;
}

export function whole(value: unknown, location: string): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw invalidArgument(location);
  return value;
}

export function finite(value: unknown, location: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(location);
  return value;
}

export const isLeftOut = (value: unknown): value is null | undefined => value === null || value === undefined;

export const wholeOr = (value: unknown, fallback: number, location: string) =>
  isLeftOut(value) ? fallback : whole(value, location);

/** One of the words of an enumeration. */
export function choice<Word extends string>(value: unknown, words: readonly Word[], location: string): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument(location);
  return found;
}

/** "#RRGGBB" in upper case, as Excel gives it back. */
export function color(value: unknown, location: string): string {
  const given = text(value, location, 32);
  if (/^#?[0-9a-f]{6}$/i.test(given)) return `#${given.replace("#", "")}`.toUpperCase();
  const named = NAMED_COLORS.get(given.toLowerCase());
  if (named === undefined) throw invalidArgument(location);
  return named;
}
