import type { Variance, VariancePlace } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import type { Table } from "./table";

/** The figures of a row of CRMVARIANCE, in the order of its columns: workbooks read them by place. */
export const VARIANCE_FIGURES = [
  "budget",
  "toDate",
  "actual",
  "variance",
  "share",
  "forecast",
  "trend",
  "committed",
  "late",
] as const;
const MEMO = [
  "month",
  "timeGone",
  "used",
  "after",
  "afterContract",
  "currencyDifference",
  "twice",
] as const satisfies readonly (keyof Variance)[];

/** Budget against actuals: the components and what is to be assigned, their total, and below it what to know besides. */
export function varianceTable(variance: Variance, t: ReportTranslator): Table {
  const blank = VARIANCE_FIGURES.map(() => "");
  return [
    [t("heading.component"), ...VARIANCE_FIGURES.map((figure) => t(`variance.${figure}`))],
    ...variance.rows.map((row) => [
      variancePlaceName(row.place, t),
      ...VARIANCE_FIGURES.map((figure) => row[figure] ?? ""),
    ]),
    ["", ...blank],
    ...MEMO.map((figure) => [t(`variance.${figure}`), variance[figure] ?? "", ...blank.slice(1)]),
  ];
}

export function variancePlaceName(place: VariancePlace, t: ReportTranslator): string {
  if (place === "total") return t("heading.total");
  return place === "unassigned" ? t("variance.unassigned") : t(`choice.component.${place}`);
}
