import { html, nothing, type TemplateResult } from "lit";
import {
  assumptions,
  placeOfQuantity,
  total,
  type Assumptions,
  type Swing,
  type Uncertain,
} from "../../../engine/index";
import { quantityName } from "../../../report/index";
import { plainNumber } from "../../../text/index";
import { divergingScale, type DivergingScale } from "../../charts/diverging";
import { divergingRow, DIVERGING_WIDTH, FIGURE_ROOM } from "../../charts/divergingChart";
import { rowAt } from "../../quote/rows";
import type { Screen } from "../../screen";
import { signed, signedFitted } from "../../views/amounts";
import { saidNumber } from "../../views/fieldText";
import type { ResultsControls } from "../controls";
import { moneyIn } from "../moneyIn";
import type { ResultsState } from "../state";
import { card, tableSwitch } from "./card";
import { table } from "./table";

const ROWS = 6;

/** The inputs whose default moves the total most, each with the way to its field. */
export function tornadoCard(
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { swings, t, values } = screen;
  const widest = swings.slice(0, ROWS);
  if (widest.length === 0) {
    return card(
      "tornado",
      t("results.tornado"),
      "",
      html`<p class="detail">${t("results.tornado.none")}</p>`,
    );
  }
  return card(
    "tornado",
    t("results.tornado"),
    html`${values.currency} ${tableSwitch("tornado", "tornado", results, t, controls)}`,
    html`<p class="detail">${t("results.tornado.lede")}</p>
      ${results.asTable.includes("tornado") ? tornadoTable(widest, screen) : rows(widest, screen, controls)}`,
  );
}

function rows(widest: readonly Swing[], screen: Screen, controls: ResultsControls): TemplateResult {
  const { likely, scenario, t } = screen;
  const [low, high] = [assumptions(scenario, "low"), assumptions(scenario, "high")];
  const base = total(likely);
  const scale = divergingScale(
    widest.flatMap((swing) => [swing.low - base, swing.high - base]),
    DIVERGING_WIDTH,
    FIGURE_ROOM,
  );
  return html`<ul class="tornado">
      ${widest.map((swing) => row(swing, base, scale, low, high, screen, controls))}
    </ul>
    <ul class="legend">
      <li><span class="part low-end"></span>${t("results.atLow")}</li>
      <li><span class="part high-end"></span>${t("results.atHigh")}</li>
    </ul>`;
}

function row(
  { quantity, low, high }: Swing,
  base: number,
  scale: DivergingScale,
  lowValues: Assumptions,
  highValues: Assumptions,
  screen: Screen,
  controls: ResultsControls,
): TemplateResult {
  const { t, scenario } = screen;
  const [below, above] = [low - base, high - base];
  const name = quantityName(quantity, scenario.lines, t);
  return html`<li>
    <div class="tornado-head">
      <b>${name}</b>
      <span class="detail">
        ${t("results.tornado.ends", { low: endOf(quantity, lowValues, screen), high: endOf(quantity, highValues, screen) })}
      </span>
      ${setValue(quantity, name, screen, controls)}
    </div>
    ${divergingRow(
      [
        { value: below, figure: signedFitted(below, t), look: "low-end" },
        { value: above, figure: signedFitted(above, t), look: "high-end" },
      ],
      scale,
      t("chart.swing", { input: name, low: signed(below, t), high: signed(above, t) }),
    )}
  </li>`;
}

const endOf = (quantity: Uncertain, run: Assumptions, { scenario, t }: Screen): string =>
  quantity.kind === "input"
    ? saidNumber(quantity.input, run[quantity.input], t, moneyIn(scenario.given))
    : plainNumber(t.language, run.numbers[placeOfQuantity(quantity)] as number);

/** The way to the field of an input, or to the line that has the quantity. */
function setValue(
  quantity: Uncertain,
  name: string,
  { rows, t }: Screen,
  controls: ResultsControls,
): TemplateResult | typeof nothing {
  const row = quantity.kind === "line" ? rowAt(rows, quantity.line) : undefined;
  if (quantity.kind === "line" && row === undefined) return nothing;
  return html`<button
    type="button"
    class="link"
    aria-label=${t("results.tornado.setInput", { input: name })}
    @click=${() =>
      quantity.kind === "input" ? controls.goToField(quantity.input) : row && controls.goToLine(row.id)}
  >
    ${t("results.tornado.set")}
  </button>`;
}

function tornadoTable(widest: readonly Swing[], { likely, scenario, t }: Screen): TemplateResult {
  const base = total(likely);
  return table(
    t("results.tornado"),
    [t("heading.input"), t("results.atLow"), t("results.atHigh")],
    widest.map(({ quantity, low, high }) => [
      quantityName(quantity, scenario.lines, t),
      signed(low - base, t),
      signed(high - base, t),
    ]),
  );
}
