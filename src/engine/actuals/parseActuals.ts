import { dayOfSerial, writtenDay } from "../calendar";
import { filledRows, headsAndRows, isBlank, isNothing, placesOf, type Cells } from "../cells";
import { COMPONENT_IDS, COMPONENT_OF, ITEM_IDS, type ComponentId, type ItemId } from "../components/items";
import { gotText, notOneNumber, type Issue, type IssueList } from "../issue";
import { toMinor } from "../money";
import { nearest } from "../nearest";
import type { Plan } from "../plan/plan";
import { halfWidth } from "../readNumber";
import { currencyCode, type Vocabulary } from "../vocabulary";
import type { Actual } from "./actual";
import { ACTUAL_BOUNDS, ACTUAL_COLUMN_IDS, MOST_ACTUALS, NEEDED_COLUMNS, type ActualColumn } from "./columns";

const subjectOf = (column: ActualColumn): `actual.${ActualColumn}` => `actual.${column}`;

/**
 * What was paid, from a range whose first row names its columns, in any order and language. Blank rows are skipped, and
 * rows that hold nothing but notes; columns of other names are the user's own, unless a name is nearly one of ours.
 *
 * @param plan - Whose currency and rates hold where a row has none
 * @param issues - Takes every fault, each by the row's number below the heads
 */
export function parseActuals(
  range: unknown,
  plan: Plan,
  vocabulary: Vocabulary,
  issues: IssueList,
): readonly Actual[] {
  if (isBlank(range)) return [];
  const [heads, rows] = headsAndRows(range);
  if (heads.every(isNothing) && rows.every((cells) => cells.every(isNothing))) return [];
  const columnOf = (head: string): ActualColumn | undefined => vocabulary.actualColumn(head);
  const places = placesOf(
    heads,
    columnOf,
    { of: "actuals", subjectOf, needed: NEEDED_COLUMNS, free: "note" },
    issues,
  );
  if (places === null) return [];
  misspelt(heads, vocabulary, issues);
  const filled = filledRows(rows, [...places.values()]);
  if (filled.length > MOST_ACTUALS) {
    issues.add([{ code: "tooManyRows", subject: "actuals", got: filled.length, max: MOST_ACTUALS }]);
    return [];
  }
  const reader = new RowReader(places, plan, vocabulary);
  const actuals: Actual[] = [];
  for (const { cells, number } of filled) {
    const actual = reader.read(cells, number);
    if (actual !== null) actuals.push(actual);
    else issues.add(reader.faults.map((fault) => ({ code: "inRow", subject: "actuals", number, fault })));
  }
  return actuals;
}

/** Heads that are no column and nearly one: who types Ammount would else see it left out. */
function misspelt(heads: Cells, vocabulary: Vocabulary, issues: IssueList): void {
  for (const head of heads) {
    if (isNothing(head) || vocabulary.actualColumn(gotText(head)) !== undefined) continue;
    const near = nearest(gotText(head), ACTUAL_COLUMN_IDS);
    if (near !== null)
      issues.add([{ code: "headUnknown", subject: subjectOf(near as ActualColumn), got: gotText(head) }]);
  }
}

type Place = readonly [component: ComponentId | null, item: ItemId | null];
const TO_BE_ASSIGNED: Place = [null, null];

/** Reads rows one after the other: what the same text means is looked up once. */
class RowReader {
  faults: Issue[] = [];
  private readonly known = new Map<string, Place>();
  private readonly currencies = new Map<string, string | undefined>();
  private readonly planned = new Map<string, number>();

  constructor(
    private readonly places: ReadonlyMap<ActualColumn, number>,
    private readonly plan: Plan,
    private readonly vocabulary: Vocabulary,
  ) {
    for (const { currency, rate } of plan.rows) {
      if (!this.planned.has(currency)) this.planned.set(currency, rate);
    }
    if (plan.currency !== "") this.planned.set(plan.currency, 1);
  }

  read(cells: Cells, number: number): Actual | null {
    this.faults = [];
    const day = this.day(this.cell(cells, "date"));
    const amount = this.number("amount", this.cell(cells, "amount", true));
    const given = this.cell(cells, "currency");
    const currency = given === undefined ? this.plan.currency : this.currency(gotText(given));
    const planned = currency === undefined ? undefined : given === undefined ? 1 : this.planned.get(currency);
    const rateCell = this.cell(cells, "rate");
    const rate = rateCell === undefined ? planned : this.number("rate", rateCell);
    if (currency !== undefined && rate === undefined && rateCell === undefined) {
      this.faults.push({ code: "noPlannedRate", currency });
    }
    if (day === undefined || amount === undefined || rate === undefined || this.faults.length > 0)
      return null;
    const [component, item] = this.place(this.cell(cells, "item"));
    const { decimals } = this.plan;
    const value = toMinor(amount * rate, decimals);
    return {
      number,
      day,
      component,
      item,
      amount,
      value,
      atPlannedRate: planned === undefined ? value : toMinor(amount * planned, decimals),
      supplier: textOf(this.cell(cells, "supplier")),
      reference: textOf(this.cell(cells, "reference")),
    };
  }

  /** @param zero - Whether 0 is a value rather than an empty cell of an older Excel */
  private cell(cells: Cells, column: ActualColumn, zero = false): unknown {
    const place = this.places.get(column);
    const value = place === undefined ? undefined : cells[place];
    return (zero ? isBlank(value) : isNothing(value)) ? undefined : value;
  }

  private day(cell: unknown): number | undefined {
    const subject = "actual.date";
    if (cell === undefined) {
      this.faults.push({ code: "missing", subject });
      return undefined;
    }
    const text = typeof cell === "string" ? halfWidth(cell) : "";
    const day =
      typeof cell === "string" ? (writtenDay(text) ?? dayOfSerial(Number(text))) : dayOfSerial(Number(cell));
    if (day === undefined) this.faults.push({ code: "notDate", subject, got: gotText(cell) });
    return day;
  }

  private number(column: "amount" | "rate", cell: unknown): number | undefined {
    const subject = subjectOf(column);
    if (cell === undefined) {
      this.faults.push({ code: "missing", subject });
      return undefined;
    }
    const readings = this.vocabulary.numbers(subject, cell);
    const [got] = readings;
    const { min, max } = ACTUAL_BOUNDS[column];
    if (got === undefined || readings.length > 1) this.faults.push(notOneNumber(subject, cell, readings));
    else if (!(got >= min && got <= max)) this.faults.push({ code: "outOfRange", subject, got, min, max });
    else return got;
    return undefined;
  }

  private currency(text: string): string | undefined {
    if (!this.currencies.has(text)) this.currencies.set(text, currencyCode(halfWidth(text)));
    const code = this.currencies.get(text);
    if (code === undefined) this.faults.push({ code: "notCurrency", subject: "actual.currency", got: text });
    return code;
  }

  private place(cell: unknown): Place {
    if (cell === undefined) return TO_BE_ASSIGNED;
    const text = gotText(cell);
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const id = this.vocabulary.choice("quote.item", [...ITEM_IDS, ...COMPONENT_IDS], text);
    const item = ITEM_IDS.find((one) => one === id) ?? null;
    const component = item === null ? (COMPONENT_IDS.find((one) => one === id) ?? null) : COMPONENT_OF[item];
    const place: Place = component === null ? TO_BE_ASSIGNED : [component, item];
    this.known.set(text, place);
    return place;
  }
}

/** Invoice 4712 is the same as a number and as text, typed in whatever width. */
const textOf = (cell: unknown): string => (cell === undefined ? "" : halfWidth(String(cell)));
