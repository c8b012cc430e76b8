import { MARKER } from "../inputNames";
import { addChart, repointChart } from "./charts";
import { areaOfBlock, empty, writeBlock } from "./cells";
import type { Overwritten } from "./overwritten";
import { LAYOUT, markerFormula } from "./marker";
import type { Plan } from "./plan";
import { dressSheet } from "./sheetLook";
import { writeTable } from "./tables";
import type { Sheet, SheetId } from "../description";

/** A part of the work that Excel does in one go. */
export interface Phase {
  /** The sheet that it fills; null for what belongs to none. */
  readonly title: string | null;
  readonly work: () => void;
}

/**
 * The phases of writing a budget. Sheets and names come first, so that every formula finds what it names; each sheet is
 * one phase; charts come last, when there is something to draw.
 */
export function phasesOf(
  context: Excel.RequestContext,
  plan: Plan,
  overwritten: Overwritten,
): readonly Phase[] {
  const { worksheets } = context.workbook;
  const { description, sheetIds } = plan;
  const sheets = new Map<SheetId, Excel.Worksheet>();
  const sheetOf = (id: SheetId): Excel.Worksheet => sheets.get(id) as Excel.Worksheet;
  return [
    {
      title: null,
      work() {
        for (const { id, title } of description.sheets) {
          const oldId = sheetIds.get(id);
          sheets.set(id, oldId === undefined ? worksheets.add(title) : worksheets.getItem(oldId));
          mark(sheetOf(id), id, plan);
        }
        name(context, plan);
      },
    },
    ...description.sheets.map((sheet) => ({
      title: sheet.title,
      work: () => fill(sheetOf(sheet.id), sheet, plan, overwritten),
    })),
    {
      title: null,
      work() {
        for (const { id, charts = [] } of description.sheets) {
          for (const chart of charts) {
            const source = sheetOf(description.sheets.find(({ title }) => title === chart.of)?.id ?? id);
            if (overwritten.charts.has(chart.name)) repointChart(sheetOf(id), source, chart);
            else addChart(sheetOf(id), source, chart);
          }
        }
        sheetOf("budget").activate();
      },
    },
  ];
}

function mark(sheet: Excel.Worksheet, id: SheetId, { request, number, years, sheetIds }: Plan): void {
  const formula = markerFormula({ id, layout: LAYOUT, number, years, rendering: request.rendering });
  if (sheetIds.has(id)) sheet.names.getItem(MARKER).formula = formula;
  else sheet.names.add(MARKER, formula).visible = false;
}

function name({ workbook }: Excel.RequestContext, { description, survey }: Plan): void {
  for (const { name, refersTo } of description.names) {
    if (survey.names.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${refersTo}`;
    else workbook.names.add(name, `=${refersTo}`);
  }
}

function fill(sheet: Excel.Worksheet, description: Sheet, plan: Plan, overwritten: Overwritten): void {
  const oldId = plan.sheetIds.get(description.id);
  if (oldId === undefined) dressSheet(sheet, description);
  else erase(sheet, oldId, description.id, plan, overwritten);
  // Excel takes no formula that names a table which is not there.
  for (const table of description.tables ?? []) writeTable(sheet, table, overwritten.tables.get(table.name));
  for (const block of description.blocks) writeBlock(sheet, block);
}

/** Empties what an earlier budget filled. A formula spills only into empty cells. */
function erase(
  sheet: Excel.Worksheet,
  sheetId: string,
  id: SheetId,
  { previous }: Plan,
  overwritten: Overwritten,
): void {
  for (const area of overwritten.areas) if (area.sheetId === sheetId) empty(sheet, area.cells);
  for (const block of previous?.sheets.find((one) => one.id === id)?.blocks ?? [])
    empty(sheet, areaOfBlock(block));
}
