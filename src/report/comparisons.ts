import type { Difference, Saving } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import type { Table } from "./table";

/** Two scenarios by component, with a total row. A share of nothing stays empty. */
export function comparisonTable(differences: readonly Difference[], t: ReportTranslator): Table {
  return [
    [t("heading.component"), t("heading.a"), t("heading.b"), t("heading.difference"), t("heading.relative")],
    ...differences.map(({ component, a, b, difference, relative }) => [
      component === "total" ? t("heading.total") : t(`choice.component.${component}`),
      a,
      b,
      difference,
      relative ?? "",
    ]),
  ];
}

/** The article's ways to spend less: a way that costs more shows a negative saving. */
export function savingsTable(savings: readonly Saving[], t: ReportTranslator): Table {
  return [
    [t("heading.way"), t("heading.before"), t("heading.after"), t("heading.saving")],
    ...savings.flatMap(({ way, differences }) =>
      differences
        .filter(({ component }) => component === "total")
        .map(({ a, b, difference }) => [t(`way.${way}`), a, b, difference === 0 ? 0 : -difference]),
    ),
  ];
}
