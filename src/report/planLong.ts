import { addMonths, fromMinor, isoDay, type Plan } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { planRowName } from "./planTable";
import type { Table } from "./table";

/**
 * A plan as one long table, a row for each amount: what budget imports of ERP systems take.
 *
 * @param goLive - The first day of month 1; with it each row has the day on which its month begins, go-live for month 0
 */
export function planLongTable(
  { rows, currency, decimals }: Plan,
  goLive: number | null,
  t: ReportTranslator,
): Table {
  return [
    [
      t("input.plan.component"),
      t("input.plan.item"),
      t("input.plan.name"),
      t("input.plan.kind"),
      t("heading.month"),
      ...(goLive === null ? [] : [t("input.actual.date")]),
      t("heading.amount"),
      t("input.plan.currency"),
    ],
    ...rows.flatMap((row) =>
      row.months.flatMap((minor, month) =>
        minor === 0
          ? []
          : [
              [
                t(`choice.component.${row.component}`),
                row.item === null ? "" : t(`item.${row.item}`),
                planRowName(row, t),
                t(`choice.plan.kind.${row.kind}`),
                month,
                ...(goLive === null ? [] : [isoDay(addMonths(goLive, Math.max(0, month - 1)))]),
                fromMinor(minor, decimals),
                currency,
              ],
            ],
      ),
    ),
  ];
}
