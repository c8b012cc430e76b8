import type { Rendering, SheetId } from "../description";
import { MARKER } from "../inputNames";
import { SHEET_IDS } from "../titles";

/** What a sheet of a budget says of itself in its hidden name. */
export interface Marker {
  readonly id: SheetId;
  readonly layout: number;
  /** Which of several budgets in the workbook. */
  readonly number: number;
  readonly rendering: Rendering;
  /** The contract years that it was written for. */
  readonly years: number;
}

/**
 * Rises when a cell of a budget moves, as it does with each new input: test/workbook/layouts holds where everything
 * stands in each layout, and says when it has to rise.
 *
 * A budget of another layout is read by its names, never by position: it is shared, checked and repaired like any other.
 * It is not updated. A new one stands beside it instead, for two reasons: people's own cells around its tables would come
 * to lie under the new, longer ones, and their formulas that name a cell of it would go on with another figure, silently.
 */
export const LAYOUT = 2;

export const markerFormula = ({ id, layout, number, rendering, years }: Marker): string =>
  `="crm-cost ${layout} ${id} ${number} ${rendering} ${years}"`;

const PATTERN = /^="crm-cost (\d{1,3}) (\w{1,20}) (\d{1,3}) (live|plain) (\d{1,2})"$/;

/** Anybody may write such a name: what is not exactly one of ours is none. */
export function parseMarker(formula: unknown): Marker | null {
  const match = typeof formula === "string" ? PATTERN.exec(formula) : null;
  if (match === null) return null;
  const [, layout, word, number, rendering, years] = match;
  const id = SHEET_IDS.find((one) => one === word);
  return id === undefined
    ? null
    : {
        id,
        layout: Number(layout),
        number: Number(number),
        rendering: rendering as Rendering,
        years: Number(years),
      };
}

/** Takes the marks off sheets: the pane would update a share copy for the budget that it was made from, once that is gone. */
export async function unmark(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  const marks = sheets.map((sheet) => sheet.names.getItemOrNullObject(MARKER));
  await context.sync();
  for (const mark of marks) if (!mark.isNullObject) mark.delete();
  await context.sync();
}
