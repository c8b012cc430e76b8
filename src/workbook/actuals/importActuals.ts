import { ACTUAL_COLUMN_IDS, serialOf, type ActualColumn } from "../../engine/index";
import type { Table } from "../../report/index";
import type { ColumnChoice, Role } from "./columnChoice";
import {
  amountOfField,
  dateOrderOf,
  dayIn,
  decimalMarkOf,
  needsDateOrder,
  type DateOrder,
  type DecimalMark,
} from "./fileFormats";

/** How a file is to be read: kept in the workbook, so that the next file of the same kind needs no questions. */
export interface ImportSettings {
  readonly columns: ColumnChoice;
  /** null: as the file itself tells. */
  readonly dates: DateOrder | null;
  readonly decimals: DecimalMark | null;
  readonly from1904: boolean;
}

export interface ActualsOfFile {
  /** Rows below the heads of a table of actuals, in the order of ACTUAL_COLUMN_IDS. What cannot be read stays as text. */
  readonly rows: Table;
  /** Rows whose date or amount stayed text, by their number in the file from 1, its heads included. */
  readonly unread: readonly number[];
  /** What the file does not tell, and its user must: each date or amount could be read in two ways. */
  readonly open: readonly ("dates" | "decimals")[];
}

/** The rows of a file as actuals. */
export function importActuals(
  [, ...rows]: readonly (readonly string[])[],
  { columns, dates, decimals, from1904 }: ImportSettings,
): ActualsOfFile {
  const field = (row: readonly string[], role: Role): string => row[columns[role] ?? -1]?.trim() ?? "";
  const all = (role: Role): readonly string[] =>
    rows.map((row) => field(row, role)).filter((text) => text !== "");
  const amounts = [...all("amount"), ...all("refund")];
  const [order, mark] = [dates ?? dateOrderOf(all("date")), decimals ?? decimalMarkOf(amounts)];
  const open: ActualsOfFile["open"][number][] = [];
  if (order === null && needsDateOrder(all("date"))) open.push("dates");
  if (mark === null && amounts.some((text) => /[.,]/.test(text))) open.push("decimals");

  const unread: number[] = [];
  const cells = (row: readonly string[], number: number): Table[number] => {
    const day = dayIn(field(row, "date"), order ?? "dayFirst", from1904);
    const amount = amountOf(field(row, "amount"), field(row, "refund"), mark ?? ".");
    if (day === undefined || amount === undefined) unread.push(number);
    const byColumn: Readonly<Record<ActualColumn, string | number>> = {
      date: day === undefined ? field(row, "date") : serialOf(day),
      item: field(row, "item"),
      supplier: field(row, "supplier"),
      reference: field(row, "reference"),
      amount: amount ?? field(row, "amount"),
      currency: field(row, "currency").toUpperCase(),
      rate: amountOfField(field(row, "rate"), mark ?? ".") ?? field(row, "rate"),
      note: field(row, "note"),
    };
    return ACTUAL_COLUMN_IDS.map((column) => byColumn[column]);
  };
  return { rows: rows.map((row, i) => cells(row, i + 2)), unread, open };
}

/** What was paid less what came back; one of the two is usually empty. */
function amountOf(paid: string, refund: string, mark: DecimalMark): number | undefined {
  const [out, back] = [
    paid === "" ? 0 : amountOfField(paid, mark),
    refund === "" ? 0 : amountOfField(refund, mark),
  ];
  if ((paid === "" && refund === "") || out === undefined || back === undefined) return undefined;
  // Both have at most the decimals of a currency: their difference is rounded off the dust of binary fractions.
  return Number((out - back).toPrecision(15));
}
