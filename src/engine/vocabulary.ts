import { ACTUAL_COLUMN_IDS, type ActualColumn } from "./actuals/columns";
import { INPUT_NAMES, type InputName } from "./inputs";
import type { Subject } from "./issue";
import { PLAN_COLUMN_IDS, type PlanColumn } from "./plan/columns";
import { LINE_COLUMN_IDS, type LineColumn } from "./quote/columns";
import { halfWidth, readings } from "./readNumber";

/** How the gate understands words. The engine knows only its own ids; report/vocabulary.ts adds the languages. */
export interface Vocabulary {
  /** The input that a text names, whatever its letter case. */
  inputName(text: string): InputName | undefined;
  /** The column of a quote that a head names. */
  lineColumn(text: string): LineColumn | undefined;
  /** The same of a plan, and of a table of actuals. */
  planColumn(text: string): PlanColumn | undefined;
  actualColumn(text: string): ActualColumn | undefined;
  /** The choice that a text names, among those of a subject. */
  choice(subject: Subject, choices: readonly string[], text: string): string | undefined;
  /** The numbers that a value may mean for an input or a column, as `readings` finds them in what is no word. */
  numbers(subject: Subject, value: unknown): readonly number[];
}

export const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();

/** A code of ISO 4217, in any letter case and width. */
export const currencyCode = (text: string): string | undefined => {
  const code = halfWidth(text).toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
};

export const IDS: Vocabulary = {
  inputName: (text) => INPUT_NAMES.find((name) => isSame(name, text)),
  lineColumn: (text) => LINE_COLUMN_IDS.find((column) => isSame(column, text)),
  planColumn: (text) => PLAN_COLUMN_IDS.find((column) => isSame(column, text)),
  actualColumn: (text) => ACTUAL_COLUMN_IDS.find((column) => isSame(column, text)),
  choice: (_subject, choices, text) => choices.find((choice) => isSame(choice, text)),
  numbers: (_subject, value) => readings(value),
};
