/** An error value of a cell, by the text that the cell shows. An object, so that the text "#N/A" stays a text. */
export interface CellError {
  readonly error: string;
}

/** The content of one cell, or a literal of a formula. null is an empty cell. */
export type Scalar = string | number | boolean | null | CellError;

export const isCellError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "error" in value;
