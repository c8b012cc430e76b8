import { inputRow } from "../engine/index";
import { numbersIn } from "../report/index";
import { isNumber, type FieldName } from "./steps";

/** A share of something: the model counts it as a fraction, people type and read it as a percentage. */
export function isPercent(name: FieldName): boolean {
  if (!isNumber(name)) return false;
  const row = inputRow(name);
  return row.kind === "number" && row.unit.startsWith("fraction");
}

/**
 * What the model is given for what was typed in a field. In a percent field 15 and 15% are both 15 %, and 0.15 is
 * 0.15 %. Text that is no number goes on as it is: the model's gate says what is wrong with it.
 */
export function forModel(name: FieldName, text: string): string {
  const trimmed = text.trim();
  if (!isPercent(name) || /[%％]$/.test(trimmed)) return trimmed;
  return numbersIn(`${trimmed}%`).length === 0 ? trimmed : `${trimmed}%`;
}

/** The value as it is typed, so that forModel gives it back. Fifteen digits hide what × 100 adds in binary. */
export const asTyped = (name: FieldName, value: number | string): string =>
  typeof value === "number" && isPercent(name) ? String(percentOf(value)) : String(value);

export const percentOf = (fraction: number): number => Number((100 * fraction).toPrecision(15));
