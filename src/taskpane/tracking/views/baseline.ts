import { html, nothing, type TemplateResult } from "lit";
import { fromMinor, sumOfMonths } from "../../../engine/index";
import { BRIDGE_CAUSES, bridgeTable } from "../../../report/index";
import { bridgedFrom, type KeptBaseline } from "../../../workbook/index";
import { onEscape } from "../../escape";
import { table } from "../../results/views/table";
import type { Screen } from "../../screen";
import { signed, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { HEADING_ID } from "../../views/step";
import type { TrackingControls } from "../controls";
import { newest } from "../state";
import { facts } from "./facts";
import { varianceBar } from "./varianceBar";

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
  const isAlike = bridgedFrom(before, after) !== null;
  const rows = isAlike ? bridgeTable(before.plan, after, t) : [];
  const [{ amounts } = { amounts: [] }, ...parts] = rows;
  const most = Math.max(1, ...amounts.map(Math.abs));
  const version = (number: number, amount: number): TemplateResult =>
    html`<li>
      <span class="variance-head"
        ><span>${t("actuals.version", { version: number })}</span
        ><span class="amount">${whole(amount, t)}</span></span
      >
    </li>`;
  const causes = BRIDGE_CAUSES.flatMap((cause, i) => {
    const amount = amounts[i] ?? 0;
    return cause === "model" && amount === 0 ? [] : [{ cause, amount, i }];
  });
  return html`<section class="card" aria-labelledby="bridge">
    <div class="card-head">
      <h2 id="bridge">${t("actuals.bridge", { from: before.version, to: after.version })}</h2>
      <span class="card-right">${after.plan.currency}</span>
    </div>
    ${
      isAlike
        ? html`<ol class="bridge">
              ${version(before.version, from)}
              ${causes.map(({ cause, amount }) => causeRow(t(`actuals.bridge.${cause}`), amount, most, t))}
              ${version(after.version, to)}
            </ol>
            <p class="note">${t("actuals.bridge.note")}</p>
            ${table(
              t("actuals.bridge.parts"),
              [
                t("actuals.bridge.parts"),
                ...causes.map(({ cause }) => t(`actuals.bridge.${cause}`)),
                t("heading.total"),
              ],
              parts
                .filter((row) => [row.difference, ...row.amounts].some((amount) => amount !== 0))
                .map((row) => [
                  row.name,
                  ...causes.map(({ i }) => changed(row.amounts[i] ?? 0, t)),
                  changed(row.difference, t),
                ]),
            )}`
        : html`<p class="note">
            ${t("actuals.bridge.unlike", {
              from: `${whole(from, t)} ${before.plan.currency}`,
              to: `${whole(to, t)} ${after.plan.currency}`,
            })}
          </p>`
    }
  </section>`;
}

const changed = (amount: number, t: Screen["t"]): string => (amount === 0 ? "–" : signed(amount, t));

/** To the left of the middle what makes the budget less, to the right what makes it more: said in words and signs too. */
function causeRow(name: string, amount: number, most: number, t: Screen["t"]): TemplateResult {
  const width = (50 * Math.abs(amount)) / most;
  const side = amount === 0 ? "" : t(amount > 0 ? "actuals.more" : "actuals.less");
  return html`<li>
    <span class="variance-head"
      ><span>${name}</span><span class="amount">${changed(amount, t)} ${side}</span></span
    >
    ${varianceBar(width, amount < 0, "change")}
  </li>`;
}

const versions = (all: readonly KeptBaseline[], t: Screen["t"]): TemplateResult =>
  html`<section class="card" aria-labelledby="versions">
    <div class="card-head"><h2 id="versions">${t("actuals.versions")}</h2></div>
    <ol class="bridge">
      ${all.map(
        (baseline) =>
          html`<li class="variance-head">
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
