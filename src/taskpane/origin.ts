import type { Screen } from "./screen";
import type { FieldName } from "./steps";

export type Origin = "default" | "yours" | "book" | "check";

/** Whether the value is the user's or the add-in's. */
export function originOf(name: FieldName, { entries, faults, price }: Screen): Origin {
  if (faults.has(name)) return "check";
  if (entries[name] === undefined) return "default";
  return name === "seatPrice" && price !== null ? "book" : "yours";
}
