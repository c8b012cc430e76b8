import { filledRows, headsAndRows, isBlank, isNothing, placesOf, type Cells } from "../cells";
import { COMPONENT_IDS, COMPONENT_OF, ITEM_IDS } from "../components/items";
import { INPUTS } from "../inputs";
import { gotText, notOneNumber, type Issue, type IssueList } from "../issue";
import { toMinor } from "../money";
import { MOST_LINES } from "../quote/line";
import { decimalsOf } from "../rates/currencies";
import { currencyCode, type Vocabulary } from "../vocabulary";
import { PLAN_COLUMN_IDS, type PlanColumn } from "./columns";
import { ROW_KINDS, type Plan, type PlanRow } from "./plan";

const MOST_ROWS = ITEM_IDS.length + MOST_LINES;
const LAST_MONTH = 12 * INPUTS.years.max;
const subjectOf = (column: PlanColumn): `plan.${PlanColumn}` => `plan.${column}`;

/** What was read of a row before the plan's currency is known: amounts are units of it. */
type Row = Omit<PlanRow, "months"> & { readonly amounts: readonly number[] };

/**
 * A plan from a range as CRMPLAN gives it, live or kept as values, with its heads in any language. Names, totals and
 * columns of the user's own are not needed: a budget is the sum of its months.
 *
 * @returns null where there are faults, each by its row's number below the heads
 */
export function parsePlan(range: unknown, vocabulary: Vocabulary, issues: IssueList): Plan | null {
  const [heads, rows] = headsAndRows(range);
  const needed = PLAN_COLUMN_IDS.filter((column) => column !== "name" && column !== "total");
  const columnOf = (head: string): PlanColumn | undefined => vocabulary.planColumn(head);
  const places = placesOf(heads, columnOf, { of: "baseline", subjectOf, needed }, issues);
  const months = places && monthPlaces(heads, issues);
  if (places === null || months === null) return null;

  const filled = filledRows(rows, [...places.values(), ...months]);
  if (filled.length > MOST_ROWS) {
    issues.add([{ code: "tooManyRows", subject: "baseline", got: filled.length, max: MOST_ROWS }]);
    return null;
  }
  const read = filled.map(({ cells, number }) => {
    const faults: Issue[] = [];
    const row = rowOf(cells, places, months, vocabulary, faults);
    issues.add(faults.map((fault) => ({ code: "inRow", subject: "baseline", number, fault })));
    return faults.length === 0 ? row : null;
  });
  if (read.some((row) => row === null)) return null;
  const sound = read as readonly Row[];

  // An estimate stands in the plan's own currency, and so does whatever has the rate 1.
  const own = sound.find(({ kind }) => kind === "estimate") ?? sound.find(({ rate }) => rate === 1);
  const currency = own?.currency ?? "";
  const decimals = decimalsOf(currency);
  return {
    currency,
    decimals,
    years: (months.length - 1) / 12,
    rows: sound.map(({ amounts, ...row }) => ({
      ...row,
      months: amounts.map((amount) => toMinor(amount, decimals)),
    })),
  };
}

/** Where month 0 and every month of every year stands. */
function monthPlaces(heads: Cells, issues: IssueList): readonly number[] | null {
  const places = new Map<number, number>();
  heads.forEach((head, place) => {
    const month = isBlank(head) ? NaN : Number(head);
    if (Number.isInteger(month) && month >= 0 && month <= LAST_MONTH && !places.has(month))
      places.set(month, place);
  });
  const last = Math.max(1, Math.ceil(Math.max(0, ...places.keys()) / 12)) * 12;
  const months = Array.from({ length: last + 1 }, (_, month) => places.get(month));
  const missing = months.indexOf(undefined);
  if (missing === -1) return months as readonly number[];
  issues.add([{ code: "monthMissing", subject: "baseline", month: missing }]);
  return null;
}

function rowOf(
  cells: Cells,
  places: ReadonlyMap<PlanColumn, number>,
  months: readonly number[],
  vocabulary: Vocabulary,
  faults: Issue[],
): Row | null {
  const cell = (column: PlanColumn): unknown => {
    const value = cells[places.get(column) ?? -1];
    return isNothing(value) ? undefined : value;
  };
  const chosen = <T extends string>(
    column: PlanColumn,
    from: "component" | "quote.item" | "plan.kind",
    choices: readonly T[],
  ): T | undefined => {
    const got = gotText(cell(column) ?? "");
    const id = vocabulary.choice(from, choices, got) as T | undefined;
    if (id === undefined)
      faults.push(
        got === ""
          ? { code: "missing", subject: subjectOf(column) }
          : { code: "notChoice", subject: from, got, choices },
      );
    return id;
  };
  const number = (subject: `plan.${PlanColumn}`, value: unknown): number => {
    const readings = vocabulary.numbers(subject, value);
    const [got] = readings;
    if (got !== undefined && readings.length === 1) return got;
    faults.push(notOneNumber(subject, value, readings));
    return NaN;
  };

  const component = chosen("component", "component", COMPONENT_IDS);
  const item = cell("item") === undefined ? null : chosen("item", "quote.item", ITEM_IDS);
  const kind = chosen("kind", "plan.kind", ROW_KINDS);
  if (item && component && COMPONENT_OF[item] !== component)
    faults.push({ code: "itemElsewhere", item, component });
  const currency = currencyCode(gotText(cell("currency") ?? ""));
  if (currency === undefined)
    faults.push({ code: "notCurrency", subject: "plan.currency", got: gotText(cell("currency") ?? "") });
  const rate = number("plan.rate", cell("rate") ?? "");
  if (rate <= 0) faults.push({ code: "notAbove0", subject: "plan.rate", got: rate });
  const amounts = months.map((place) => (isBlank(cells[place]) ? 0 : number("plan.total", cells[place])));
  if (!component || item === undefined || !kind || currency === undefined) return null;
  return { component, item, name: String(cell("name") ?? ""), kind, currency, rate, amounts };
}
