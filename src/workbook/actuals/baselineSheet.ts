import type { Baseline } from "../../engine/index";
import type { Translator } from "../../text/index";
import type { DefinedName, Sheet } from "../budget/description";
import type { Bridged } from "./bridgeBlocks";
import { baselineName, NAMED } from "./places";
import { planAreas, planSheet } from "./planSheet";

/** The approved budget by month: nothing but numbers. */
export function baselineSheet(
  { name, version, approvedBy, approvedOn, reason, plan, checksum }: Baseline,
  goLive: number,
  title: string,
  t: Translator,
  bridged: Bridged | null = null,
): Sheet {
  const { currency } = plan;
  return planSheet(
    {
      id: "baseline",
      title,
      plan,
      goLive,
      notes: [
        t(reason === "" ? "sheet.note.approved" : "sheet.note.approvedAgain", {
          name,
          version,
          by: approvedBy,
          on: approvedOn,
          reason,
          checksum,
        }),
        t("sheet.note.frozen"),
      ],
      rows: { kind: "numbers" },
      bridged,
      chartTitles: {
        months: t("sheet.chart.plan.cash", { currency }),
        cumulative: t("sheet.chart.plan.cumulative", { currency }),
      },
    },
    t,
  );
}

/** The version by its name, and what holds by the newest one. */
export function baselineNames({ plan, version }: Baseline, title: string): readonly DefinedName[] {
  const areas = planAreas(plan, title);
  return [
    { name: baselineName(version), refersTo: areas.whole },
    ...(Object.keys(NAMED) as (keyof typeof NAMED)[]).map((part) => ({
      name: NAMED[part],
      refersTo: areas[part],
    })),
  ];
}
