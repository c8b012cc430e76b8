import { COMPONENT_IDS, type Case, type ComponentId } from "../../engine/index";

/** Where everything stands on the budget sheet. Totals stand left of the timeline, so that they never move with the years. */
export const SUMMARY_ROW = 6;
export const RANGE_ROW = 6;
export const PERCENTILE_ROW = RANGE_ROW + COMPONENT_IDS.length + 3;

/** The head of each run's table; five components and a total follow. */
const HEAD = { likely: 24, low: 57, high: 66 } as const satisfies Record<Case, number>;
export const headRow = (which: Case): number => HEAD[which];
export const componentRow = (which: Case, component: ComponentId): number =>
  HEAD[which] + 1 + COMPONENT_IDS.indexOf(component);
export const totalRow = (which: Case): number => HEAD[which] + 1 + COMPONENT_IDS.length;

export const CUMULATIVE_ROW = totalRow("likely") + 1;
export const VALUE_ROW = CUMULATIVE_ROW + 1;
export const CHECK_ROW = VALUE_ROW + 1;
export const CHART_ROWS = { first: CHECK_ROW + 3, last: HEAD.low - 5 } as const;
export const BUDGET_END = totalRow("high");
