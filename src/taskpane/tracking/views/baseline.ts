import { html, nothing, type TemplateResult } from "lit";
import { fromMinor, sumOfMonths } from "../../../engine/index";
import type { KeptBaseline } from "../../../workbook/index";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { signed, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { HEADING_ID } from "../../views/step";
import type { TrackingControls } from "../controls";
import { newest } from "../state";
import { facts } from "./facts";

/** Who approved what when, what changed from version to version, and whether a hand has been on the numbers. */
export function baselineView({ state, t }: Screen, controls: TrackingControls): TemplateResult {
  const { tracking } = state;
  const all = tracking.baselines ?? [];
  const baseline = newest(tracking);
  if (baseline === null) return html``;
  const before = all.at(-2);
  const { name, version, approvedBy, approvedOn, reason, plan } = baseline;
  const back = (): void => controls.show({ detail: null });
  return html`<div @keydown=${onEscape(back)}>
    <button type="button" class="back" @click=${back}>${icon("chevronLeft")}${t("pane.actuals")}</button>
    <h1 id=${HEADING_ID} tabindex="-1">${t("actuals.baselineTitle")}</h1>
    <p class="lede">${t("actuals.versionOf", { name, version, versions: all.length })}</p>
    <section class="card">
      ${facts([
        [t("actuals.approve.by"), approvedBy],
        [t("actuals.approve.on"), approvedOn],
        ...(reason === "" ? [] : [[t("actuals.approve.reason"), reason] as const]),
        [t("heading.total"), `${whole(totalOf(baseline), t)} ${plan.currency}`],
        [t("actuals.frozen.made"), `${baseline.model} · ${baseline.prices}`],
      ])}
    </section>
    ${before === undefined ? nothing : bridgeCard(before, baseline, t)}
    ${all.length < 2 ? nothing : versions(all, t)} ${hand(tracking, t, controls)}
    <button type="button" class="button wide" @click=${controls.startApproving}>
      ${t("actuals.approve.go", { version: version + 1 })}
    </button>
  </div>`;
}

const totalOf = ({ plan }: KeptBaseline): number =>
  fromMinor(
    plan.rows.reduce((sum, { months }) => sum + sumOfMonths(months), 0),
    plan.decimals,
  );

/** From one version to the next: what each group of changes added, one after the other. */
function bridgeCard(before: KeptBaseline, after: KeptBaseline, t: Screen["t"]): TemplateResult {
  const [from, to] = [totalOf(before), totalOf(after)];
  const isAlike = before.plan.currency === after.plan.currency && after.bridge.length > 0;
  const explained = after.bridge.reduce((sum, { total }) => sum + total, 0);
  const rest = to - from - explained;
  const row = (name: string, amount: string, side = ""): TemplateResult =>
    html`<li><span>${name}</span><span class="amount">${amount} ${side}</span></li>`;
  const side = (amount: number): string =>
    amount === 0 ? "" : t(amount > 0 ? "actuals.more" : "actuals.less");
  return html`<section class="card" aria-labelledby="bridge">
    <div class="card-head">
      <h2 id="bridge">${t("actuals.bridge", { from: before.version, to: after.version })}</h2>
      <span class="card-right">${after.plan.currency}</span>
    </div>
    ${
      isAlike
        ? html`<ol class="bridge">
              ${row(t("actuals.version", { version: before.version }), whole(from, t))}
              ${after.bridge.map(({ step, total }) =>
                row(t(`actuals.bridge.${step}`), signed(total, t), side(total)),
              )}
              ${Math.abs(rest) < 0.005 ? nothing : row(t("actuals.bridge.model"), signed(rest, t), side(rest))}
              ${row(t("actuals.version", { version: after.version }), whole(to, t))}
            </ol>
            <p class="note">${t("actuals.bridge.note")}</p>`
        : html`<p class="note">
            ${t("actuals.bridge.unlike", {
              from: `${whole(from, t)} ${before.plan.currency}`,
              to: `${whole(to, t)} ${after.plan.currency}`,
            })}
          </p>`
    }
  </section>`;
}

const versions = (all: readonly KeptBaseline[], t: Screen["t"]): TemplateResult =>
  html`<section class="card" aria-labelledby="versions">
    <div class="card-head"><h2 id="versions">${t("actuals.versions")}</h2></div>
    <ol class="bridge">
      ${all.map(
        (baseline) =>
          html`<li>
            <span
              >${t("actuals.version", { version: baseline.version })} · ${baseline.approvedOn} ·
              ${baseline.approvedBy}</span
            ><span class="amount">${whole(totalOf(baseline), t)} ${baseline.plan.currency}</span>
          </li>`,
      )}
    </ol>
  </section>`;

/** Noticed, never prevented. */
export function hand(
  { sheet, isSheetGone, unreadable }: Screen["state"]["tracking"],
  t: Screen["t"],
  controls: TrackingControls,
): TemplateResult {
  const differing = sheet?.differing ?? 0;
  return html`${
    differing === 0 || sheet === null
      ? nothing
      : html`<div class="callout caution">
          ${icon("warning")}
          <div>
            <b>${t("actuals.byHand")}</b>
            <p>${t("actuals.byHand.detail", { sheet: sheet.title, count: differing })}</p>
            <div class="actions">
              <button type="button" class="button small" @click=${controls.goToBaseline}>
                ${t("actuals.showCell")}
              </button>
            </div>
          </div>
        </div>`
  }
  ${isSheetGone ? callout(t("actuals.sheetGone")) : nothing}
  ${unreadable === 0 ? nothing : callout(t("actuals.unreadable", { count: unreadable }))}`;
}

const callout = (text: string): TemplateResult =>
  html`<div class="callout caution">
    ${icon("warning")}
    <p>${text}</p>
  </div>`;
