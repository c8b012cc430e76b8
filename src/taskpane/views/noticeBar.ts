import { html, nothing, type TemplateResult } from "lit";
import { inSentences, together, type Translator } from "../../text/index";
import type { Controls } from "../controls";
import { onEscape } from "../escape";
import { isBusy, isQuestion, isWritten, type BudgetStands, type Notice, type Written } from "../notice";
import type { Screen } from "../screen";
import { icon, type IconName } from "./icons";

/** Takes the focus when a question is asked, and when the button that had it is gone. */
export const NOTICE_ID = "notice";

const LOOK: Readonly<Record<Exclude<Notice["kind"], "told">, { tone: string; icon: IconName }>> = {
  working: { tone: "working", icon: "info" },
  writing: { tone: "working", icon: "info" },
  underWay: { tone: "working", icon: "info" },
  budgetFound: { tone: "caution", icon: "warning" },
  errorsFound: { tone: "caution", icon: "warning" },
  importFound: { tone: "caution", icon: "warning" },
  budgetWritten: { tone: "success", icon: "done" },
  budgetUpdated: { tone: "success", icon: "done" },
  budgetCancelled: { tone: "neutral", icon: "info" },
  budgetUndone: { tone: "success", icon: "done" },
  budgetChangedSince: { tone: "caution", icon: "warning" },
  occupied: { tone: "caution", icon: "warning" },
  inserted: { tone: "success", icon: "done" },
  undone: { tone: "success", icon: "done" },
  changedSince: { tone: "caution", icon: "warning" },
  copied: { tone: "success", icon: "done" },
  copyByHand: { tone: "neutral", icon: "info" },
  draftNewer: { tone: "caution", icon: "warning" },
  draftBroken: { tone: "caution", icon: "warning" },
  notLoaded: { tone: "failure", icon: "error" },
  wordsMissing: { tone: "failure", icon: "error" },
  draftNotSaved: { tone: "failure", icon: "error" },
  failed: { tone: "failure", icon: "error" },
};

const TOLD = { success: "done", caution: "warning", neutral: "info" } as const;

/** The message or question of the moment. The live region around it is always there, or its changes would not be read. */
export function noticeBar({ state, t }: Screen, controls: Controls): TemplateResult {
  const { notice, isTurnedAway } = state;
  return html`<div role="status">${notice === null ? nothing : bar(notice, isTurnedAway, t, controls)}</div>`;
}

function bar(notice: Notice, isTurnedAway: boolean, t: Translator, controls: Controls): TemplateResult {
  const look = lookOf(notice);
  const asks = isQuestion(notice);
  const close = (): void =>
    asks ? controls.answer(false) : controls.dispatch({ type: "noticed", notice: null });
  return html`<div class="notice ${look.tone}" id=${NOTICE_ID} tabindex="-1" @keydown=${onEscape(close)}>
    ${icon(look.icon)}
    <div class="notice-words">
      <p>${sentence(notice, t)}</p>
      ${isTurnedAway ? html`<p>${t("pane.turnedAway")}</p>` : nothing} ${actions(notice, t, controls)}
    </div>
    ${
      asks || isBusy(notice)
        ? nothing
        : html`<button type="button" class="close" aria-label=${t("pane.close")} @click=${close}>
            ${icon("dismiss")}
          </button>`
    }
  </div>`;
}

function lookOf(notice: Notice): { readonly tone: string; readonly icon: IconName } {
  if (notice.kind === "told") return { tone: notice.tone, icon: TOLD[notice.tone] };
  return LOOK[isWritten(notice) && notice.standing ? "budgetFound" : notice.kind];
}

function sentence(notice: Notice, t: Translator): string {
  switch (notice.kind) {
    case "failed":
      return t(notice.failure.key, { detail: notice.failure.detail });
    case "told":
      return t(notice.text, notice.facts);
    case "draftNotSaved":
      return t("pane.draftNotSaved", { detail: notice.detail });
    case "writing":
      return t("pane.writing", { sheet: notice.sheet, of: notice.of, title: notice.title });
    case "underWay":
      return t(notice.text, { done: notice.done, of: notice.of });
    case "errorsFound":
      return t("share.errorsFound", { count: notice.count, addresses: notice.addresses });
    case "budgetFound":
      return t("pane.budgetFound", { title: notice.title });
    case "importFound":
      return t("scenario.importFound", { count: notice.differing });
    case "budgetWritten":
    case "budgetUpdated":
      return written(notice, t);
    case "occupied":
    case "inserted":
    case "undone":
    case "changedSince":
      return t(`pane.${notice.kind}`, { address: notice.place.address });
    default:
      return t(`pane.${notice.kind}`);
  }
}

function written({ kind, titles, others, notTaken, standing = null }: Written, t: Translator): string {
  const said =
    kind === "budgetWritten" && others.length > 0
      ? t("pane.budgetBeside", {
          titles: together(t.language, titles),
          others: together(t.language, others),
        })
      : t(`pane.${kind}`, { titles: together(t.language, titles) });
  const list = together(
    t.language,
    notTaken.map((what) => t(`pane.notTaken.${what}`)),
  );
  const refused = notTaken.length === 0 ? [] : [t("pane.notTaken", { list })];
  return inSentences(t.language, [said, ...refused, ...(standing === null ? [] : stands(standing, t))]);
}

function stands(standing: BudgetStands, t: Translator): readonly string[] {
  const cells = (["unknown", "pending", "errors"] as const).flatMap((what) => {
    const { count, addresses } = standing[what];
    return count === 0 ? [] : [t(`pane.stands.${what}`, { count, addresses })];
  });
  return standing.isManual ? [...cells, t("pane.stands.manual")] : cells;
}

function actions(notice: Notice, t: Translator, controls: Controls): TemplateResult | typeof nothing {
  // `workbook` comes with its tab, later than some notices: it is asked for where it is needed.
  const { answer, undo, cancelBudget } = controls;
  if (notice.kind === "writing") return progress(notice.sheet - 1, notice.of, cancelBudget, t);
  if (notice.kind === "underWay") return progress(notice.done, notice.of, controls.cancelWork, t);
  if (notice.kind === "errorsFound") {
    const choice = (before: "calculate" | "repair" | "copy"): TemplateResult =>
      html`<button type="button" class="button small" @click=${() => controls.workbook.share(before)}>
        ${t(`share.before.${before}`)}
      </button>`;
    return html`<div class="actions">
      ${choice("calculate")}${notice.hasNames ? choice("repair") : nothing}${choice("copy")}
      <button type="button" class="button small" @click=${() => answer(false)}>${t("pane.cancel")}</button>
    </div>`;
  }
  if (isQuestion(notice)) {
    return html`<div class="actions">
      <button type="button" class="button small" @click=${() => answer(true)}>
        ${t(notice.kind === "budgetFound" ? "pane.update" : "pane.replace")}
      </button>
      <button type="button" class="button small" @click=${() => answer(false)}>
        ${t(notice.kind === "importFound" ? "scenario.keepOurs" : "pane.cancel")}
      </button>
    </div>`;
  }
  const undoable =
    isWritten(notice) ||
    (notice.kind === "inserted" && notice.before !== null) ||
    (notice.kind === "told" && notice.undo !== null);
  if (!undoable) return nothing;
  const standing = isWritten(notice) ? (notice.standing ?? null) : null;
  const offer = (text: "health.repair" | "health.calculate", act: () => void): TemplateResult =>
    html`<button type="button" class="button small" @click=${act}>${t(text)}</button>`;
  const isLate = standing !== null && (standing.isManual || standing.pending.count > 0);
  return html`<div class="actions">
    ${standing !== null && standing.unknown.count > 0 ? offer("health.repair", () => void controls.workbook.repair()) : nothing}
    ${isLate ? offer("health.calculate", () => void controls.workbook.calculateAll()) : nothing}
    <button type="button" class="button small" @click=${undo}>${icon("undo")}${t("pane.undo")}</button>
  </div>`;
}

const progress = (done: number, of: number, cancel: () => void, t: Translator): TemplateResult =>
  html`<progress max=${of} value=${done}></progress>
    <div class="actions">
      <button type="button" class="button small" @click=${cancel}>${t("pane.cancel")}</button>
    </div>`;
