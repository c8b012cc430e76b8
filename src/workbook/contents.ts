/** What an area held before it was overwritten, in the form in which Excel takes it back. */
export interface Contents {
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** What is loaded from a range to know its contents. */
export const CONTENTS = {
  formulas: true,
  values: true,
  valueTypes: true,
  numberFormat: true,
  hasSpill: true,
} as const;

type Loaded = Pick<Excel.Range, "formulas" | "values" | "valueTypes" | "numberFormat" | "hasSpill">;

/** Cells that another cell spills into have no formula of their own but do hold a value. */
export const isEmpty = ({ formulas, values }: Loaded): boolean =>
  [...formulas, ...values].every((row: readonly unknown[]) => row.every((cell) => cell === ""));

/** The contents, or null where writing them back would not restore them: spilled cells, and values richer than a cell's text. */
export function contentsOf(range: Loaded): Contents | null {
  const types = range.valueTypes as readonly (readonly string[])[];
  // hasSpill is null where only a part of the cells spills.
  if (range.hasSpill !== false || types.some((row) => row.includes("RichValue"))) return null;
  return { formulas: rewritableFormulas(range), numberFormats: range.numberFormat };
}

/** Formulas and values in the form in which Excel takes them back. */
export function rewritableFormulas(range: Pick<Loaded, "formulas" | "values" | "valueTypes">): unknown[][] {
  const types = range.valueTypes as readonly (readonly string[])[];
  return range.formulas.map((row: readonly unknown[], r) =>
    row.map((cell, c) => rewritable(cell, range.values[r]?.[c], types[r]?.[c])),
  );
}

/** Excel reads what is written as if typed: an apostrophe keeps text such as 007 or a leading equals sign text. */
function rewritable(formula: unknown, value: unknown, type: string | undefined): unknown {
  const isText = type === "String" && formula === value && formula !== "";
  return isText ? `'${String(formula)}` : formula;
}
