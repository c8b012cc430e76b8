import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { COMPONENT_IDS, MOST_COMPARED } from "../../../engine/index";
import { choiceWord } from "../../../report/index";
import type { Translator } from "../../../text/index";
import type { Screen } from "../../screen";
import { money, signed, signedPercent, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { comparedMany, letterOf, type Crossing, type ManyCompared, type ManyRow } from "../compareMany";
import type { ResultsControls } from "../controls";
import type { Shown } from "../shown";
import { sameSide, sideKey, sideOf } from "../side";
import { comparedSides, sidesOf, type ComparedSides, type NamedSide } from "../sides";
import type { ResultsState } from "../state";
import { table } from "./table";

/** The two that are compared and up to four more, each a row: side by side they would need a wide pane. */
export function manyView(screen: Screen, results: ResultsState, controls: ResultsControls): TemplateResult {
  const { t } = screen;
  const compared = comparedSides(screen, results);
  const pair = compared.sides.slice(0, 2);
  const others = sidesOf(screen, results).filter(({ side }) => !pair.some((one) => sameSide(one.side, side)));
  const added = compared.sides.length - pair.length;
  if (others.length === 0) return html``;
  return html`<h2 class="section-title" id="many">${t("results.many")}</h2>
    <fieldset class="ticks" aria-labelledby="many">
      ${others.map(({ side, name }) => {
        const isOn = isAdded(side, results);
        return html`<label class="tick">
          <input
            type="checkbox"
            .checked=${live(isOn)}
            ?disabled=${!isOn && added >= MOST_COMPARED - 2}
            @change=${() => controls.dispatch({ type: "sideToggled", side })}
          />
          <span class="tick-words">${name}</span>
        </label>`;
      })}
    </fieldset>
    ${added === 0 ? nothing : rowsOf(compared, screen, results, controls)}`;
}

const isAdded = (side: NamedSide["side"], { more }: ResultsState): boolean =>
  more.some((one) => sameSide(one, side));

function rowsOf(
  { sides, base }: ComparedSides,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t } = screen;
  const many = comparedMany(sides, base, results.alignedTo, results.shown);
  const isTable = results.asTable.includes("many");
  const longest = Math.max(...many.rows.map(({ amount }) => Math.abs(amount))) || 1;
  return html`<div class="settings">
      ${basePicker(sides, base, t, controls)}
      <label class="picker">
        <span>${t("results.many.show")}</span>
        <select
          @change=${(event: Event) =>
            controls.dispatch({
              type: "shownChosen",
              shown: (event.currentTarget as HTMLSelectElement).value as Shown,
            })}
        >
          ${choices(many, t).map(
            ([value, words]) =>
              html`<option value=${value} .selected=${live(value === results.shown)}>${words}</option>`,
          )}
        </select>
      </label>
    </div>
    <p class="verdict" role="status">${verdict(many, t)}</p>
    <p class="card-right as-table">
      <button
        type="button"
        class="link"
        aria-describedby="many"
        @click=${() => controls.dispatch({ type: "tableToggled", chart: "many" })}
      >
        ${t(isTable ? "results.showChart" : "results.showTable")}
      </button>
    </p>
    ${
      isTable
        ? manyTable(many, t)
        : html`<ol class="ranks">
            ${many.rows.map((row) => rowView(row, longest, results.shown, t))}
          </ol>`
    }
    <p class="note caption">
      ${t("results.many.caption", {
        currency: many.currency === "CNY" ? t("sheet.cny") : many.currency,
        users: many.users,
        years: many.years,
      })}
    </p>
    ${many.refused.map((one) => refusedView(one, many, t, controls))} ${breakEvens(many, t)}`;
}

function basePicker(
  sides: readonly NamedSide[],
  base: number,
  t: Translator,
  controls: ResultsControls,
): TemplateResult {
  const choose = (event: Event): void => {
    const side = sideOf((event.currentTarget as HTMLSelectElement).value);
    if (side !== null) controls.dispatch({ type: "baseChosen", base: side });
  };
  return html`<label class="picker">
    <span>${t("sheet.base")}</span>
    <select id="base" @change=${choose}>
      ${sides.map(
        ({ side, name }, i) =>
          html`<option value=${sideKey(side)} .selected=${live(i === base)}>${letterOf(i)} ${name}</option>`,
      )}
    </select>
  </label>`;
}

/** The rows in numbers: what they show, and what more than the base. */
const manyTable = ({ rows }: ManyCompared, t: Translator): TemplateResult =>
  table(
    t("results.many"),
    [t("sheet.scenario"), t("heading.amount"), t("results.many.more"), "%", t("figure.firstYearCash")],
    rows.map((row) => [
      `${row.letter} ${row.name}`,
      whole(row.amount, t),
      row.isBase ? t("results.many.base") : signed(row.difference, t),
      row.isBase || row.relative === null ? "–" : signedPercent(row.relative, t, 1),
      whole(row.firstYearCash, t),
    ]),
  );

const choices = ({ years }: ManyCompared, t: Translator): readonly (readonly [Shown, string])[] => [
  ["total", t("heading.total")],
  ...COMPONENT_IDS.map((id) => [id, choiceWord("component", id, t)] as const),
  ["t0", t("heading.goLive")],
  ...Array.from({ length: years }, (_, i) => [`t${i + 1}`, t("heading.year", { year: i + 1 })] as const),
  ["firstYearCash", t("figure.firstYearCash")],
  ["npv", t("figure.npv")],
];

function verdict({ rows, currency }: ManyCompared, t: Translator): string {
  const [first] = rows;
  if (first === undefined || first.isBase || first.difference === 0) return t("results.many.baseLeast");
  return t("results.many.least", {
    name: `${first.letter} ${first.name}`,
    amount: money(-first.difference, currency, t),
  });
}

function rowView(row: ManyRow, longest: number, shown: Shown, t: Translator): TemplateResult {
  const width = (amount: number): string => `${Math.max(0, (100 * amount) / longest)}%`;
  const relative = row.relative === null ? "" : ` · ${signedPercent(row.relative, t, 1)}`;
  return html`<li class=${row.isBase ? "on" : ""}>
    <div class="rank-head">
      <b class="rank-place">${row.letter}</b>
      <span class="rank-name">${row.name}</span>
      <b>${whole(row.amount, t)}</b>
      <span class="rank-stack" aria-hidden="true">
        ${
          shown === "total"
            ? COMPONENT_IDS.map(
                (id) => html`<i class="part ${id}" .style=${`width: ${width(row.parts[id])}`}></i>`,
              )
            : html`<i class="part licence" .style=${`width: ${width(row.amount)}`}></i>`
        }
      </span>
      <span class="rank-detail">
        <span>${t("figure.firstYearCash")} ${whole(row.firstYearCash, t)}</span>
        <span>${row.isBase ? t("results.many.base") : `${signed(row.difference, t)}${relative}`}</span>
      </span>
    </div>
  </li>`;
}

/** What stands in the way, and the way out of it. */
function refusedView(
  { letter, name, mismatch }: ManyCompared["refused"][number],
  { years }: ManyCompared,
  t: Translator,
  controls: ResultsControls,
): TemplateResult {
  const facts = { name: `${letter} ${name}`, a: mismatch.a, b: mismatch.b };
  return html`<div class="callout caution">
    ${icon("warning")}
    <div>
      <p>${t(mismatch.kind === "years" ? "results.many.otherYears" : "results.many.otherCurrency", facts)}</p>
      ${
        mismatch.kind === "years"
          ? html`<div class="actions">
              <button
                type="button"
                class="button small"
                @click=${() => controls.dispatch({ type: "aligned", years })}
              >
                ${t("results.align", { years })}
              </button>
            </div>`
          : nothing
      }
    </div>
  </div>`;
}

function breakEvens(
  { crossings, years, rows }: ManyCompared,
  t: Translator,
): TemplateResult | typeof nothing {
  if (rows.length < 2) return nothing;
  const words = ({ cheaper, dearer, month }: Crossing): string => {
    const facts = { cheaper: `${cheaper.letter} ${cheaper.name}`, dearer: `${dearer.letter} ${dearer.name}` };
    return month === null
      ? t("results.many.never", { ...facts, months: 12 * years })
      : t("results.many.from", { ...facts, month });
  };
  return html`<section class="card" aria-labelledby="crossings">
    <h2 id="crossings">${t("results.many.breakEven")}</h2>
    ${crossings.map((crossing) => html`<p>${words(crossing)}</p>`)}
    <p class="detail">${t(crossings.length === 0 ? "results.many.allKeep" : "results.many.othersKeep")}</p>
  </section>`;
}
