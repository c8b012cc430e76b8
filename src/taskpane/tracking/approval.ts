import {
  assumptions,
  bridge,
  dayOf,
  estimate,
  freeze,
  isoDay,
  MODEL_VERSION,
  monthlyPlan,
  priceBookVersion,
  writtenDay,
  type BridgePart,
  type Plan,
} from "../../engine/index";
import { together } from "../../text/index";
import {
  approve,
  MOST_OF_BASELINES as MOST,
  plainText,
  scenarioOf,
  type KeptBaseline,
} from "../../workbook/index";
import { focusHeading } from "../focus";
import { savedForm } from "../scenarioList";
import { scenarioName } from "../scenarios";
import { currentOf, type State } from "../state";
import type { TrackingControls } from "./controls";
import { approvalId, lackingIn } from "./form";
import { newest, type Approving } from "./state";
import { told, XML, type TrackingTools } from "./work";

/** What would be frozen now: when it is paid, by month. */
export const planNow = (state: State): Plan =>
  monthlyPlan(estimate(assumptions(currentOf(state).scenario, "likely")), "cash");

export function approval({
  store,
  inWorkbook,
  own,
  set,
  refresh,
  begin,
  isCancelled,
  words,
}: TrackingTools): Pick<
  TrackingControls,
  "startApproving" | "changeApproving" | "approve" | "cancelApproving"
> {
  const frozen = (approving: Approving): KeptBaseline => {
    const { state } = store.screen;
    const open = currentOf(state);
    const before = newest(own());
    const { tier, given, lines } = savedForm(open);
    const plan = planNow(state);
    return {
      ...freeze({
        name: plainText(approving.name, MOST.name),
        version: (before?.version ?? 0) + 1,
        approvedOn: isoDay(writtenDay(approving.on) ?? 0),
        approvedBy: plainText(approving.by, MOST.text),
        reason: before === null ? "" : plainText(approving.reason, MOST.reason),
        plan: { ...plan, rows: plan.rows.map((row) => ({ ...row, name: plainText(row.name, MOST.text) })) },
      }),
      id: crypto.randomUUID(),
      kept: new Date().toISOString(),
      goLive: writtenDay(approving.goLive) ?? 0,
      model: MODEL_VERSION,
      prices: priceBookVersion(),
      tier,
      given,
      lines,
      bridge: before === null ? [] : bridgeFrom(before, open.scenario),
    };
  };
  return {
    startApproving() {
      const { state, t } = store.screen;
      const before = newest(own());
      const approving: Approving = {
        name: before?.name ?? scenarioName(currentOf(state), t),
        by: "",
        on: dayOf(new Date()),
        goLive: state.results.goLive || (before === null ? "" : isoDay(before.goLive)),
        reason: "",
        isChecked: false,
      };
      set({ approving });
      focusHeading();
    },
    changeApproving(change) {
      const { approving } = own();
      if (approving !== null) set({ approving: { ...approving, ...change } });
    },
    cancelApproving() {
      set({ approving: null });
      focusHeading();
    },
    approve() {
      const { approving, baselines } = own();
      if (approving === null) return;
      const [lacking] = lackingIn(approving, baselines === null || baselines.length === 0);
      if (lacking !== undefined) {
        set({ approving: { ...approving, isChecked: true } });
        document.getElementById(approvalId(lacking))?.focus();
        return;
      }
      void inWorkbook(async () => {
        begin();
        // Another pane may have approved in the meantime.
        await refresh();
        const outcome = await approve({
          baseline: frozen(approving),
          before: newest(own()),
          xml: XML,
          t: await words(),
          onProgress: (progress) => store.notify({ kind: "writing", ...progress }),
          isCancelled,
        });
        if (outcome.kind === "notKept") return told("caution", "actuals.notKept");
        if (outcome.kind !== "approved") return outcome;
        store.dispatch({ type: "results", action: { type: "goLiveTyped", day: approving.goLive } });
        set({ approving: null, view: "variance", detail: null });
        await refresh();
        store.dispatch({ type: "tabChosen", tab: "actuals" });
        focusHeading();
        const { kind, id, undo, titles } = outcome;
        const { t } = store.screen;
        return told(
          "success",
          "actuals.approved",
          { name: approving.name, titles: together(t.language, titles) },
          { kind, id, undo },
        );
      });
    },
  };
}

/** What each group of changes adds to the budget; nothing where the two cannot be compared. */
function bridgeFrom(
  { tier, given, lines }: KeptBaseline,
  scenario: Parameters<typeof bridge>[1],
): readonly BridgePart[] {
  const before = scenarioOf(tier, given, lines);
  const parts = before.ok ? bridge(before.value, scenario) : before;
  return parts.ok ? parts.value : [];
}
