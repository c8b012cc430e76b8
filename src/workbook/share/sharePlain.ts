import { inputRow, type InputName, type Issue } from "../../engine/index";
import { choiceWord, VOCABULARY } from "../../report/index";
import type { Translator } from "../../text/index";
import { defaultRows } from "../budget/defaults";
import { unmark } from "../budget/excel/marker";
import { writeBudget, type BudgetWritten } from "../budget/excel/write";
import { DEFAULT_KEYS, DEFAULTS } from "../budget/inputNames";
import { prefixed } from "../budget/numbered";
import { inExcel, type Failed } from "../excel";
import type { Scan } from "../scan/scan";
import { UNWATCHED, type Cancelled, type Watch } from "../watch";
import { liveBudget, type LiveBudget, type NoLiveBudget } from "./liveBudget";
import { discardShare, shareValues, type Shared, type ShareWords } from "./shareValues";

/** An input of the budget cannot be used, so there is nothing to calculate a copy from. Nothing was written. */
export interface InputsRefused {
  readonly kind: "inputsRefused";
  /** The inputs sheet. */
  readonly sheet: string;
  readonly issues: readonly Issue[];
}

/**
 * A share copy that still recalculates: the live budget once more in plain formulas, with its inputs and defaults of
 * now. All other sheets with cells of ours become values, since what they calculate from may be a live cell.
 *
 * @param writtenOn - YYYY-MM-DD
 */
export async function sharePlain(
  scan: Scan,
  words: ShareWords,
  writtenOn: string,
  t: Translator,
  watch: Watch = UNWATCHED,
): Promise<Shared | InputsRefused | NoLiveBudget | Cancelled | Failed> {
  const live = await liveBudget();
  if (live.kind !== "live") return live;
  const { scenario } = live;
  if (!scenario.ok) {
    return { kind: "inputsRefused", sheet: live.sheet, issues: scenario.issues };
  }
  const written = await writeBudget({
    rendering: "plain",
    scenarios: [{ name: "", scenario: scenario.value }],
    writtenOn,
    t,
    existing: "standsBeside",
    onProgress: () => undefined,
    isCancelled: () => false,
  });
  if (written.kind === "failed") return written;
  if (written.kind !== "budgetWritten") throw new Error(`A budget beside another cannot be ${written.kind}`);
  return finish(scan, { words, live, watch, t }, written);
}

interface Sharing {
  readonly words: ShareWords;
  readonly live: LiveBudget;
  readonly watch: Watch;
  readonly t: Translator;
}

/** What belongs to the copy besides the budget. If any of it fails, the budget goes too. */
async function finish(
  scan: Scan,
  { words, live: { budget: own, sheet, lacking, unknown }, watch, t }: Sharing,
  { titles, undo: { plan, sheets } }: BudgetWritten,
): Promise<Shared | Cancelled | Failed> {
  const budget: Shared = {
    kind: "shared",
    sheets: sheets.map(({ id }, i) => ({ id, name: titles[i] ?? "" })),
    names: plan.description.names.map(({ name }) => name),
    from: plan.survey.activeSheet,
    apart: lacking.length + unknown.length > 0 ? { sheet, lacking, unknown } : null,
  };
  const pinned = await takeDefaults(own.number, plan.number, budget.sheets, t);
  const replaced = new Set(plan.description.sheets.map(({ id }) => own.sheets.get(id)?.id));
  const others = { ...scan, cells: scan.cells.filter(({ sheetId }) => !replaced.has(sheetId)) };
  const values =
    pinned.kind === "failed"
      ? pinned
      : await shareValues(
          others,
          { ...words, lines: (copies) => words.lines([...titles, ...copies], budget.apart) },
          watch,
        );
  if (values.kind === "shared") return { ...budget, sheets: [...values.sheets, ...budget.sheets] };
  const cleaned = await discardShare(budget);
  if (cleaned.kind === "discarded") return values;
  const { detail } = cleaned.failure;
  return { kind: "failed", failure: { key: "workbook.failure.leftBehind", detail } };
}

/**
 * An add-in with other defaults, and with more or fewer of them, may have written the budget: the copy keeps those, or
 * its figures would be others. It is no budget of the pane's own any more.
 */
const takeDefaults = (
  from: number,
  to: number,
  sheets: Shared["sheets"],
  t: Translator,
): Promise<{ readonly kind: "pinned" } | Failed> =>
  inExcel(async (context) => {
    const read = (name: string, number: number): Excel.Range => {
      const range = context.workbook.names.getItem(prefixed(name, number)).getRange();
      range.load({ values: true });
      return range;
    };
    const [then, now] = [from, to].map((number) => ({
      keys: read(DEFAULT_KEYS, number),
      defaults: read(DEFAULTS, number),
    })) as [Defaults, Defaults];
    await context.sync();
    const known = new Map(then.keys.values.map(([key], i) => [key as unknown, then.defaults.values[i]]));
    const rows = new Map(defaultRows().map(({ key, input }) => [key as unknown, input]));
    now.defaults.values = now.keys.values.map(([key], i) => {
      const input = rows.get(key);
      return (known.get(key) ?? now.defaults.values[i] ?? []).map((cell: unknown) =>
        input === undefined ? cell : inWords(input, cell, t),
      );
    });
    await unmark(
      context,
      sheets.map(({ id }) => context.workbook.worksheets.getItem(id)),
    );
    return { kind: "pinned" };
  });

/** A choice stands in the words of the budget; that budget may hold its code, or have another language. */
function inWords(input: InputName, cell: unknown, t: Translator): unknown {
  const row = inputRow(input);
  if (row.kind !== "choice") return cell;
  const choice = VOCABULARY.choice(input, row.choices, String(cell));
  return choice === undefined ? cell : choiceWord(input, choice, t);
}

/** One row for each default, by its key. */
interface Defaults {
  readonly keys: Excel.Range;
  readonly defaults: Excel.Range;
}
