import { html, type TemplateResult } from "lit";
import type { FigureId, Range, Simulation } from "../../../engine/index";
import type { Screen } from "../../screen";
import { whole } from "../../views/amounts";
import { table, type TableCell } from "./table";

const SHARED = [
  "mean",
  "standardDeviation",
  "p10",
  "p50",
  "p80",
  "p90",
] as const satisfies readonly FigureId[];

/** The simulated figures beside those of the closed form, with the error bars that the simulation knows. */
export function simulationResult(result: Simulation, range: Range, { t }: Screen): TemplateResult {
  const errors: Partial<Record<FigureId, number>> = { p50: result.errorOfP50, p90: result.errorOfP90 };
  const simulated = (id: (typeof SHARED)[number]): TableCell => {
    const error = errors[id];
    return error === undefined
      ? whole(result[id], t)
      : html`${whole(result[id], t)}
          <span class="error-bar"
            >${t("results.simulation.error", { error: whole(Math.ceil(error), t) })}</span
          >`;
  };
  return html`${table(
      t("results.simulation"),
      [t("heading.figure"), t("results.closedForm"), t("results.simulated")],
      SHARED.map((id) => [t(`figure.${id}`), whole(range[id], t), simulated(id)]),
    )}
    <p class="note">${t("results.simulation.differs")}</p>
    <p class="note">
      ${t("results.simulation.made", { points: result.points, seed: String(result.seed) })}
    </p>`;
}
