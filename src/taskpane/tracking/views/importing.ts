import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { fromMinor, isoDay, type Actual } from "../../../engine/index";
import { issueSentence } from "../../../report/index";
import { ROLES, type Role } from "../../../workbook/index";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { table } from "../../results/views/table";
import { cents } from "../../views/amounts";
import { icon } from "../../views/icons";
import { HEADING_ID } from "../../views/step";
import type { TrackingControls } from "../controls";
import { importRows, type ImportRead } from "../importing";
import { newest, type Importing } from "../state";

const MOST_SHOWN = 8;

/** Which column of a file is which: what it cannot tell is asked, and what would be added is seen before. */
export function importView(importing: Importing, screen: Screen, controls: TrackingControls): TemplateResult {
  const { t } = screen;
  const read = importRows(importing, screen);
  return html`<div @keydown=${onEscape(controls.cancelImporting)}>
    <button type="button" class="back" @click=${controls.cancelImporting}>
      ${icon("chevronLeft")}${t("actuals.view.entries")}
    </button>
    <h1 id=${HEADING_ID} tabindex="-1">${t("actuals.import")}</h1>
    <p class="lede">${t("actuals.file", { name: importing.name, count: importing.rows.length - 1 })}</p>
    ${summary(read, screen)} ${columns(importing, screen, controls)}
    ${open(importing, read, screen, controls)}
    ${read.kind === "ready" ? preview(read.actuals, screen) : nothing}
  </div>`;
}

function summary(read: ImportRead, { t }: Screen): TemplateResult {
  if (read.kind === "open") return html``;
  if (read.kind === "tooMany") {
    return html`<p class="note fault" role="alert">
      ${icon("error")}<span>${t("actuals.tooManyRows", { most: read.most })}</span>
    </p>`;
  }
  if (read.kind === "faulty") {
    const { first, issue, count } = read;
    const why = issue === null ? t("actuals.unread") : issueSentence(issue, t);
    return html`<p class="note fault" role="alert">
      ${icon("error")}<span>${t("actuals.bad", { row: first, why, count })}</span>
    </p>`;
  }
  const open = read.actuals.filter(({ component }) => component === null).length;
  return html`<ul class="chips">
    <li class="good">${icon("done")}${t("actuals.placed", { count: read.actuals.length - open })}</li>
    <li class=${open > 0 ? "caution" : ""}>${t("actuals.toAssign", { count: open })}</li>
    <li class=${read.twice > 0 ? "caution" : ""}>${t("actuals.twiceCount", { count: read.twice })}</li>
  </ul>`;
}

function columns({ rows, settings }: Importing, { t }: Screen, controls: TrackingControls): TemplateResult {
  const [heads = [], sample = []] = rows;
  const choose = (role: Role, event: Event): void => {
    const place = Number((event.currentTarget as HTMLSelectElement).value);
    const { [role]: _before, ...others } = settings.columns;
    controls.changeImporting({ columns: place < 0 ? others : { ...others, [role]: place } });
  };
  return html`<section class="card" aria-labelledby="which">
    <div class="card-head"><h2 id="which">${t("actuals.which")}</h2></div>
    ${ROLES.map((role) => {
      const place = settings.columns[role] ?? -1;
      return html`<label class="map"
        ><span>${t(role === "refund" ? "actuals.refund" : `input.actual.${role}`)}</span>
        <span
          ><select @change=${(event: Event) => choose(role, event)} .value=${live(String(place))}>
            <option value="-1" ?selected=${place === -1}>${t("actuals.notInFile")}</option>
            ${heads.map(
              (head, i) => html`<option value=${i} ?selected=${i === place}>${head || i + 1}</option>`,
            )}
          </select>
          <small>${place < 0 ? "" : (sample[place] ?? "")}</small></span
        ></label
      >`;
    })}
    <p class="note">${t("actuals.keptForHeads")}</p>
  </section>`;
}

/** What could be read in two ways is never guessed. */
function open(
  { settings }: Importing,
  read: ImportRead,
  { t }: Screen,
  controls: TrackingControls,
): TemplateResult | typeof nothing {
  const isAsked = (what: "dates" | "decimals"): boolean =>
    (read.kind === "open" && read.open.includes(what)) || settings[what] !== null;
  const select = <Choice extends string>(
    what: "dates" | "decimals",
    choices: readonly Choice[],
    shown: (choice: Choice) => string,
  ): TemplateResult | typeof nothing =>
    !isAsked(what)
      ? nothing
      : html`<label class="picker"
          ><span
            >${t(`actuals.open.${what}`, {
              sample: read.kind === "open" ? (read.samples[what] ?? "") : "",
            })}</span
          >
          <select
            id=${`open-${what}`}
            .value=${live(settings[what] ?? "")}
            @change=${(event: Event) => {
              const value = (event.currentTarget as HTMLSelectElement).value;
              controls.changeImporting({ [what]: value === "" ? null : value });
            }}
          >
            <option value="">${t("actuals.open.choose")}</option>
            ${choices.map((choice) => html`<option value=${choice}>${shown(choice)}</option>`)}
          </select></label
        >`;
  return html`${select("dates", ["dayFirst", "monthFirst"] as const, (choice) => t(`actuals.open.${choice}`))}
    ${select("decimals", [".", ","] as const, (choice) => t(choice === "." ? "actuals.open.point" : "actuals.open.comma"))}
    <label class="also"
      ><input
        type="checkbox"
        .checked=${live(settings.from1904)}
        @change=${(event: Event) =>
          controls.changeImporting({ from1904: (event.currentTarget as HTMLInputElement).checked })}
      />
      ${t("actuals.from1904")}</label
    >`;
}

function preview(actuals: readonly Actual[], { state, t }: Screen): TemplateResult {
  const decimals = newest(state.tracking)?.plan.decimals ?? 2;
  const money = (minor: number): string => cents(fromMinor(minor, decimals), t);
  const rows = actuals
    .slice(0, MOST_SHOWN)
    .map(({ day, item, component, value }) => [
      isoDay(day),
      item !== null
        ? t(`item.${item}`)
        : component !== null
          ? t(`choice.component.${component}`)
          : t("variance.unassigned"),
      money(value),
    ]);
  const more = actuals.length - rows.length;
  const total = money(actuals.reduce((sum, { value }) => sum + value, 0));
  return html`<section class="card">
    ${table(
      t("actuals.import"),
      [t("input.actual.date"), t("actuals.countedUnder"), t("tracking.value")],
      [
        ...rows,
        ...(more > 0 ? [["…", t("actuals.others", { count: more }), ""]] : []),
        [t("heading.total"), "", total],
      ],
      rows.length + (more > 0 ? 1 : 0),
    )}
  </section>`;
}

export function importFooter(
  importing: Importing,
  screen: Screen,
  controls: TrackingControls,
): TemplateResult {
  const { t } = screen;
  const read = importRows(importing, screen);
  return html`<div class="actions">
    <button type="button" class="button" @click=${controls.cancelImporting}>${t("pane.cancel")}</button>
    <button
      type="button"
      class="button primary"
      ?disabled=${read.kind !== "ready"}
      @click=${controls.addRows}
    >
      ${t("actuals.addRows", { count: importing.rows.length - 1 })}
    </button>
  </div>`;
}
