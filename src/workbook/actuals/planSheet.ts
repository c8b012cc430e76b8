import { MINOR_DECIMALS } from "./places";
import { planTable } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom, beside, column } from "../budget/address";
import type { Sheet } from "../budget/description";
import { FACTOR, GENERAL } from "../budget/formats";
import type { Tracking } from "./tracking";

const HEAD_ROW = 5;
/** Component, item, name, kind, currency, rate, total: then the months. */
const FIRST_MONTH = 8;

/** The approved budget by month: nothing but numbers. */
export function planSheet({ plan, approval }: Pick<Tracking, "plan" | "approval">, t: Translator): Sheet {
  const [heads = [], ...rows] = planTable(plan, t);
  const money = MINOR_DECIMALS[plan.decimals];
  return {
    id: "plan",
    title: t("sheet.plan"),
    widths: [24, 24, 34, 10, 10, 10, 16, ...Array.from({ length: heads.length - FIRST_MONTH + 1 }, () => 13)],
    frozen: { rows: HEAD_ROW, columns: 3 },
    print: {
      area: areaFrom("A1", HEAD_ROW + rows.length, heads.length),
      titleRows: `${HEAD_ROW}:${HEAD_ROW}`,
    },
    blocks: [
      { at: "A1", cells: [[t("sheet.plan")]], style: "SheetTitle" },
      {
        at: "A2",
        style: "ExplanatoryText",
        cells: [[t("sheet.note.approved", approval)], [t("sheet.note.frozen")]],
      },
      { at: `A${HEAD_ROW}`, cells: [heads], style: "Heading3" },
      {
        at: `${column(FIRST_MONTH - 1)}${HEAD_ROW}`,
        cells: [],
        size: { rows: 1, columns: heads.length - FIRST_MONTH + 2 },
        align: "Right",
      },
      {
        at: `A${HEAD_ROW + 1}`,
        cells: rows,
        columnFormats: heads.map((_, i) =>
          i === FIRST_MONTH - 3 ? FACTOR : i >= FIRST_MONTH - 2 ? money : GENERAL,
        ),
      },
    ],
  };
}

/** Where formulas of other sheets find the plan. */
export function planAreas({ plan }: Pick<Tracking, "plan">, t: Translator) {
  const rows = plan.rows.length;
  const months = 12 * plan.years + 1;
  const at = (letter: string): string => `$${letter}$${HEAD_ROW + 1}:$${letter}$${HEAD_ROW + rows}`;
  const [first, last] = [column(FIRST_MONTH), column(FIRST_MONTH + months - 1)];
  const on = (cells: string): string => beside(t("sheet.plan"), cells);
  return {
    whole: on(`$A$${HEAD_ROW}:$${last}$${HEAD_ROW + rows}`),
    components: on(at("A")),
    kinds: on(at("D")),
    heads: on(`$${first}$${HEAD_ROW}:$${last}$${HEAD_ROW}`),
    months: on(`$${first}$${HEAD_ROW + 1}:$${last}$${HEAD_ROW + rows}`),
  };
}
