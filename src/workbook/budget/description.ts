/** A budget in sheets as data: whoever renders it, into Excel or into a file, decides nothing about its contents. */
export interface Description {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

/** live: cells call the add-in's functions. plain: ordinary formulas, for every spreadsheet program. */
export type Rendering = "live" | "plain";

export type SheetId =
  | "approval"
  | "inputs"
  | "quote"
  | "budget"
  | "ledger"
  | "assumptions"
  | "scenarios"
  | "comparison"
  | "shortlist"
  /** Of a budget after it was approved: see workbook/actuals. */
  | "plan"
  | "baseline"
  | "actuals"
  | "variance";

export interface Sheet {
  readonly id: SheetId;
  /** In the user's language, and unique within the budget. */
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly tables?: readonly SheetTable[];
  /** Its columns and rows are as many as there is to show: an update gives it its looks anew. */
  readonly changesShape?: true;
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** In points, of all rows down to the last and of those that are different; where it is left out rows are as high as their type. */
  readonly heights?: {
    readonly usual: number;
    readonly last: number;
    readonly others: Readonly<Record<number, number>>;
  };
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Titles stand on every page: rows such as 1:5, columns such as A:B. What is one page is upright. */
  readonly print: {
    readonly area: string;
    readonly titleRows?: string;
    readonly titleColumns?: string;
    readonly isOnePage?: true;
    /** Over how many pages side by side, where that is not left to how much fits in type that can be read. */
    readonly pagesWide?: number;
  };
  readonly validations?: readonly Validation[];
  readonly conditions?: readonly ConditionalFormat[];
  /** Where people write: a dotted line below each row of these cells. */
  readonly lined?: readonly string[];
  readonly charts?: readonly Chart[];
  /** Columns that formulas need and people do not, such as "N:S", from the left. */
  readonly hidden?: readonly string[];
}

/** null leaves the cell empty. A string is text, whatever it begins with. */
export type Cell = string | number | FormulaCell | null;

export interface FormulaCell {
  /** In English, without the equals sign. */
  readonly formula: string;
  /** What it comes to when the budget is written, where that is known. */
  readonly value?: string | number;
}

/** Excel's built-in cell styles, by the names of its object model: the same in every language of Excel. */
export type Style =
  | "SheetTitle"
  | "Heading2"
  | "Heading3"
  | "Input"
  | "Calculation"
  | "Output"
  | "Total"
  | "ExplanatoryText";

/** Cells that belong together. */
export interface Block {
  /** The first cell, such as B6. */
  readonly at: string;
  readonly cells: readonly (readonly Cell[])[];
  /** Where the block is larger than its cells: the most that its one formula may spill into. */
  readonly size?: { readonly rows: number; readonly columns: number };
  readonly style?: Style;
  /** One for all cells, or one for each row. */
  readonly numberFormat?: string | readonly string[];
  readonly columnFormats?: readonly string[];
  readonly align?: "Left" | "Right";
  /** Long text goes on in further lines of its cell. */
  readonly wraps?: true;
}

/** Rows of one kind, to which people add theirs: Excel makes the table longer when they type below it. */
export interface SheetTable {
  /** As formulas name it, unique in the workbook: CRMQuote in =SUM(CRMQuote[Price]). */
  readonly name: string;
  /** The first head, such as A5. */
  readonly at: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Empty rows behind them, for people to fill. With them there is at least one: no table is without. */
  readonly reserved: number;
}

export interface TableColumn {
  /** No two of a table are the same. */
  readonly head: string;
  readonly numberFormat?: string;
  readonly align?: Block["align"];
  /** It holds what people note beside rows: an update leaves that where it is. */
  readonly isTheirs?: true;
  /** What its cells accept, those of rows to come as well. */
  readonly validation?: Omit<Validation, "cells">;
}

export interface Validation {
  readonly cells: string;
  /** A list is the defined name of the cells that hold its words, or those cells; a bound is a number or a formula. */
  readonly rule:
    | { readonly kind: "list"; readonly name: string }
    | { readonly kind: "list"; readonly cells: string }
    | {
        readonly kind: "whole" | "decimal" | "textLength";
        readonly min: number | string;
        readonly max: number | string;
      };
  /** The input, and what it accepts, in words: shown beside the cell and where a value is refused. */
  readonly title: string;
  readonly message: string;
}

/** Cells that are coloured while a formula, written for the first of them, holds. */
export interface ConditionalFormat {
  readonly cells: string;
  readonly formula: string;
  readonly look: "good" | "bad" | "toFill";
}

export interface Chart {
  readonly name: string;
  readonly kind: "BarClustered" | "BarStacked" | "ColumnStacked" | "Line" | "Scatter";
  readonly title: string;
  /** What it shows, for those who do not see it: in the file; Excel's object model has no place for it. */
  readonly text: string;
  /** First and last cell of the area that it covers. */
  readonly at: readonly [string, string];
  /** The title of the sheet with its numbers, where that is another. */
  readonly of?: string;
  readonly categories: string;
  /** Of a scatter each is one point with its name beside it, and its categories are where it stands to the right. */
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly colour: string;
    /** Where they are not the chart's. */
    readonly categories?: string;
  }[];
  readonly axes?: { readonly categories: Axis; readonly values: Axis };
}

/** Of numbers. What lies beyond its ends is not drawn. */
export interface Axis {
  readonly title: string;
  readonly min: number;
  readonly max?: number;
}

export interface DefinedName {
  readonly name: string;
  /** With its sheet, absolute. */
  readonly refersTo: string;
}
