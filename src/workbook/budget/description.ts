/** A budget in sheets as data: whoever renders it, into Excel or into a file, decides nothing about its contents. */
export interface Description {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

export type SheetId = "inputs" | "budget" | "ledger" | "assumptions";

export interface Sheet {
  readonly id: SheetId;
  /** In the user's language, and unique within the budget. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  /** Columns that formulas need and people do not, such as "N:S". */
  readonly hidden?: string;
}

/** null leaves the cell empty. A string is text, whatever it begins with. */
export type Cell = string | number | { readonly formula: string } | null;

/** Names of Excel's built-in cell styles. */
export type Style = "Title" | "Heading 3" | "Input" | "Calculation" | "Total" | "Explanatory Text";

/** Cells that belong together. */
export interface Block {
  /** The first cell, such as B6. */
  readonly at: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly style?: Style;
  readonly numberFormat?: string;
}

export interface Validation {
  readonly cell: string;
  /** A list is the defined name of the cells that hold its words. */
  readonly rule:
    | { readonly kind: "list"; readonly name: string }
    | { readonly kind: "whole" | "decimal"; readonly min: number; readonly max: number };
  /** What is accepted, in words: shown where a value is refused. */
  readonly message: string;
}

export interface DefinedName {
  readonly name: string;
  /** With its sheet, absolute. */
  readonly refersTo: string;
}
