import { outsideQuotes } from "./formulaText";

/**
 * Excel writes a custom function into a file as _xldudf_NAME, and _xldudf_NAMESPACE_NAME when it has a namespace; so a program that does
 * not have the add-in shows that text.
 */
const PREFIX = "_xldudf_";
/** A name in front of a parenthesis, not part of a longer name, of a reference to a sheet or of an external workbook. */
const CALL = /(?<![\p{L}\p{N}_.!\]])[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/gu;

export interface FunctionNames {
  /** A formula of the grid as it stands in a file. */
  toFile(formula: string): string;
  /** A formula of a file as the grid shows it. Functions of other add-ins keep the name that the file has. */
  fromFile(formula: string): string;
}

/** @param names - The functions of the add-in as users type them, with the namespace: "CRM.COST" */
export function functionNames(names: readonly string[]): FunctionNames {
  const inFile = new Map(
    names.map((name) => [name.toUpperCase(), PREFIX + name.toUpperCase().replaceAll(".", "_")]),
  );
  const inGrid = new Map(Array.from(inFile, ([name, fileName]) => [fileName.toUpperCase(), name]));
  const rename = (formula: string, table: ReadonlyMap<string, string>) =>
    outsideQuotes(formula, (part) => part.replace(CALL, (name) => table.get(name.toUpperCase()) ?? name));
  return {
    toFile: (formula) => rename(formula, inFile),
    fromFile: (formula) => rename(formula, inGrid),
  };
}
