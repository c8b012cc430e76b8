import type { Rendering, SheetId } from "../description";
import { MARKER } from "../inputNames";
import { LAYOUT, parseMarker, type Marker } from "./marker";

export interface SheetFound {
  readonly id: string;
  readonly title: string;
  readonly isProtected: boolean;
  /** What the sheet says of itself; null for a sheet that is not ours. */
  readonly marker: Marker | null;
}

/** What is in the workbook before anything is written. */
export interface Survey {
  readonly sheets: readonly SheetFound[];
  /** The workbook's names, in small letters, with what they refer to. */
  readonly names: ReadonlyMap<string, string>;
  /** Those of them that name no cells any more, in small letters. */
  readonly lost: ReadonlySet<string>;
  /** The names of its tables, in small letters: they are none of the names above, and no table may be called like one of these. */
  readonly tables: ReadonlySet<string>;
  readonly isStructureProtected: boolean;
  readonly activeSheet: string;
  /** Those that the pane wrote earlier, in the order of their sheets. */
  readonly budgets: readonly OwnBudget[];
  /** The one that can be updated: it has the layout of this version. */
  readonly own: OwnBudget | null;
}

/** A budget that the pane wrote earlier. People may have deleted or renamed some of its sheets. */
export interface OwnBudget {
  readonly layout: number;
  readonly number: number;
  readonly rendering: Rendering;
  readonly years: number;
  readonly sheets: ReadonlyMap<SheetId, SheetFound>;
}

export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, names, tables, protection } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load({ id: true, name: true });
  names.load({ name: true, formula: true });
  tables.load({ name: true });
  protection.load({ protected: true });
  active.load({ id: true });
  await context.sync();

  const looked = worksheets.items.map((sheet) => {
    const marker = sheet.names.getItemOrNullObject(MARKER);
    marker.load({ formula: true });
    sheet.protection.load({ protected: true });
    return { sheet, marker };
  });
  // What stands for lost cells is called otherwise in each language, but always begins with this sign.
  const doubtful = names.items
    .filter(({ formula }) => String(formula).includes("#"))
    .map(({ name }) => ({ name, range: names.getItem(name).getRangeOrNullObject() }));
  for (const { range } of doubtful) range.load({ address: true });
  await context.sync();

  const sheets = looked.map(({ sheet, marker }) => ({
    id: sheet.id,
    title: sheet.name,
    isProtected: sheet.protection.protected,
    marker: marker.isNullObject ? null : parseMarker(marker.formula),
  }));
  const budgets = budgetsIn(sheets);
  return {
    sheets,
    budgets,
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), formula as string])),
    lost: new Set(doubtful.filter(({ range }) => range.isNullObject).map(({ name }) => name.toLowerCase())),
    tables: new Set(tables.items.map(({ name }) => name.toLowerCase())),
    isStructureProtected: protection.protected,
    activeSheet: active.id,
    own: budgets.find(({ layout }) => layout === LAYOUT) ?? null,
  };
}

/** The budgets that still have their budget sheet. Of copied sheets, which say the same, the first counts. */
function budgetsIn(sheets: readonly SheetFound[]): readonly OwnBudget[] {
  const budgets = new Map<string, OwnBudget & { readonly sheets: Map<SheetId, SheetFound> }>();
  const keyOf = ({ layout, number }: Marker): string => `${layout} ${number}`;
  for (const { marker } of sheets)
    if (marker?.id === "budget" && !budgets.has(keyOf(marker)))
      budgets.set(keyOf(marker), { ...marker, sheets: new Map() });
  for (const sheet of sheets) {
    const own = sheet.marker && budgets.get(keyOf(sheet.marker))?.sheets;
    if (sheet.marker && own && !own.has(sheet.marker.id)) own.set(sheet.marker.id, sheet);
  }
  return [...budgets.values()];
}

/** A name whose sheet was deleted is nobody's any more. */
export const isInUse = ({ names, lost }: Survey, name: string): boolean =>
  names.has(name.toLowerCase()) && !lost.has(name.toLowerCase());
