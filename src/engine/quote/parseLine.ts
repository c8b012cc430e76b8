import { COMPONENT_IDS, COMPONENT_OF, ITEM_IDS, type ComponentId, type ItemId } from "../components/items";
import { gotText, notOneNumber, type Issue } from "../issue";
import { currencyCode, type Vocabulary } from "../vocabulary";
import { LINE_COLUMNS, type LineColumn, type NumberLineColumn } from "./columns";
import { PERS, type Per, type QuotedLine } from "./line";

/** What the lines of a scenario hang on. */
export interface QuoteContext {
  /** Of the contract. */
  readonly years: number;
  /** Of the scenario, and CNY for one unit of it; null: it has no rate, which is a fault already told. */
  readonly currency: string;
  readonly exchangeRate: number | null;
  readonly licence: "subscription" | "perpetual";
}

/** The cells of a line by their columns; one that is left out is not there. */
export type LineCells = Readonly<Partial<Record<LineColumn, unknown>>>;

/**
 * One line of a quote: everything that was left out gets its value.
 *
 * @param faults - Takes every fault of the line
 * @returns null where it has faults that leave nothing to make a line of
 */
export function parseLine(
  cells: LineCells,
  context: QuoteContext,
  vocabulary: Vocabulary,
  faults: Issue[],
): QuotedLine | null {
  const months = 12 * context.years;
  /** A cell's number within the bounds of its column, or of the contract; undefined: not given, or a fault that is told. */
  const number = (
    column: NumberLineColumn,
    bounds: { min?: number; max?: number } = {},
  ): number | undefined => {
    const cell = cells[column];
    if (cell === undefined) return undefined;
    const row: { readonly min: number; readonly max: number; readonly whole?: true } = LINE_COLUMNS[column];
    const { min, max } = { ...row, ...bounds };
    const subject = `quote.${column}` as const;
    const readings = vocabulary.numbers(subject, cell);
    const [got] = readings;
    if (got === undefined || readings.length > 1) faults.push(notOneNumber(subject, cell, readings));
    else if (!(got >= min && got <= max)) faults.push({ code: "outOfRange", subject, got, min, max });
    else if (row.whole && !Number.isInteger(got)) faults.push({ code: "notWhole", subject, got });
    else return got;
    return undefined;
  };
  const choice = <T extends string>(column: LineColumn, choices: readonly T[]): T | undefined => {
    const subject = `quote.${column}` as const;
    const got = gotText(cells[column] ?? "");
    const id = vocabulary.choice(subject, choices, got);
    if (id === undefined) {
      faults.push(
        cells[column] === undefined
          ? { code: "missing", subject }
          : { code: "notChoice", subject, got, choices },
      );
    }
    return id as T | undefined;
  };

  const target = choice("item", [...ITEM_IDS, ...COMPONENT_IDS]);
  const item = ITEM_IDS.find((id) => id === target) ?? null;
  const component = item ? COMPONENT_OF[item] : (target as ComponentId | undefined);
  const per = choice("per", PERS);
  if (cells.price === undefined) faults.push({ code: "missing", subject: "quote.price" });
  const price = number("price");
  const name = cells.name === undefined ? "" : String(cells.name);
  if (name.length > LINE_COLUMNS.name.longest) {
    faults.push({ code: "tooLong", subject: "quote.name", got: name.length, max: LINE_COLUMNS.name.longest });
  }
  const quantity = quantityOf(cells, number, vocabulary, faults);
  const [from, to] = term(per, months, number, cells, faults);
  const pack = number("pack");
  const discount = number("discount");
  const uplift = number("uplift");
  const money =
    per === "share" ? ([context.currency, 1] as const) : currencyOf(cells, context, number, faults);
  if (item && per) faults.push(...misplaced(item, per, context));
  if (!component || !per || price === undefined || !money) return null;
  return {
    component,
    item,
    name,
    quantity,
    pack: pack ?? 0,
    price,
    per,
    from,
    to,
    discount: discount ?? 0,
    uplift: uplift ?? null,
    currency: money[0],
    rate: money[1],
    note: gotText(cells.note ?? ""),
  };
}

type ReadNumber = (column: NumberLineColumn, bounds?: { min?: number; max?: number }) => number | undefined;

function quantityOf(
  cells: LineCells,
  number: ReadNumber,
  vocabulary: Vocabulary,
  faults: Issue[],
): QuotedLine["quantity"] {
  const { quantity: cell, lowQuantity, highQuantity } = cells;
  const isUsers =
    typeof cell === "string" &&
    vocabulary.choice("quote.quantity", LINE_COLUMNS.quantity.orChoice, cell) === "users";
  const likely = isUsers ? undefined : number("quantity");
  if (lowQuantity === undefined && highQuantity === undefined) {
    if (isUsers) return "users";
    const certain = likely ?? 1;
    return [certain, certain, certain];
  }
  if (isUsers) faults.push({ code: "usersWithRange" });
  for (const column of ["lowQuantity", "highQuantity"] as const) {
    if (cells[column] === undefined) faults.push({ code: "missing", subject: `quote.${column}` });
  }
  const [low, high] = [number("lowQuantity"), number("highQuantity")];
  const middle = likely ?? 1;
  if (low === undefined || high === undefined) return [middle, middle, middle];
  if (!isUsers && !(low <= middle && middle <= high))
    faults.push({ code: "notRising", low, likely: middle, high });
  return [low, middle, high];
}

/** The first and the last month of a line; of a price paid once both are its month. */
function term(
  per: Per | undefined,
  months: number,
  number: ReadNumber,
  cells: LineCells,
  faults: Issue[],
): readonly [number, number] {
  if (per === "once") {
    if (cells.to !== undefined) faults.push({ code: "onceUntil", got: gotText(cells.to) });
    const month = number("from", { min: 0, max: months }) ?? 0;
    return [month, month];
  }
  const from = number("from", { min: 1, max: months }) ?? 1;
  const to = number("to", { min: 1, max: months }) ?? months;
  if (from > to) faults.push({ code: "endsBeforeStart", from, to });
  return [from, to];
}

/** The line's currency and CNY for one unit of it. */
function currencyOf(
  cells: LineCells,
  { currency: own, exchangeRate }: QuoteContext,
  number: ReadNumber,
  faults: Issue[],
): readonly [string, number] | null {
  const rate = number("rate");
  const hasRate = cells.rate !== undefined;
  if (cells.currency === undefined) {
    if (rate !== undefined && rate !== exchangeRate) faults.push({ code: "lineRateAlone", rate });
    return [own, exchangeRate ?? 1];
  }
  const currency = currencyCode(gotText(cells.currency));
  if (currency === undefined) {
    faults.push({ code: "notCurrency", subject: "quote.currency", got: gotText(cells.currency) });
    return null;
  }
  if (currency === "CNY") {
    if (rate !== undefined && rate !== 1) faults.push({ code: "leftoverRate", subject: "quote.rate", rate });
    return [currency, 1];
  }
  if (hasRate) return rate === undefined ? null : [currency, rate];
  if (currency === own) return [currency, exchangeRate ?? 1];
  faults.push({ code: "noExchangeRate", currency });
  return null;
}

/** Items that only one licence has. */
export const LICENCE_OF: Readonly<Partial<Record<ItemId, QuoteContext["licence"]>>> = {
  subscription: "subscription",
  support: "subscription",
  perpetual: "perpetual",
  maintenance: "perpetual",
};

/** An item that the licence does not have, or that would be a share of itself. */
function misplaced(item: ItemId, per: Per, { licence }: QuoteContext): readonly Issue[] {
  const faults: Issue[] = [];
  if (item === "subscription" && per === "share") faults.push({ code: "shareOfItself" });
  const needed = LICENCE_OF[item];
  if (needed !== undefined && needed !== licence) faults.push({ code: "itemOfOtherLicence", item, licence });
  return faults;
}
