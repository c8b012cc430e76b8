/** What works in place of members that the workbench does not have, by how their names begin. */
const INSTEAD: readonly (readonly [member: string, instead: string])[] = [
  ["PivotTable", "Formulas such as SUMIFS, or a table."],
  ["PivotLayout", "Formulas such as SUMIFS, or a table."],
  ["Slicer", "Table.autoFilter, TableColumn.filter."],
  ["Worksheet.onFormatChanged", "Worksheet.onChanged tells of contents."],
  ["Query", "Cells and tables."],
];

/** "" where nothing is known. */
export const insteadOf = (member: string): string =>
  INSTEAD.find(([start]) => member.startsWith(start))?.[1] ?? "";
