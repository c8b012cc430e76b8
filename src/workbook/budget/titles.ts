import type { Translator } from "../../text/index";
import type { SheetId } from "./description";

export const SHEET_IDS = [
  "approval",
  "inputs",
  "quote",
  "budget",
  "ledger",
  "assumptions",
  "scenarios",
] as const satisfies readonly SheetId[];

export type Titles = Readonly<Record<(typeof SHEET_IDS)[number], string>>;

/** The sheets' names. A second budget in the same workbook has its number behind each. */
export const titlesIn = (t: Translator, number = 1): Titles =>
  Object.fromEntries(
    SHEET_IDS.map((id) => [id, number === 1 ? t(`sheet.${id}`) : `${t(`sheet.${id}`)} (${number})`]),
  ) as Titles;
