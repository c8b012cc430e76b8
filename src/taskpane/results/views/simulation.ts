import { html, nothing, type TemplateResult } from "lit";
import type { Simulation } from "../../../engine/index";
import type { Screen } from "../../screen";
import { whole } from "../../views/amounts";
import type { ResultsControls } from "../controls";
import type { ResultsState, SimulationRun } from "../state";
import { card } from "./card";
import { simulationResult } from "./simulationResult";
import { simulationSettingsView } from "./simulationSettings";

/** The Monte Carlo run beside the closed form: its settings, its progress, its result. */
export function simulationCard(
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t, scenario, range } = screen;
  const { run } = results;
  const result = run.status === "done" && run.scenario === scenario ? run.result : null;
  return card(
    "simulation",
    t("results.simulation"),
    "",
    html`<p class="detail">${t("results.simulation.lede")}</p>
      ${run.status === "running" ? progress(run, screen) : simulationSettingsView(screen, results, controls)}
      ${startOrCancel(run, result, screen, controls)}
      <p class="note" role="status">${outcome(run, result, screen)}</p>
      ${result === null ? nothing : simulationResult(result, range, screen)}`,
  );
}

function progress(
  { points, done, elapsed }: Extract<SimulationRun, { status: "running" }>,
  { t }: Screen,
): TemplateResult {
  const facts = { done: whole(points * done, t), points: whole(points, t) };
  return html`<div aria-busy="true">
    <p class="verdict">${t("results.simulation.title", { points: facts.points })}</p>
    <progress
      max="1"
      .value=${done}
      aria-label=${t("results.simulation.title", { points: facts.points })}
    ></progress>
    <p class="detail">
      ${
        done === 0
          ? t("results.simulation.starting", facts)
          : t("results.simulation.progress", { ...facts, seconds: secondsLeft(done, elapsed) })
      }
    </p>
  </div>`;
}

/** One button, so that it keeps the focus when the run starts and when it ends. */
function startOrCancel(
  run: SimulationRun,
  result: Simulation | null,
  { t }: Screen,
  controls: ResultsControls,
): TemplateResult {
  const running = run.status === "running";
  return html`<button
    type="button"
    class="button small"
    @click=${running ? controls.cancelSimulation : controls.startSimulation}
  >
    ${
      running
        ? t("results.cancel")
        : t(result === null ? "results.simulation.run" : "results.simulation.again")
    }
  </button>`;
}

/** Whole seconds, as if the rest went as fast as the part done; at least one while anything is left. */
const secondsLeft = (done: number, elapsed: number): number =>
  Math.max(1, Math.round((elapsed * (1 - done)) / done / 1000));

/** Said once, when the run ends: a count that changes all the time would talk over everything. */
function outcome(run: SimulationRun, result: Simulation | null, { t }: Screen): string {
  if (result !== null) return t("results.simulation.finished", { points: result.points });
  return run.status === "cancelled" ? t("results.simulation.cancelled") : "";
}
