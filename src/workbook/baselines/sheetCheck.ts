import type { Plan } from "../../engine/index";
import { planTable } from "../../report/index";
import { LANGUAGES, reportTranslator } from "../../text/index";
import { baselineName } from "../actuals/places";
import { inExcel, type Failed } from "../excel";
import { cellAt } from "../formulas/reference";

/** The sheet with the numbers of a version, as it is by now. */
export interface BaselineSheet {
  readonly kind: "sheet";
  readonly sheetId: string;
  readonly title: string;
  /** Cells that do not hold what was approved, and the first of them. */
  readonly differing: number;
  readonly first: string | null;
}

/** Its sheet or its name is gone; the workbook keeps the numbers all the same. */
export interface NoBaselineSheet {
  readonly kind: "noSheet";
}

/** Whether a hand has been on the numbers that were approved. */
export const checkBaselineSheet = ({
  version,
  plan,
}: {
  readonly version: number;
  readonly plan: Plan;
}): Promise<BaselineSheet | NoBaselineSheet | Failed> =>
  inExcel(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(baselineName(version)).getRangeOrNullObject();
    range.load({ values: true, rowIndex: true, columnIndex: true });
    range.worksheet.load({ id: true, name: true });
    await context.sync();
    if (range.isNullObject) return { kind: "noSheet" };
    const { worksheet, rowIndex, columnIndex } = range;
    const places = differing(range.values, plan);
    const [first] = places;
    return {
      kind: "sheet",
      sheetId: worksheet.id,
      title: worksheet.name,
      differing: places.length,
      first: first === undefined ? null : cellAt(rowIndex + first[0], columnIndex + first[1]),
    };
  });

/** Rows and columns of the cells that are not as approved, in whatever language they were written. */
function differing(
  cells: readonly (readonly unknown[])[],
  plan: Plan,
): readonly (readonly [number, number])[] {
  const tables = LANGUAGES.map((language) => planTable(plan, reportTranslator(language)));
  const [table = []] = tables;
  const rows = Math.max(table.length, cells.length);
  return Array.from({ length: rows }, (_, r) => r).flatMap((r) =>
    Array.from({ length: Math.max(table[r]?.length ?? 0, cells[r]?.length ?? 0) }, (_, c) => c).flatMap(
      (c) => {
        const found = cells[r]?.[c] ?? "";
        return tables.some((approved) => isSame(found, approved[r]?.[c] ?? "")) ? [] : [[r, c] as const];
      },
    ),
  );
}

/** Excel keeps 15 digits. */
const isSame = (found: unknown, approved: string | number): boolean =>
  typeof found === "number" && typeof approved === "number"
    ? Math.abs(found - approved) <= 1e-9 * Math.max(1, Math.abs(approved))
    : found === approved;
