import type { Assumptions } from "./assumptions";
import type { ChoiceName, ChoiceOf } from "./inputs";

/** Choices that must all have been made. */
export type Condition = { readonly [N in ChoiceName]?: ChoiceOf<N> };

export function holds(condition: Condition, a: Assumptions): boolean {
  for (const name in condition) if (a[name as ChoiceName] !== condition[name as ChoiceName]) return false;
  return true;
}

export const SUBSCRIBED = { licence: "subscription" } as const satisfies Condition;
export const OWNED = { licence: "perpetual" } as const satisfies Condition;
export const ON_PREMISES = { deployment: "onPremises" } as const satisfies Condition;
