import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { DEFAULTS_AS_OF, MODEL_VERSION, priceBookVersion } from "../../../engine/index";
import { listed } from "../../../text/index";
import { addressOf, isOpen, unresolved, type CrmCell, type Scan } from "../../../workbook/index";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { icon } from "../../views/icons";
import { PLACE_IDS } from "../../places";
import { apartSentences } from "../apartSentences";
import { sharingOf } from "../state";

/** What the workbook holds of ours, on one page. */
export function healthSection({ state, t }: Screen, { workbook }: Controls): TemplateResult {
  const { scan } = state.workbook;
  return html`<section class="in-workbook" aria-labelledby=${PLACE_IDS.repair}>
    <h2 id=${PLACE_IDS.repair} tabindex="-1">${t("health.title")}</h2>
    <p class="note">${t("health.lede")}</p>
    <div class="actions">
      <button type="button" class="button" @click=${workbook.scan}>
        ${icon("search")}${t("health.check")}
      </button>
      <button type="button" class="button" @click=${workbook.repair}>${t("health.repair")}</button>
    </div>
    ${scan === null ? nothing : found(scan, { t, workbook })}
  </section>`;
}

interface Parts {
  readonly t: Screen["t"];
  readonly workbook: Controls["workbook"];
}

const MOST_SHOWN = 20;

function found(scan: Scan, parts: Parts): TemplateResult {
  const { t } = parts;
  const broken = scan.cells.filter(({ error }) => error !== null);
  const names = unresolved(scan);
  const locked = scan.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name);
  const lockedNames = names.filter((cell) => !isOpen(scan)(cell)).length;
  return html`<div class="card health">
    <p>
      ${icon(broken.length > 0 ? "error" : "done")}<b>${t("health.cells", { count: scan.cells.length })}</b>
    </p>
    ${counts(scan, parts)}
    ${
      broken.length === 0
        ? html`<p class="detail">${t("health.noErrors")}</p>`
        : html`<p><b>${t("health.errors", { count: broken.length, names: names.length })}</b></p>
            ${cellList(broken, (cell) => cell.error ?? "", parts)}`
    }
    ${lockedNames > 0 ? html`<p class="detail">${t("health.lockedErrors", { count: lockedNames })}</p>` : nothing}
    ${
      scan.chained.length === 0
        ? nothing
        : html`<p><b>${t("health.chained", { count: scan.chained.length })}</b></p>
            <p class="detail">${t("health.flatten")}</p>
            ${cellList(
              scan.chained.map(({ cell }) => cell),
              (cell) =>
                t("health.waits", { count: scan.chained.find((one) => one.cell === cell)?.waits ?? 0 }),
              parts,
            )}`
    }
    ${locked.length > 0 ? html`<p class="detail">${t("health.locked", { sheets: listed(t.language, locked) })}</p>` : nothing}
    ${scan.unread.length > 0 ? html`<p class="detail">${t("health.unread", { sheets: listed(t.language, scan.unread) })}</p>` : nothing}
    ${scan.apart.flatMap((inputs) => apartSentences(inputs, t)).map((sentence) => html`<p>${sentence}</p>`)}
    <p class="detail">
      ${t("health.versions", { model: MODEL_VERSION, defaults: DEFAULTS_AS_OF, prices: priceBookVersion() })}
    </p>
  </div>`;
}

/** Number of cells by function and sheet. */
function counts({ cells }: Scan, { t }: Parts): TemplateResult | typeof nothing {
  if (cells.length === 0) return nothing;
  const byKey = new Map<string, { readonly name: string; readonly sheet: string; count: number }>();
  for (const { functions, sheet } of cells) {
    for (const name of new Set(functions)) {
      const key = JSON.stringify([name, sheet]);
      const entry = byKey.get(key) ?? { name, sheet, count: 0 };
      entry.count++;
      byKey.set(key, entry);
    }
  }
  return html`<table class="changes">
    <thead>
      <tr>
        <th scope="col">${t("health.function")}</th>
        <th scope="col">${t("health.sheet")}</th>
        <th scope="col">${t("health.count")}</th>
      </tr>
    </thead>
    <tbody>
      ${[...byKey.values()].map(
        ({ name, sheet, count }) =>
          html`<tr>
            <th scope="row" translate="no">${name}</th>
            <td><bdi>${sheet}</bdi></td>
            <td>${count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cellList(
  cells: readonly CrmCell[],
  words: (cell: CrmCell) => string,
  { t, workbook }: Parts,
): TemplateResult {
  return html`<ul class="cell-list">
    ${cells.slice(0, MOST_SHOWN).map(
      (cell) =>
        html`<li>
          <button type="button" class="link" @click=${() => workbook.select(cell)}>
            <bdi>${addressOf(cell)}</bdi>
          </button>
          <span class="detail">${words(cell)}</span>
        </li>`,
    )}
    ${cells.length > MOST_SHOWN ? html`<li class="detail">${t("health.more", { count: cells.length - MOST_SHOWN })}</li>` : nothing}
  </ul>`;
}

/** A copy for people without the add-in, and whether the pane opens with the workbook. */
export function shareSection({ state, t }: Screen, { workbook }: Controls): TemplateResult {
  const { opensWith, hasLive } = state.workbook;
  const sharing = sharingOf(state.workbook);
  const choice = (kind: typeof sharing): TemplateResult =>
    html`<label class="rendering">
      <input
        type="radio"
        name="sharing"
        value=${kind}
        ?disabled=${kind === "plain" && !hasLive}
        .checked=${live(kind === sharing)}
        @change=${() => workbook.chooseSharing(kind)}
      />
      <span>
        <span class="rendering-name">${t(`share.as.${kind}`)}</span>
        <span class="rendering-detail"
          >${t(kind === "plain" && !hasLive ? "share.noLive" : `share.asDetail.${kind}`)}</span
        >
      </span>
    </label>`;
  return html`<section class="in-workbook" aria-labelledby=${PLACE_IDS.share}>
      <h2 id=${PLACE_IDS.share} tabindex="-1">${t("share.title")}</h2>
      <p class="note">${t("share.lede")}</p>
      <div role="radiogroup" aria-labelledby=${PLACE_IDS.share}>${choice("plain")}${choice("values")}</div>
      <div class="actions">
        <button type="button" class="button" @click=${() => workbook.share()}>
          ${icon("copy")}${t("share.values")}
        </button>
      </div>
    </section>
    ${
      opensWith === null
        ? nothing
        : html`<label class="rendering open-with">
            <input
              type="checkbox"
              .checked=${opensWith}
              @change=${(event: Event) => workbook.setOpensWith((event.target as HTMLInputElement).checked)}
            />
            <span>
              <span class="rendering-name">${t("share.openWith")}</span>
              <span class="rendering-detail">${t("share.openWithDetail")}</span>
            </span>
          </label>`
    }`;
}
