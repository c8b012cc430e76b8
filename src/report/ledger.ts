import { ITEMS, lines, type InputName, type Ledger, type Line } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { sourceText } from "./sources";
import type { Table } from "./table";

/** Every line that costs something: what, when, how much of it at what price, and who says so. */
export function ledgerTable(
  ledger: Ledger,
  isGiven: (input: InputName) => boolean,
  t: ReportTranslator,
): Table {
  const row = ({ component, item, t: year, quantity, unitPrice, amount }: Line): Table[number] => [
    t(`choice.component.${component}`),
    t(`item.${item}`),
    year,
    quantity,
    t(`quantity.${ITEMS[item].unit}`),
    unitPrice,
    amount,
    sourceText(ITEMS[item].priced, isGiven(ITEMS[item].priced), t),
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
