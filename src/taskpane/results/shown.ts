import type { ComponentId } from "../../engine/index";

/** What of the scenarios is set side by side: their totals, a component, what is paid at a time, or another figure. */
export type Shown = "total" | ComponentId | `t${number}` | "firstYearCash" | "npv";
