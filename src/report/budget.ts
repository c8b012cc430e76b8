import {
  COMPONENT_IDS,
  componentCash,
  cash,
  times,
  total,
  type ComponentId,
  type Ledger,
} from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { timeLabel } from "./steps";
import type { Table } from "./table";

/** Component × year with total and share. Totals stand left of the timeline, so that they never move with the years. */
export function budgetTable(ledger: Ledger, t: ReportTranslator): Table {
  const all = total(ledger);
  const row = (label: string, sum: number, byTime: readonly number[]): Table[number] => [
    label,
    sum,
    all === 0 ? 0 : sum / all,
    ...byTime,
  ];
  const components = (component: ComponentId): Table[number] =>
    row(t(`choice.component.${component}`), total(ledger, { component }), componentCash(ledger, component));
  return [
    [
      t("heading.component"),
      t("heading.total"),
      t("heading.share"),
      ...times(ledger).map((time) => timeLabel(time, t)),
    ],
    ...COMPONENT_IDS.map(components),
    row(t("heading.total"), all, cash(ledger)),
  ];
}
