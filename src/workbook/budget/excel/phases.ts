import { MARKER } from "../inputNames";
import { addChart, repointChart } from "./charts";
import { areaOfBlock, formatBlock, styleBlock, undress, writeBlock } from "./cells";
import type { Look } from "./looks";
import type { Overwritten } from "./overwritten";
import { LAYOUT, markerFormula } from "./marker";
import type { WritingPlan } from "./plan";
import { looksOfSheet } from "./sheetLook";
import { dressTable, writeTable } from "./tables";
import type { Sheet, SheetId } from "../description";

/** A part of the work that Excel does in one go. */
export interface Phase {
  /** The sheet that it fills; null for what belongs to none. */
  readonly title: string | null;
  readonly work: () => void;
}

/**
 * The phases of writing what a budget holds. Sheets and names come first, so that every formula finds what it names; each
 * sheet is one phase.
 */
export function phasesOf(
  context: Excel.RequestContext,
  plan: WritingPlan,
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
  ];
}

/** How the sheets of a budget look, once they hold something to show. */
export function looksOf(
  { workbook }: Excel.RequestContext,
  plan: WritingPlan,
  overwritten: Overwritten,
): readonly Look[] {
  return plan.description.sheets.flatMap((description): readonly Look[] => {
    const { id, title, blocks, tables = [], charts = [], changesShape = false } = description;
    const oldId = plan.sheetIds.get(id);
    const sheet = (): Excel.Worksheet => workbook.worksheets.getItem(oldId ?? title);
    return [
      ...(oldId === undefined || changesShape ? looksOfSheet(sheet, description) : []),
      ...previousAreas(id, oldId, plan, overwritten).map((cells): Look => ({
        kind: "looks",
        work: () => undress(sheet(), cells),
      })),
      ...blocks.flatMap((block): readonly Look[] => [
        { kind: "looks", work: () => styleBlock(sheet(), block) },
        { kind: "looks", work: () => formatBlock(sheet(), block) },
      ]),
      ...tables.map((table): Look => ({
        kind: "looks",
        work: () => dressTable(sheet(), table, overwritten.tables.get(table.name)),
      })),
      ...charts.map((chart): Look => ({
        kind: "charts",
        work() {
          const of = plan.description.sheets.find((each) => each.title === chart.of) ?? description;
          const source = workbook.worksheets.getItem(plan.sheetIds.get(of.id) ?? of.title);
          if (overwritten.charts.has(chart.name)) repointChart(sheet(), source, chart);
          else addChart(sheet(), source, chart);
        },
      })),
    ];
  });
}

function mark(
  sheet: Excel.Worksheet,
  id: SheetId,
  { rendering, number, years, sheetIds }: WritingPlan,
): void {
  if (rendering === null) return;
  const formula = markerFormula({ id, layout: LAYOUT, number, years, rendering });
  if (sheetIds.has(id)) sheet.names.getItem(MARKER).formula = formula;
  else sheet.names.add(MARKER, formula).visible = false;
}

function name({ workbook }: Excel.RequestContext, { description, survey }: WritingPlan): void {
  for (const { name, refersTo } of description.names) {
    if (survey.names.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${refersTo}`;
    else workbook.names.add(name, `=${refersTo}`);
  }
}

function fill(sheet: Excel.Worksheet, description: Sheet, plan: WritingPlan, overwritten: Overwritten): void {
  // A formula spills only into empty cells.
  const oldId = plan.sheetIds.get(description.id);
  for (const cells of previousAreas(description.id, oldId, plan, overwritten))
    sheet.getRange(cells).clear("Contents");
  // Excel takes no formula that names a table which is not there.
  for (const table of description.tables ?? []) writeTable(sheet, table, overwritten.tables.get(table.name));
  for (const block of description.blocks) writeBlock(sheet, block);
}

/** What an earlier budget filled on a sheet. */
const previousAreas = (
  id: SheetId,
  sheetId: string | undefined,
  { previous }: WritingPlan,
  overwritten: Overwritten,
): readonly string[] =>
  sheetId === undefined
    ? []
    : [
        ...overwritten.areas.filter((area) => area.sheetId === sheetId).map(({ cells }) => cells),
        ...(previous?.sheets.find((one) => one.id === id)?.blocks ?? []).map(areaOfBlock),
      ];
