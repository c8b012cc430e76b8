import type { FormulaArea } from "./formulaArea";
import { CONTENTS, contentsOf, isEmpty, type Contents } from "./contents";
import { orAsBefore, type Held } from "./cellsHeld";
import type { Failed } from "./excel";
import { placeOf, rangeAt, type Place } from "./place";

export interface Inserted {
  readonly kind: "inserted";
  readonly place: Place;
  /** What was written, as Excel keeps it, from the first cell on: to see later whether it is still there. */
  readonly written: readonly (readonly unknown[])[];
  /** null where what was there cannot be restored. */
  readonly before: Contents | null;
}

/** The result would cover cells that hold something. Nothing was written. */
export interface Occupied {
  readonly kind: "occupied";
  readonly place: Place;
}

/** Writes a formula at the selected cell, if the cells that it will fill are empty. */
export const insert = (from: FormulaArea): Promise<Inserted | Occupied | Failed> =>
  orAsBefore(async (context, remember) => {
    const [rows, columns] = [from.numberFormats.length, from.numberFormats[0]?.length ?? 1];
    const area = context.workbook.getActiveCell().getResizedRange(rows - 1, columns - 1);
    area.load({ address: true, worksheet: { id: true }, ...CONTENTS });
    await context.sync();
    const place = placeOf(area.worksheet.id, area.address);
    return isEmpty(area) ? write(context, area, { place, from, remember }) : { kind: "occupied", place };
  });

/** Writes a formula where the user agreed to it, whatever is selected by now. */
export const replace = (from: FormulaArea, place: Place): Promise<Inserted | Failed> =>
  orAsBefore(async (context, remember) => {
    const area = rangeAt(context, place);
    area.load(CONTENTS);
    await context.sync();
    return write(context, area, { place, from, remember });
  });

async function write(
  context: Excel.RequestContext,
  area: Excel.Range,
  {
    place,
    from,
    remember,
  }: { readonly place: Place; readonly from: FormulaArea; readonly remember: (held: Held) => void },
): Promise<Inserted> {
  const before = contentsOf(area);
  if (before !== null) remember({ place, ...before });
  const formats: readonly (readonly string[])[] = area.numberFormat;
  // Formats first: a protected sheet refuses them before anything is lost, and a formula in a text cell would stay text.
  area.numberFormat = from.numberFormats.map((row, r) =>
    row.map((own, c) => formatFor(formats[r]?.[c], own)),
  );
  // A formula spills only into empty cells.
  area.clear("Contents");
  const first = area.getCell(0, 0);
  first.formulas = [[from.formula]];
  first.load({ formulas: true });
  await context.sync();
  return { kind: "inserted", place, written: first.formulas, before };
}

/** A format that the user chose stays, as when a formula is typed there. */
export const formatFor = (present: string | undefined, own: string): string =>
  present === undefined || present === "General" || present === "@" ? own : present;
