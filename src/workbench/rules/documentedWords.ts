import { wordsFor } from "../host/excelApi";

/**
 * Members and parameters of an enumeration take its words in whatever case, and nothing else: Excel answers
 * InvalidArgument. Which ones those are is read from the API's own declarations, of which the documentation is made:
 * https://learn.microsoft.com/javascript/api/excel. Its tutorial writes "auto" and "right" for "Auto" and "Right":
 * https://learn.microsoft.com/office/dev/add-ins/tutorials/excel-tutorial
 *
 * @param place - A member, "orientation", or a parameter, "add(0)"
 * @returns The value, a word as it is declared; undefined for a word that is none of them
 */
export function documentedWord(className: string, place: string, value: unknown): unknown {
  const words = wordsFor(className, place);
  if (words === undefined || value === null || value === undefined) return value;
  return words.find((word) => word === value) ?? words.find((word) => isSame(word, value));
}

const isSame = (word: string, value: unknown): boolean =>
  typeof value === "string" && word.toLowerCase() === value.toLowerCase();
