import type { Rendering, SheetId } from "../description";
import { MARKER } from "../inputNames";
import { SHEET_IDS } from "../titles";

/** What a sheet of a budget says of itself in its hidden name. */
export interface Marker {
  readonly id: SheetId;
  /** Which of several budgets in the workbook. */
  readonly number: number;
  readonly rendering: Rendering;
  /** The contract years that it was written for. */
  readonly years: number;
}

/** Rises when a block moves: an older budget is then left alone, and a new one stands beside it. */
const LAYOUT = 1;

export const markerFormula = ({ id, number, rendering, years }: Marker): string =>
  `="crm-cost ${LAYOUT} ${id} ${number} ${rendering} ${years}"`;

const PATTERN = new RegExp(`^="crm-cost ${LAYOUT} (\\w{1,20}) (\\d{1,3}) (live|plain) (\\d{1,2})"$`);

/** Anybody may write such a name: what is not exactly one of ours is none. */
export function parseMarker(formula: unknown): Marker | null {
  const match = typeof formula === "string" ? PATTERN.exec(formula) : null;
  if (match === null) return null;
  const [, word, number, rendering, years] = match;
  const id = SHEET_IDS.find((one) => one === word);
  return id === undefined
    ? null
    : { id, number: Number(number), rendering: rendering as Rendering, years: Number(years) };
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
