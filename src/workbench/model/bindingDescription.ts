import type { Binding } from "./bindingCollection";

/** Numbers of the protocol for `Office.BindingType`. */
const TYPE_NUMBERS = { Table: 1, Text: 2, Range: 3 } as const;

/** A binding as the common API tells of it. A table's rows are those below its headings. */
export const describeBinding = ({ id, type, area, table }: Binding): Readonly<Record<string, unknown>> => ({
  Name: id,
  BindingType: TYPE_NUMBERS[type],
  RowCount: table ? table.cells.rowCount : area.rowCount,
  ColCount: area.columnCount,
  HasHeaders: table !== null,
});
