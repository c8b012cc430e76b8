import { html, nothing, type TemplateResult } from "lit";
import { total } from "../../engine/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { money, signed, whole } from "./amounts";
import { icon } from "./icons";

/** The total with the range that it lies in, always in sight. */
export function totalView(screen: Screen, controls: Controls): TemplateResult {
  const { likely, values, delta, accuracy, t } = screen;
  return html`${faultsView(screen, controls)}
    <div class="total-head">
      <span class="total-label">${t("pane.total", { years: values.years })}</span>
      <span class="class">${accuracy}</span>
    </div>
    <div class="total">
      <span class="total-amount">${money(total(likely), values.currency, t)}</span>
      ${
        delta === null || Math.round(delta) === 0
          ? nothing
          : html`<span class="delta" title=${t("pane.delta", { delta: signed(delta, t) })}
              >${signed(delta, t)}</span
            >`
      }
    </div>
    ${rangeBar(screen)}`;
}

function faultsView(
  { faultCount, t }: Screen,
  { goToFirstFault }: Controls,
): TemplateResult | typeof nothing {
  if (faultCount === 0) return nothing;
  return html`<p class="note fault">
    ${icon("error")}
    <span>
      <b>${t("pane.faults", { count: faultCount })}</b> ${t("pane.lastValid")}
      <button type="button" class="link" @click=${goToFirstFault}>${t("pane.firstFault")}</button>
    </span>
  </p>`;
}

/** From where to where a bar goes that shows how a range moves, and the total that it was. */
interface BarFrame {
  readonly low: number;
  readonly high: number;
  readonly was: number;
}

/** Where the likely total and the 80 % band lie between low and high. The ends below it and its words say the same. */
export function rangeBar(
  { range: { low, likely, high, p10, p90 }, t }: Pick<Screen, "range" | "t">,
  frame?: BarFrame,
): TemplateResult {
  const [from, to] = frame === undefined ? [low, high] : [frame.low, frame.high];
  // A fitted P90 may lie beyond the high run.
  const position = (value: number): number =>
    to === from ? 50 : Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)));
  const at = (value: number): string => `left:${position(value)}%`;
  const band = `left:${position(p10)}%;right:${100 - position(p90)}%`;
  return html`<div class="range" aria-hidden="true">
      <span class="range-track"></span>
      <span class="range-band" .style=${band}></span>
      ${frame === undefined ? nothing : html`<span class="range-was" .style=${at(frame.was)}></span>`}
      <span class="range-end" .style=${at(low)}></span>
      <span class="range-mark" .style=${at(likely)}></span>
      <span class="range-end last" .style=${at(high)}></span>
    </div>
    <div class="ends">
      <span>${t("heading.low")} <b>${whole(low, t)}</b></span>
      <span class="unseen">${t("pane.band", { low: whole(p10, t), high: whole(p90, t) })}</span>
      <span>${t("heading.high")} <b>${whole(high, t)}</b></span>
    </div>
    ${high > MOST_EXACT ? html`<p class="note">${t("pane.beyondCents")}</p>` : nothing}`;
}

/** In cents it is as many as a number can count one by one; Excel itself shows fifteen digits. */
const MOST_EXACT = Number.MAX_SAFE_INTEGER / 100;
