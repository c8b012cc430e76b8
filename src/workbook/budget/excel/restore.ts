import { MOST_COMPARED } from "../../../engine/index";
import type { Translator } from "../../../text/index";
import { ROW } from "../../comparison/comparisonRows";
import { scenariosChart } from "../../comparison/comparisonSheet";
import { approvalCharts, budgetCharts } from "../budgetCharts";
import type { Block, Chart, Description, SheetId } from "../description";
import { MARKER } from "../inputNames";
import { areaOfBlock, dressBlock, undress } from "./cells";
import { repointChart } from "./charts";
import { sheetsWithCharts, type Overwritten } from "./overwritten";
import { markerFormula } from "./marker";
import { dress, type Look } from "./looks";
import type { WritingPlan } from "./plan";
import type { OwnBudget } from "./survey";
import { redressTable, removeTable, restoreTable } from "./tables";

/**
 * Leaves the workbook as it was before a budget was written, or a part of one: removes the sheets and names that are
 * new, and gives an earlier budget its contents back. What is there is looked up, not remembered: after a failure nobody
 * knows how far Excel came.
 */
export async function restore(
  context: Excel.RequestContext,
  plan: WritingPlan,
  overwritten: Overwritten,
  t: Translator,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const { survey, sheetIds, previous, description } = plan;
  worksheets.load({ id: true, name: true });
  names.load({ name: true });
  const charts = sheetsWithCharts(plan).map((id) => worksheets.getItem(id).charts);
  charts.forEach((own) => own.load({ name: true }));
  const { tables } = context.workbook;
  tables.load({ name: true });
  const ranges = [...overwritten.tables.keys()].map((name) => {
    const range = tables.getItem(name).getRange();
    range.load({ rowCount: true });
    return { name, range };
  });
  await context.sync();

  worksheets.getItem(survey.activeSheet).activate();
  restoreNames(context, names.items, plan);
  const before = new Set(survey.sheets.map(({ id }) => id));
  const ours = new Set(description.sheets.map(({ title }) => title));
  for (const sheet of worksheets.items)
    if (!before.has(sheet.id) && ours.has(sheet.name)) worksheets.getItem(sheet.id).delete();
  for (const own of charts)
    for (const { name } of own.items) if (!overwritten.charts.has(name)) own.getItem(name).delete();
  const rows = new Map(ranges.map(({ name, range }) => [name, range.rowCount - 1]));
  const there = new Set(tables.items.map(({ name }) => name));
  for (const { id, tables: described = [] } of description.sheets) {
    const sheetId = sheetIds.get(id);
    if (sheetId === undefined) continue;
    for (const table of described) {
      const found = overwritten.tables.get(table.name);
      if (found !== undefined)
        restoreTable(worksheets.getItem(sheetId), table, found, rows.get(table.name) ?? found.rows);
      else if (there.has(table.name)) removeTable(worksheets.getItem(sheetId), table);
    }
  }
  if (previous !== null) restoreContents(context, plan, previous, overwritten);
  await context.sync();
  // An Excel that refuses a look has all contents back by now.
  await dress(context, looksBefore(context, plan, overwritten, t));
}

function restoreNames(
  { workbook }: Excel.RequestContext,
  items: readonly Excel.NamedItem[],
  { survey, description }: WritingPlan,
): void {
  const ours = new Set(description.names.map(({ name }) => name.toLowerCase()));
  for (const item of items) {
    const name = item.name.toLowerCase();
    if (!ours.has(name)) continue;
    const before = survey.names.get(name);
    const named = workbook.names.getItem(item.name);
    if (before === undefined) named.delete();
    else named.formula = before;
  }
}

function restoreContents(
  { workbook }: Excel.RequestContext,
  { survey: { own }, description, sheetIds }: WritingPlan,
  previous: Description,
  overwritten: Overwritten,
): void {
  const sheetOf = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id);
  for (const { id, blocks } of [...description.sheets, ...previous.sheets]) {
    const sheetId = sheetIds.get(id);
    if (sheetId === undefined) continue;
    for (const block of blocks) sheetOf(sheetId).getRange(areaOfBlock(block)).clear("Contents");
  }
  for (const { sheetId, cells, formulas } of overwritten.areas)
    sheetOf(sheetId).getRange(cells).formulas = formulas;
  for (const { id, marker } of own?.sheets.values() ?? []) {
    if (marker !== null) sheetOf(id).names.getItem(MARKER).formula = markerFormula(marker);
  }
}

/** How the earlier budget looked, once its contents are back. */
function looksBefore(
  { workbook }: Excel.RequestContext,
  { survey: { own }, description, sheetIds, previous }: WritingPlan,
  overwritten: Overwritten,
  t: Translator,
): readonly Look[] {
  if (previous === null) return [];
  const onSheet = (id: SheetId, work: (sheet: Excel.Worksheet) => void): readonly Look[] => {
    const sheetId = sheetIds.get(id);
    if (sheetId === undefined) return [];
    return [{ kind: "looks", work: () => work(workbook.worksheets.getItem(sheetId)) }];
  };
  const eachBlock = (
    sheets: Description["sheets"],
    work: (sheet: Excel.Worksheet, block: Block) => void,
  ): readonly Look[] =>
    sheets.flatMap(({ id, blocks }) => blocks.flatMap((block) => onSheet(id, (sheet) => work(sheet, block))));
  return [
    ...eachBlock([...description.sheets, ...previous.sheets], (sheet, block) =>
      undress(sheet, areaOfBlock(block)),
    ),
    ...eachBlock(previous.sheets, dressBlock),
    ...description.sheets.flatMap(({ id, tables = [] }) =>
      tables.flatMap((table) => {
        const found = overwritten.tables.get(table.name);
        return found === undefined ? [] : onSheet(id, (sheet) => redressTable(sheet, table, found));
      }),
    ),
    ...(own === null ? [] : chartsBefore(workbook, { own, sheetIds, previous }, overwritten, t)),
  ];
}

/** How many stood side by side on the sheet of scenarios. */
function scenariosBefore(sheetId: string, { areas }: Overwritten): number {
  const cells = areas.find((area) => area.sheetId === sheetId)?.formulas[ROW.letters - 1] ?? [];
  return cells.slice(1, 1 + MOST_COMPARED).filter((letter) => letter !== "").length;
}

function chartsBefore(
  { worksheets }: Excel.Workbook,
  {
    own,
    sheetIds,
    previous,
  }: Pick<WritingPlan, "sheetIds"> & { readonly own: OwnBudget; readonly previous: Description },
  overwritten: Overwritten,
  t: Translator,
): readonly Look[] {
  const [source, page] = [sheetIds.get("budget"), sheetIds.get("approval")];
  if (source === undefined) return [];
  const put = (sheetId: string, chart: Chart): readonly Look[] => {
    if (!overwritten.charts.has(chart.name)) return [];
    const from = chart.of === undefined ? sheetId : source;
    const work = (): void => repointChart(worksheets.getItem(sheetId), worksheets.getItem(from), chart);
    return [{ kind: "charts", work }];
  };
  const budget = previous.sheets.find(({ id }) => id === "budget")?.title ?? "";
  const compared = sheetIds.get("scenarios");
  return [
    ...(compared === undefined
      ? []
      : put(compared, scenariosChart(scenariosBefore(compared, overwritten), t))),
    ...budgetCharts(own.years, t).flatMap((chart) => put(source, chart)),
    ...(page === undefined ? [] : approvalCharts(own.years, budget, t).flatMap((chart) => put(page, chart))),
  ];
}
