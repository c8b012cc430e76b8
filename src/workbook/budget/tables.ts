import { areaFrom, column, rectangleOf } from "./address";
import type { Block, Sheet, SheetTable, Validation } from "./description";
import { GENERAL } from "./formats";

/** Of Excel's built-in ones: thin green lines, every other row shaded. */
export const TABLE_STYLE = "TableStyleLight7";

export const rowCount = ({ rows, reserved }: SheetTable): number => rows.length + reserved;

/** The heads and all rows. */
export const areaOfTable = (table: SheetTable): string =>
  areaFrom(table.at, 1 + rowCount(table), table.columns.length);

/**
 * A table's cells as blocks, heads first.
 *
 * @param at - Where it stands by now, if people have moved it
 * @param rows - How many it has by now, if people have added some
 */
export function blocksOfTable(table: SheetTable, at = table.at, rows = rowCount(table)): readonly Block[] {
  const { columns, rows: filled } = table;
  const { row, column: first } = rectangleOf(at);
  const body = `${column(first)}${row + 1}`;
  const blank = columns.map(() => null);
  const aligned = columns.flatMap(({ align }, i): Block[] =>
    align === undefined
      ? []
      : [{ at: `${column(first + i)}${row}`, cells: [], size: { rows: rows + 1, columns: 1 }, align }],
  );
  return [
    { at, cells: [columns.map(({ head }) => head)], style: "Heading3" },
    {
      at: body,
      cells: Array.from({ length: rows }, (_, i) => filled[i] ?? blank),
      columnFormats: columns.map(({ numberFormat = GENERAL }) => numberFormat),
    },
    ...aligned,
  ];
}

/** Everything on a sheet that is in cells. */
export const blocksOnSheet = ({ blocks, tables = [] }: Sheet): readonly Block[] => [
  ...blocks,
  ...tables.flatMap((table) => blocksOfTable(table)),
];

/** What cells of a sheet accept, columns of tables among them. */
export const validationsOf = ({ validations = [], tables = [] }: Sheet): readonly Validation[] => [
  ...validations,
  ...tables.flatMap((table) =>
    table.columns.flatMap(({ validation }, i): Validation[] =>
      validation === undefined ? [] : [{ ...validation, cells: columnCells(table, i) }],
    ),
  ),
];

/** Where the words of a list stand, as a formula names it. */
export const listOf = (rule: Extract<Validation["rule"], { kind: "list" }>): string =>
  "name" in rule ? rule.name : rule.cells;

function columnCells(table: SheetTable, index: number): string {
  const { row, column: first } = rectangleOf(table.at);
  return areaFrom(`${column(first + index)}${row + 1}`, rowCount(table), 1);
}
