import { unmark } from "../budget/excel/marker";
import type { InputsApart } from "../budget/excel/readInputs";
import { inExcel, inExcelTwice, type Failed } from "../excel";
import type { Scan } from "../scan/scan";
import { CANCELLED, UNWATCHED, type Cancelled, type Watch } from "../watch";
import { freeTitle, titleBase } from "./sheetTitle";

/** A copy that is safe for people without the add-in, as sheets beside those that it was made from. */
export interface Shared {
  readonly kind: "shared";
  /** The new sheets, the cover first: to be deleted by whoever takes the copy back. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** The workbook's defined names that go with them. */
  readonly names: readonly string[];
  /** The sheet that was shown before. */
  readonly from: string;
  /** Where the copy calculates from inputs that are not all those of the budget; null where it does not. */
  readonly apart: InputsApart | null;
}

export interface ShareWords {
  /** What the name of a copied sheet ends with. */
  readonly ending: string;
  /** The cover's name. */
  readonly cover: string;
  /** What the cover says, once the names of the copies are known: lines of a label and a text. */
  readonly lines: (
    copies: readonly string[],
    apart: InputsApart | null,
  ) => readonly (readonly [string, string])[];
}

/** The sheets that hold our cells. Protected ones are left out: nothing could be written in their copies. */
export const sheetsToShare = ({ cells, sheets }: Scan): Scan["sheets"] =>
  sheets.filter(({ id, isProtected }) => !isProtected && cells.some(({ sheetId }) => sheetId === id));

/**
 * Copies the sheets that hold our cells and turns everything in the copies into what is shown now, formats kept.
 * Where Excel refuses any of it, or whoever waits gives it up, the copies that were already there are taken away again.
 */
export async function shareValues(
  scan: Scan,
  words: ShareWords,
  watch: Watch = UNWATCHED,
): Promise<Shared | Cancelled | Failed> {
  let before: { readonly sheets: readonly string[]; readonly active: string } | undefined;
  const outcome = await inExcel(async (context): Promise<Shared | Cancelled> => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load({ id: true, name: true });
    active.load({ id: true });
    const sources = sheetsToShare(scan).map(({ id }) => {
      const sheet = worksheets.getItem(id);
      const used = sheet.getUsedRange();
      used.load({ address: true });
      sheet.load({ name: true });
      return { sheet, used };
    });
    await context.sync();
    before = { sheets: worksheets.items.map(({ id }) => id), active: active.id };
    const taken = worksheets.items.map(({ name }) => name);
    const title = (base: string, ending: string): string => {
      const free = freeTitle(base, ending, taken);
      taken.push(free);
      return free;
    };
    const cover = worksheets.add(title(words.cover, ""));
    const copies: { readonly sheet: Excel.Worksheet; readonly name: string }[] = [];
    for (const { sheet, used } of sources) {
      if (watch.isCancelled()) return CANCELLED;
      const copy = sheet.copy("End");
      const name = title(sheet.name, words.ending);
      copy.name = name;
      const cells = used.address.slice(used.address.lastIndexOf("!") + 1);
      copy.getRange(cells).copyFrom(sheet.getRange(cells), "Values");
      copies.push({ sheet: copy, name });
      // A sheet may hold as much as Excel copies in one go, and whoever waits sees how far it is.
      // oxlint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      watch.onProgress(copies.length, sources.length);
    }
    if (watch.isCancelled()) return CANCELLED;
    writeCover(
      cover,
      words.lines(
        copies.map(({ name }) => name),
        null,
      ),
    );
    const made = [cover, ...copies.map(({ sheet }) => sheet)];
    made.forEach((sheet) => sheet.load({ id: true, name: true }));
    await unmark(context, made);
    const sheets = made.map(({ id, name }) => ({ id, name }));
    return { kind: "shared", sheets, names: [], from: active.id, apart: null };
  });
  if (outcome.kind !== "shared" && before !== undefined) await removeOthers(before, scan, words);
  return outcome;
}

function writeCover(cover: Excel.Worksheet, lines: readonly (readonly [string, string])[]): void {
  const range = cover.getRange("B2").getResizedRange(lines.length - 1, 1);
  // An apostrophe keeps every text a text, whatever it begins with.
  range.values = lines.map((line) => line.map((text) => (text === "" ? "" : `'${text}`)));
  cover.getRange("B2").format.font.bold = true;
  cover.getRange("B2").format.font.size = 16;
  cover.getRange("A:A").format.columnWidth = 14;
  cover.getRange("B:B").format.columnWidth = 170;
  cover.getRange("C:C").format.columnWidth = 480;
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  cover.showGridlines = false;
  cover.activate();
}

/** Excel's own name for a copy is the sheet's with a number, until it is given ours. */
const removeOthers = (
  before: { readonly sheets: readonly string[]; readonly active: string },
  scan: Scan,
  words: ShareWords,
): Promise<unknown> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ id: true, name: true });
    await context.sync();
    worksheets.getItem(before.active).activate();
    const bases = sheetsToShare(scan).map(({ name }) => titleBase(name, words.ending));
    worksheets.items
      .filter(
        ({ id, name }) =>
          !before.sheets.includes(id) && [words.cover, ...bases].some((base) => name.startsWith(base)),
      )
      .forEach((sheet) => sheet.delete());
    await context.sync();
  });

/** Takes a copy back: only sheets and names that it made, whatever the sheets are called by now. */
export const discardShare = ({
  sheets,
  names,
  from,
}: Shared): Promise<{ readonly kind: "discarded" } | Failed> =>
  inExcelTwice(async (context) => {
    const { workbook } = context;
    const made = sheets.map(({ id }) => workbook.worksheets.getItemOrNullObject(id));
    const named = names.map((name) => workbook.names.getItemOrNullObject(name));
    const shown = workbook.worksheets.getItemOrNullObject(from);
    await context.sync();
    if (!shown.isNullObject) shown.activate();
    for (const item of [...named, ...made]) if (!item.isNullObject) item.delete();
    await context.sync();
    return { kind: "discarded" };
  });
