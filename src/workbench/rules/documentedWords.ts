import { wordsFor } from "../host/excelApi";

/**
 * Members and parameters of an enumeration take its words as they are written, and nothing else: Excel answers
 * InvalidArgument. Which ones those are is read from the API's own declarations, of which the documentation is made:
 * https://learn.microsoft.com/javascript/api/excel
 *
 * @param place - A member, "orientation", or a parameter, "add(0)"
 */
export function isDocumentedWord(className: string, place: string, value: unknown): boolean {
  const words = wordsFor(className, place);
  return words === undefined || value === null || value === undefined || words.some((word) => word === value);
}
