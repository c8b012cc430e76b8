import { dayOf, type ListPrice } from "../../engine/index";
import { insertShortlist, MOST_ON_SHEET, type Shortlisted } from "../../workbook/index";
import type { Notice } from "../notice";
import type { Screen } from "../screen";
import type { Store } from "../store";
import type { Cancelling } from "../tracking/cancelling";
import type { InWorkbook } from "../workbook/tools";
import { candidateKey, candidateName } from "./candidates";
import { criterionName, scoreOf, weightOf } from "./criteria";
import { metBy, ratesInForce, typedRates, ticked } from "./ranking";

/** The shortlist into a sheet. */
export function shortlistWork(store: Store, inWorkbook: InWorkbook, { begin, isCancelled }: Cancelling) {
  return {
    insertShortlist: (): Promise<void> =>
      inWorkbook((): Promise<Notice | null> => {
        const shortlisted = shortlistedOf(store.screen);
        if (shortlisted === null) return Promise.resolve(null);
        const count = shortlisted.candidates.length;
        if (count === 0 || count > MOST_ON_SHEET) return Promise.resolve(refusal(count));
        begin();
        return insertShortlist({
          ...shortlisted,
          rendering: store.state.rendering,
          t: store.screen.t,
          onProgress: (progress) => store.notify({ kind: "writing", ...progress }),
          isCancelled,
        });
      }),
  };
}

const refusal = (count: number): Notice => ({
  kind: "told",
  text: count === 0 ? "shortlist.tooFew" : "shortlist.tooMany",
  facts: { most: MOST_ON_SHEET },
  tone: "caution",
  undo: null,
});

/** What the pane ranks, as a sheet takes it; null while the scenario's own price stands in the way. */
export function shortlistedOf(screen: Screen): Shortlisted | null {
  const met = metBy(screen);
  if (met.kind === "settled") return null;
  const entries = [...ticked(screen)].sort(compareNames);
  return {
    scenario: met.scenario,
    candidates: entries.map((entry) => ({ entry, name: candidateName(entry) })),
    rates: typedRates(ratesInForce(screen)),
    criteria: screen.state.shortlist.criteria.map((criterion) => ({
      name: criterionName(criterion, screen.t),
      weight: weightOf(criterion),
      scores: entries.map((entry) => scoreOf(criterion, candidateKey(entry))),
    })),
    today: dayOf(new Date()),
  };
}

/** In the order in which the engine sets equal totals. */
function compareNames(one: ListPrice, other: ListPrice): number {
  for (const field of ["vendor", "product", "edition", "currency", "billing"] as const) {
    if (one[field] !== other[field]) return one[field] < other[field] ? -1 : 1;
  }
  return 0;
}
