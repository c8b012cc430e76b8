import type { Plan, PlanView } from "../../engine/index";
import { planTable } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom, column } from "../budget/address";
import type { Block, Cell } from "../budget/description";
import { MOST_YEARS } from "../budget/ledgerRows";
import type { Bridged } from "./bridgeBlocks";
import type { FollowedBudget } from "./followedBudget";
import { planFormulas } from "./planFormulas";
import { PLAN_HEAD_ROW, HIDDEN, rowsWith } from "./planPlaces";

/** Quoted lines as a function takes them, heads first. */
type Lines = readonly (readonly (string | number)[])[];

/** What the rows of a plan are: numbers, what a call spills, or ordinary formulas on a plain budget. */
export type PlanRows =
  | { readonly kind: "numbers" }
  | {
      readonly kind: "call";
      readonly formula: string;
      /** Quoted lines for it, in hidden cells; null: it has none, or holds them itself. */
      readonly lines: Lines | null;
      /** The budget whose inputs it is given; null: it holds them itself. */
      readonly follows: FollowedBudget | null;
    }
  | { readonly kind: "formulas"; readonly view: PlanView; readonly follows: FollowedBudget };

/** A plan as a sheet shows it. */
export interface PlanOnSheet {
  readonly id: "plan" | "baseline";
  readonly title: string;
  readonly plan: Plan;
  /** A spreadsheet's day; null: months have numbers only. */
  readonly goLive: number | null;
  /** Below the title, two lines. */
  readonly notes: readonly [string, string];
  readonly rows: PlanRows;
  /** From the version before; null where there is none. */
  readonly bridged?: Bridged | null;
  readonly chartTitles: Readonly<Record<"months" | "cumulative", string>>;
}

/** Where the lines of a call stand that are too many for it to hold. */
export const linesOnPlan = (lines: Lines): string =>
  areaFrom(`${column(HIDDEN)}${PLAN_HEAD_ROW}`, lines.length, lines[0]?.length ?? 1).replace(
    /([A-Z]+)(\d+)/g,
    "$$$1$$$2",
  );

export const followedBy = (rows: PlanRows): FollowedBudget | null =>
  rows.kind === "numbers" ? null : rows.follows;

/**
 * For how many years there are columns. One more year of ordinary formulas is some five hundred of them: where a budget comes
 * to have more years than these the sheet says so, and its check.
 */
const USUAL_YEARS = 5;
export const yearsOf = ({ rows, plan }: PlanOnSheet): number =>
  rows.kind === "formulas"
    ? Math.max(USUAL_YEARS, plan.years)
    : followedBy(rows) === null
      ? plan.years
      : MOST_YEARS;

/** The rows of a plan, heads included. */
export function rowBlocks(shown: PlanOnSheet, formats: readonly string[], t: Translator): readonly Block[] {
  const { plan, rows: made } = shown;
  const at = `A${PLAN_HEAD_ROW}`;
  const [heads = [], ...rows] = planTable(plan, t);
  const columns = formats.length;
  switch (made.kind) {
    case "numbers":
      return [{ at, cells: [heads, ...rows], columnFormats: formats }];
    case "call": {
      const count = made.follows === null ? rows.length : rowsWith(made.follows.room);
      const call: Block = {
        at,
        cells: [[{ formula: made.formula }]],
        size: { rows: count + 1, columns },
        columnFormats: formats,
      };
      return made.lines === null
        ? [call]
        : [call, { at: `${column(HIDDEN)}${PLAN_HEAD_ROW}`, cells: made.lines.map(cellsToPass) }];
    }
    case "formulas":
      return [
        ...planFormulas(made.follows, made.view, yearsOf(shown), heads, t),
        { at, cells: [], size: { rows: rowsWith(made.follows.room) + 1, columns }, columnFormats: formats },
      ];
  }
}

/** An empty cell reaches a function as 0 in older programs. */
const cellsToPass = (row: Lines[number]): readonly Cell[] =>
  row.map((cell) => (cell === "" ? { formula: '""', value: "" } : cell));
