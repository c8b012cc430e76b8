import type { Translator } from "../../../text/index";
import { approvalCharts, budgetCharts } from "../budgetCharts";
import type { Chart, Description } from "../description";
import { MARKER } from "../inputNames";
import { areaOfBlock, dressBlock, empty } from "./cells";
import { repointChart } from "./charts";
import { sheetsWithCharts, type Overwritten } from "./overwritten";
import { markerFormula } from "./marker";
import type { Plan } from "./plan";
import { removeTable, restoreTable } from "./tables";

/**
 * Leaves the workbook as it was before a budget was written, or a part of one: removes the sheets and names that are
 * new, and gives an earlier budget its contents back. What is there is looked up, not remembered: after a failure nobody
 * knows how far Excel came.
 */
export async function restore(
  context: Excel.RequestContext,
  plan: Plan,
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
  if (previous !== null) restoreContents(context, plan, previous, overwritten, t);
  await context.sync();
}

function restoreNames(
  { workbook }: Excel.RequestContext,
  items: readonly Excel.NamedItem[],
  { survey, description }: Plan,
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
  plan: Plan,
  previous: Description,
  overwritten: Overwritten,
  t: Translator,
): void {
  const { own } = plan.survey;
  const sheetOf = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id);
  for (const { id, blocks } of [...plan.description.sheets, ...previous.sheets]) {
    const sheetId = plan.sheetIds.get(id);
    if (sheetId === undefined) continue;
    for (const block of blocks) empty(sheetOf(sheetId), areaOfBlock(block));
  }
  for (const { id, blocks } of previous.sheets) {
    const sheetId = plan.sheetIds.get(id);
    if (sheetId !== undefined) for (const block of blocks) dressBlock(sheetOf(sheetId), block);
  }
  for (const { sheetId, cells, formulas } of overwritten.areas)
    sheetOf(sheetId).getRange(cells).formulas = formulas;
  for (const { id, marker } of own?.sheets.values() ?? []) {
    if (marker !== null) sheetOf(id).names.getItem(MARKER).formula = markerFormula(marker);
  }
  if (own === null) return;
  const budget = previous.sheets.find(({ id }) => id === "budget")?.title ?? "";
  const [source, page] = (["budget", "approval"] as const).map((id) => {
    const sheetId = plan.sheetIds.get(id);
    return sheetId === undefined ? undefined : sheetOf(sheetId);
  });
  if (source === undefined) return;
  const put = (sheet: Excel.Worksheet, chart: Chart): void => {
    if (overwritten.charts.has(chart.name))
      repointChart(sheet, chart.of === undefined ? sheet : source, chart);
  };
  for (const chart of budgetCharts(own.years, t)) put(source, chart);
  if (page !== undefined) for (const chart of approvalCharts(own.years, budget, t)) put(page, chart);
}
