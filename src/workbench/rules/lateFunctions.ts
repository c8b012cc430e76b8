import type { Answer } from "../functions/answer";

/** What cells show whose function Excel does not know yet: `?late=name`, `calc` or `busy`. */
export const LATE = ["name", "calc", "busy"] as const;
export type Late = (typeof LATE)[number];

/**
 * Custom functions that Excel registers late, or not at all: their cells come to #NAME? or stay #BUSY!, and Excel looks
 * again only when a formula is entered.
 * https://github.com/OfficeDev/office-js/issues/4487, /5865 and /6611
 */
export class LateFunctions {
  private isLate: boolean;

  constructor(private readonly late: Late | null) {
    this.isLate = late !== null;
  }

  /** Asks the add-in only once its functions are registered. */
  ask<Call>(call: Call, ask: (call: Call) => Answer | undefined): Answer | undefined {
    if (!this.isLate) return ask(call);
    return this.late === "busy" ? undefined : { ok: false, error: { error: "#NAME?" }, message: "" };
  }

  /** Functions are unknown still. */
  get areLate(): boolean {
    return this.isLate;
  }

  /** From now on Excel knows them. No cell is calculated for that. */
  register(): void {
    this.isLate = false;
  }
}
