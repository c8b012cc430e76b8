import { PERS } from "./line";

/** A column of a quote that holds numbers. Bounds are of the number as typed. */
export interface NumberColumn {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
}

/**
 * Every column of a quote, stated once: the gate, the empty table of CRMLINES, the pane's fields and the sheet's
 * validation all read these rows. What months it takes and what is left out depends on the line: see parseLines.
 */
export const LINE_COLUMNS = {
  /** An item, whose estimate the line replaces, or a component, to which it is added. */
  item: { kind: "item", needed: true },
  name: { kind: "text", longest: 200 },
  /** A number, or as many as there are seats. */
  quantity: { kind: "number", min: 0, max: 1e9, orChoice: ["users"] },
  price: { kind: "number", min: -1e9, max: 1e9, needed: true },
  per: { kind: "choice", choices: PERS, needed: true },
  from: { kind: "number", min: 0, max: 120, whole: true },
  to: { kind: "number", min: 1, max: 120, whole: true },
  discount: { kind: "number", min: 0, max: 1 },
  uplift: { kind: "number", min: -0.2, max: 0.5 },
  pack: { kind: "number", min: 1e-9, max: 1e9 },
  lowQuantity: { kind: "number", min: 0, max: 1e9 },
  highQuantity: { kind: "number", min: 0, max: 1e9 },
  currency: { kind: "currency" },
  rate: { kind: "number", min: 1e-6, max: 1e6 },
  /** The user's own words: anything. */
  note: { kind: "text", longest: Infinity },
} as const;

export type LineColumn = keyof typeof LINE_COLUMNS;
export const LINE_COLUMN_IDS = Object.keys(LINE_COLUMNS) as readonly LineColumn[];

type NumbersOf = {
  [C in LineColumn]: (typeof LINE_COLUMNS)[C]["kind"] extends "number" ? C : never;
}[LineColumn];
export type NumberLineColumn = NumbersOf;
