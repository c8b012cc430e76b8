/** The columns of a plan before those of its months, which have their numbers as heads. */
export const PLAN_COLUMN_IDS = ["component", "item", "name", "kind", "currency", "rate", "total"] as const;
export type PlanColumn = (typeof PLAN_COLUMN_IDS)[number];
