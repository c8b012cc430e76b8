import type { Scenario } from "../engine/index";
import { COUNT, formatOf, GENERAL, MONEY_IN_TABLE, SHARE } from "./budget/formats";
import { formula } from "./formula";
import type { Address, CellBlock } from "./insertCells";

/** Totals by users, down, and by a price, to the right. */
export interface Cross {
  /** Lines above the table: what it shows, and of when. */
  readonly title: string;
  readonly note: string;
  readonly corner: string;
  readonly users: readonly number[];
  readonly prices: readonly number[];
  /** The prices are factors of what is quoted. */
  readonly isFactor: boolean;
  readonly totals: readonly (readonly number[])[];
  /** Whose totals are calculated again from the heads; null: the totals stay as they are. */
  readonly live: Scenario | null;
}

const HEADS = 2;

/** The table as cells. */
export function crossTable({ title, note, corner, users, prices, isFactor, totals, live }: Cross): CellBlock {
  const width = prices.length + 1;
  const line = (text: string): string[] => [text, ...prices.map(() => "")];
  const total = (row: number, column: number, address: Address): string | number => {
    const at = address(HEADS + 1 + row, column + 1);
    if (live === null) return totals[row]?.[column] ?? "";
    const users = `$${address(0, 0).column}${at.row}`;
    const seatPrice = `${at.column}$${address(HEADS, 0).row}`;
    return formula("CRMCOST", live, { users, seatPrice });
  };
  return {
    numberFormats: [
      Array.from({ length: width }, () => GENERAL),
      Array.from({ length: width }, () => GENERAL),
      [GENERAL, ...prices.map(() => (isFactor ? SHARE : formatOf("seatPrice")))],
      ...users.map(() => [COUNT, ...prices.map(() => MONEY_IN_TABLE)]),
    ],
    cells: (address) => [
      line(title),
      line(note),
      [corner, ...prices],
      ...users.map((count, row) => [count, ...prices.map((_, column) => total(row, column, address))]),
    ],
  };
}
