import type { Plan } from "../../engine/index";
import type { Translator } from "../../text/index";
import { literal } from "../formula";
import { column } from "../budget/address";
import type { Block, ConditionalFormat } from "../budget/description";
import { DECIMALS, usedName } from "../budget/inputNames";
import { TIMES } from "../budget/ledgerRows";
import { summaryName } from "../budget/summary";
import type { FollowedBudget } from "./followedBudget";
import { inLedgerBySum } from "./planFormulas";
import { FIRST_MONTH, monthColumn, TOTAL_ROW } from "./planPlaces";
import { yearsOf, type PlanOnSheet } from "./planRows";

/** Whether a plan that follows a budget comes to it. */
const CHECK_CELL = `D${TOTAL_ROW}`;

/** What does not follow. */
export const asWrittenBlock = ({ years, currency }: Plan, t: Translator): Block => ({
  at: `A${TOTAL_ROW - 1}`,
  style: "ExplanatoryText",
  cells: [
    [
      {
        formula: `IF(AND(${usedName("years", "likely")}=${years},${usedName("currency", "likely")}=${literal(currency)}),"",${literal(t("sheet.note.plan.asWritten", { years, currency }))})`,
        value: "",
      },
    ],
  ],
});

/** The plan against the budget that it follows: in every year, where the budget has its years in cells. */
export function checkBlock(shown: PlanOnSheet, follows: FollowedBudget, t: Translator): Block {
  const years = yearsOf(shown);
  const isSame = (mine: string, its: string): string => `ROUND(${mine}-N(${its}),${DECIMALS})=0`;
  const months = (time: number): string => {
    if (time > years) return "0";
    const [from, to] = [time === 0 ? 0 : 12 * time - 11, 12 * time].map((month) => monthColumn(month));
    return `SUM(${from}${TOTAL_ROW}:${to}${TOTAL_ROW})`;
  };
  const foots =
    shown.rows.kind === "formulas"
      ? `AND(${TIMES.map((time) => isSame(months(time), inLedgerBySum(follows, time))).join(",")})`
      : isSame(`${column(FIRST_MONTH - 1)}${TOTAL_ROW}`, summaryName("total"));
  return {
    at: `C${TOTAL_ROW}`,
    cells: [
      [
        t("sheet.planAdds"),
        { formula: `IF(${foots},"${t("sheet.ok")}","${t("sheet.check")}")`, value: t("sheet.ok") },
      ],
    ],
  };
}

export const checkLooks = (t: Translator): readonly ConditionalFormat[] => {
  const is = (key: "sheet.ok" | "sheet.check"): string => `$D$${TOTAL_ROW}="${t(key)}"`;
  return [
    { cells: CHECK_CELL, formula: is("sheet.ok"), look: "good" },
    { cells: CHECK_CELL, formula: is("sheet.check"), look: "bad" },
  ];
};
