import { ACTUAL_COLUMN_IDS, type ActualColumn } from "../../engine/index";
import { VOCABULARY } from "../../report/index";
import { LANGUAGES, reportTranslator, type Language } from "../../text/index";
import { inExcel, type Failed } from "../excel";
import { inSlices } from "../slices";
import { ACTUALS } from "./places";

/** The table of actuals as people have left it: moved, with columns of their own, or sorted. */
export interface ActualsTable {
  readonly kind: "table";
  readonly sheetId: string;
  readonly title: string;
  /** Where its heads stand, from 0. */
  readonly top: number;
  readonly left: number;
  readonly columns: number;
  /** Of our columns, by how many they stand behind the first. */
  readonly places: Readonly<Partial<Record<ActualColumn, number>>>;
  /** In which its heads are written, where all of ours are there: the sheets beside it are written in the same. */
  readonly language: Language | null;
  /** Heads first, from the first to the last of our columns. */
  readonly cells: readonly (readonly unknown[])[];
  /** By how many the first of `cells` stands behind the table's first column. */
  readonly from: number;
}

/** There is none by its name. */
export interface NoActuals {
  readonly kind: "noTable";
}

export const readActuals = (): Promise<ActualsTable | NoActuals | Failed> => inExcel(actualsIn);

export async function actualsIn(context: Excel.RequestContext): Promise<ActualsTable | NoActuals> {
  const table = context.workbook.tables.getItemOrNullObject(ACTUALS);
  table.load({ name: true });
  await context.sync();
  if (table.isNullObject) return { kind: "noTable" };
  const { worksheet } = table;
  worksheet.load({ id: true, name: true });
  const [range, heading] = [table.getRange(), table.getHeaderRowRange()];
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  heading.load({ values: true });
  await context.sync();
  const heads = (heading.values[0] ?? []) as readonly unknown[];
  const places = placesIn(heads);
  const own = Object.values(places);
  const [from, to] = own.length === 0 ? [0, 0] : [Math.min(...own), Math.max(...own)];
  const asked = {
    sheetId: worksheet.id,
    top: range.rowIndex,
    left: range.columnIndex + from,
    rows: range.rowCount,
    columns: to - from + 1,
  };
  const cells: unknown[][] = Array.from({ length: asked.rows }, () => []);
  for await (const { top, contents } of inSlices(context, [asked], "values"))
    contents.forEach((row, i) => cells[top - asked.top + i]?.push(...row));
  return {
    kind: "table",
    sheetId: worksheet.id,
    title: worksheet.name,
    top: range.rowIndex,
    left: range.columnIndex,
    columns: range.columnCount,
    places,
    language: languageOf(heads),
    cells,
    from,
  };
}

function placesIn(heads: readonly unknown[]): ActualsTable["places"] {
  const places: Partial<Record<ActualColumn, number>> = {};
  heads.forEach((head, place) => {
    const column = VOCABULARY.actualColumn(String(head));
    if (column !== undefined) places[column] ??= place;
  });
  return places;
}

const languageOf = (heads: readonly unknown[]): Language | null =>
  LANGUAGES.find((language) => {
    const t = reportTranslator(language);
    return ACTUAL_COLUMN_IDS.every((column) => heads.includes(t(`input.actual.${column}`)));
  }) ?? null;

const isBlank = (cell: unknown): boolean => cell === "" || cell === null || cell === undefined;

/** How many rows lie before the first of those that are all empty at the end. */
export function filledRowCount({ cells, places, from }: ActualsTable): number {
  const own = Object.values(places).map((place) => place - from);
  let last = cells.length - 1;
  while (last > 0 && own.every((place) => isBlank(cells[last]?.[place]))) last--;
  return last;
}
