import { html, nothing, type TemplateResult } from "lit";
import { total } from "../../engine/index";
import type { Screen } from "../screen";
import { money, whole } from "./amounts";
import { icon } from "./icons";

/** The total with the range that it lies in, always in sight. */
export function totalView({ low, likely, high, values, faults, t }: Screen): TemplateResult {
  return html`${
      faults.size === 0
        ? nothing
        : html`<p class="note fault">
            ${icon("error")}
            <span><b>${t("pane.faults", { count: faults.size })}</b> ${t("pane.lastValid")}</span>
          </p>`
    }
    <div class="total">
      <span class="total-label">${t("pane.total", { years: values.years })}</span>
      <span class="total-amount">${money(total(likely), t)}</span>
    </div>
    ${rangeBar(total(low), total(likely), total(high))}
    <div class="ends">
      <span>${t("heading.low")} <b>${whole(total(low), t)}</b></span>
      <span>${t("heading.high")} <b>${whole(total(high), t)}</b></span>
    </div>`;
}

/** Where the likely total lies between low and high. The ends beside it say the same in figures. */
function rangeBar(low: number, likely: number, high: number): TemplateResult {
  const position = high === low ? 50 : (100 * (likely - low)) / (high - low);
  return html`<div class="range" aria-hidden="true">
    <span class="range-track"></span>
    <span class="range-end"></span>
    <span class="range-mark" .style=${`left:${position}%`}></span>
    <span class="range-end last"></span>
  </div>`;
}
