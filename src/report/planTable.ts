import { fromMinor, PLAN_COLUMN_IDS, sumOfMonths, type Plan, type PlanRow } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { rowName } from "./rows";
import type { Table } from "./table";

/** Every row of a plan by month; the numbers of the months are their heads. It is read again as a baseline. */
export function planTable({ rows, years, decimals }: Plan, t: ReportTranslator): Table {
  return [
    [
      ...PLAN_COLUMN_IDS.map((column) => t(`input.plan.${column}`)),
      ...Array.from({ length: 12 * years + 1 }, (_, month) => month),
    ],
    ...rows.map(({ component, item, name, kind, currency, rate, months }) => [
      t(`choice.component.${component}`),
      item === null ? "" : t(`item.${item}`),
      planRowName({ name, item, component }, t),
      t(`choice.plan.kind.${kind}`),
      currency,
      rate,
      fromMinor(sumOfMonths(months), decimals),
      ...months.map((month) => fromMinor(month, decimals)),
    ]),
  ];
}

/** What a row of a plan is called: by its line, or by its item. */
export const planRowName = (
  { name, item, component }: Pick<PlanRow, "name" | "item" | "component">,
  t: ReportTranslator,
): string => name || rowName({ line: null, item, component }, t);
