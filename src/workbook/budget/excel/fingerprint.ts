import { rectangleOf } from "../address";
import { areaOfBlock } from "./cells";
import { spills } from "./overwritten";
import type { WritingPlan } from "./plan";

/** What people would see change: every formula and value that was typed, by sheet and place. */
export type Fingerprint = string;

/** Asks for what the fingerprint is made of; it is there after the next sync. */
export function lookAt(context: Excel.RequestContext, sheets: readonly WrittenSheet[]): () => Fingerprint {
  const looked = sheets.map(({ id, spilled }) => {
    const range = context.workbook.worksheets.getItem(id).getUsedRange();
    range.load({ formulas: true, rowIndex: true, columnIndex: true });
    return { id, spilled, range };
  });
  return () =>
    JSON.stringify(
      looked.map(({ id, spilled, range }) => [
        id,
        range.formulas.flatMap((row: readonly unknown[], r) =>
          row.flatMap((cell, c) => {
            const place = [range.rowIndex + r + 1, range.columnIndex + c + 1] as const;
            return cell === "" || spilled.some((area) => isIn(area, place)) ? [] : [[...place, cell]];
          }),
        ),
      ]),
    );
}

export interface WrittenSheet {
  readonly id: string;
  /** Where results of functions spill: what stands there changes without anybody typing. */
  readonly spilled: readonly string[];
}

export const writtenSheets = (
  { description }: WritingPlan,
  items: readonly Pick<Excel.Worksheet, "id" | "name">[],
): readonly WrittenSheet[] =>
  description.sheets.flatMap(({ title, blocks }) => {
    const id = items.find(({ name }) => name === title)?.id;
    return id === undefined ? [] : [{ id, spilled: blocks.filter(spills).map(areaOfBlock) }];
  });

function isIn(area: string, [row, column]: readonly [number, number]): boolean {
  const { row: top, column: left, rows, columns } = rectangleOf(area);
  return row >= top && row < top + rows && column >= left && column < left + columns;
}
