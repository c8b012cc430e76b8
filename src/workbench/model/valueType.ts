import { englishError } from "../rules/errorWords";
import type { CellValue } from "./grid";

const ERROR_VALUE =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!|GETTING_DATA)$/;

/** `Excel.RangeValueType` of a value. A text that reads as an error in a language of the rules passes for one. */
export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR_VALUE.test(englishError(value)) ? "Error" : "String";
}
