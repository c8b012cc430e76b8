import {
  INPUT_NAMES,
  INPUTS,
  parseScenario,
  type InputName,
  type Result,
  type Scenario,
} from "../../../engine/index";
import { VOCABULARY } from "../../../report/index";
import { defaultRows } from "../defaults";
import { DEFAULT_KEYS, DEFAULTS, overridesName, QUOTE, SEAT_PRICE_GIVEN, TIER } from "../inputNames";
import { prefixed } from "../numbered";
import { quoteIn, type QuoteRows } from "./readQuote";
import type { OwnBudget } from "./survey";

/** In what the inputs of a budget are not those of the model: another version wrote it, or somebody changed a name. */
export interface InputsApart {
  /** Its inputs sheet. */
  readonly sheet: string;
  /** Inputs of the model for which the budget has no row or no default: they take the default of this version. */
  readonly lacking: readonly InputName[];
  /** Names on the sheet that the model does not have. */
  readonly unknown: readonly string[];
}

/** What the inputs sheet of a budget says. Any version may have written it, and anybody may have typed there. */
export interface BudgetInputs extends InputsApart {
  readonly budget: OwnBudget;
  /** Through the model's gate, which refuses a value under a name that the model does not have. */
  readonly scenario: Result<Scenario>;
}

/** More rows or columns than any inputs sheet has: somebody else's names are then in the place of ours. */
const MOST = { rows: 500, columns: 100 } as const;

/**
 * Reads inputs sheets by the names in them. The defined names, which move with the cells that people move, say where the
 * rows begin and end and which column people fill; a budget that has lost one of them is left out.
 */
export async function readInputs(
  context: Excel.RequestContext,
  budgets: readonly OwnBudget[],
): Promise<readonly BudgetInputs[]> {
  const found = budgets.map((budget) => ({ budget, places: placesOf(context, budget) }));
  await context.sync();
  const loaded = found.flatMap(({ budget, places }) => {
    const { table, ...needed } = places;
    if (Object.values(needed).some(({ isNullObject }) => isNullObject)) return [];
    const { tier, overrides, yours, keys } = places;
    const rows = overrides.rowIndex + overrides.rowCount - tier.rowIndex;
    const columns = overrides.columnIndex + 1;
    if (rows < 1 || rows > MOST.rows || columns > MOST.columns || keys.rowCount > MOST.rows) return [];
    const cells = tier.worksheet.getRangeByIndexes(tier.rowIndex, 0, rows, columns);
    cells.load({ values: true });
    keys.load({ values: true });
    const [visible, hidden] = [yours.columnIndex, overrides.rowIndex - tier.rowIndex];
    // A budget of a layout without a quote has none.
    const quote = table.isNullObject ? null : table.getRange();
    quote?.load({ values: true });
    return [{ budget, cells, keys, quote, visible, hidden }];
  });
  await context.sync();
  return loaded.map(({ budget, cells, keys, quote, visible, hidden }) => {
    const rows = (cells.values as unknown[][]).map((row, i) => ({
      name: (i < hidden ? "" : trimmed(row.at(-1))) || nameBeside(row, visible),
      value: row[visible],
    }));
    const sheet = budget.sheets.get("inputs")?.title ?? "";
    const lines = quote === null ? null : quoteIn(quote.values);
    return { budget, sheet, ...inputsIn(rows, new Set(keys.values.flat()), lines) };
  });
}

function placesOf({ workbook }: Excel.RequestContext, { number }: OwnBudget) {
  const place = (name: string): Excel.Range => {
    const range = workbook.names.getItemOrNullObject(prefixed(name, number)).getRangeOrNullObject();
    range.load({ rowIndex: true, columnIndex: true, rowCount: true });
    return range;
  };
  const table = workbook.tables.getItemOrNullObject(prefixed(QUOTE, number));
  table.load({ name: true });
  return {
    table,
    tier: place(TIER),
    overrides: place(overridesName("likely")),
    yours: place(SEAT_PRICE_GIVEN),
    keys: place(DEFAULT_KEYS),
    defaults: place(DEFAULTS),
  };
}

interface Row {
  /** An input's id, or what stands there where the model has no such input; "" for a row that says nothing. */
  readonly name: string;
  readonly value: unknown;
}

/** @param keys - Of the defaults that the budget has */
function inputsIn(
  [tier, ...rows]: readonly Row[],
  keys: ReadonlySet<unknown>,
  lines: QuoteRows | null,
): Omit<BudgetInputs, "budget" | "sheet"> {
  const names = new Set(rows.map(({ name }) => name));
  const withoutDefault = new Set(
    defaultRows().flatMap(({ input, place, key }) => (place !== null || keys.has(key) ? [] : [input])),
  );
  // Before money could stand in any other currency it stood in CNY.
  const prices = names.has("prices") ? [] : [{ name: "prices", value: INPUTS.prices.default }];
  return {
    scenario: parseScenario(
      {
        tier: tier?.value,
        users: null,
        years: null,
        // A name that the model does not have is told apart from the faults, until there is a value under it.
        overrides: [...rows, ...prices].flatMap(({ name, value }) => (value === "" ? [] : [[name, value]])),
        lines,
      },
      VOCABULARY,
    ),
    lacking: INPUT_NAMES.filter((input) => !names.has(input) || withoutDefault.has(input)),
    unknown: [...names].filter((name) => name !== "" && !INPUT_NAMES.some((input) => input === name)),
  };
}

/**
 * The name beside the value, in any language, or the label in front of it. Where the functions have a hidden name of
 * their own for a row, people may write what they like here.
 */
function nameBeside(row: readonly unknown[], visible: number): string {
  const seen = [trimmed(row[visible - 1]), trimmed(row[visible - 2])];
  return seen.map((text) => VOCABULARY.inputName(text)).find(Boolean) ?? seen.find(Boolean) ?? "";
}

const trimmed = (cell: unknown): string => String(cell ?? "").trim();
