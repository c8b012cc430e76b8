import { ITEMS, lines, type InputName, type Ledger, type LedgerRow, type Line } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { rowName, rowUnit } from "./rows";
import { sourceText } from "./sources";
import type { Table } from "./table";

/** Every line that costs something: what, when, how much of it at what price, and who says so. */
export function ledgerTable(
  ledger: Ledger,
  isGiven: (input: InputName) => boolean,
  t: ReportTranslator,
): Table {
  const row = ({ row, t: year, quantity, unitPrice, amount }: Line): Table[number] => [
    t(`choice.component.${row.component}`),
    rowName(row, t),
    year,
    quantity,
    rowUnit(row, t),
    unitPrice,
    amount,
    rowSource(row, isGiven, t),
  ];
  return [
    [
      t("heading.component"),
      t("heading.item"),
      t("heading.t"),
      t("heading.quantity"),
      t("heading.unit"),
      t("heading.unitPrice"),
      t("heading.amount"),
      t("heading.source"),
    ],
    ...lines(ledger).map(row),
  ];
}

function rowSource(
  { line, item }: LedgerRow,
  isGiven: (input: InputName) => boolean,
  t: ReportTranslator,
): string {
  if (line !== null || item === null) return t("origin.quoted");
  const { priced } = ITEMS[item];
  return sourceText(priced, isGiven(priced), t);
}
