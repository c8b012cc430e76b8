import { html, nothing, type TemplateResult } from "lit";
import { dayOf, INPUTS } from "../../../engine/index";
import { numberText, thousands, type Translator } from "../../../text/index";
import { crossTable } from "../../../workbook/index";
import { scenarioName } from "../../scenarios";
import type { Screen } from "../../screen";
import { currentOf } from "../../state";
import { signedPercent, whole } from "../../views/amounts";
import { unitOf } from "../../views/fieldText";
import { icon } from "../../views/icons";
import type { ResultsControls } from "../controls";
import { moneyIn } from "../moneyIn";
import type { ResultsState } from "../state";
import { twoWay, type TwoWay } from "../twoWay";
import { card } from "./card";

const INSERT_ID = "insert-two-way";
const FORMULAS_ID = "insert-two-way-formulas";

/** The total by users and price, and the way into the sheet. */
export function twoWayCard(screen: Screen, results: ResultsState, controls: ResultsControls): TemplateResult {
  const { scenario, values, t } = screen;
  const made = twoWay(scenario);
  const { currency } = values;
  return card(
    "two-way",
    t("results.table"),
    currency === INPUTS.currency.default ? t("results.table.unit") : t("results.table.unitIn", { currency }),
    html`<p class="detail">${pricedBy(made, screen)}</p>
      ${table(made, t)} ${inserting(made, screen, results, controls)}`,
  );
}

function pricedBy({ by }: TwoWay, { scenario, t }: Screen): string {
  switch (by.kind) {
    case "seatPrice":
      return t("results.table.byPrice", {
        input: t("input.seatPrice"),
        unit: unitOf("seatPrice", t, moneyIn(scenario.given).currency),
      });
    case "line":
      return t(`results.table.line.${by.per}`, {
        number: by.line + 1,
        currency: scenario.lines[by.line]?.currency ?? "",
      });
    case "lines":
      return t("results.table.lines");
  }
}

/** A price as it is asked for, or by how much all of them change. */
const priceHead = ({ by }: TwoWay, price: number, t: Translator): string =>
  by.kind === "lines" ? signedPercent(price - 1, t) : numberText(t.language, price, { most: 2 });

function table(made: TwoWay, t: Translator): TemplateResult {
  const { users, prices, totals, middle } = made;
  const power = thousands(t.language);
  const largest = Math.max(...totals.flat());
  // Four digits tell the totals apart, whatever the size of the budget.
  const most = Math.max(0, 3 + power - Math.floor(Math.log10(Math.max(1, largest))));
  const on = (row: number, column: number): string =>
    row === middle.row && column === middle.column
      ? "start"
      : row === middle.row || column === middle.column
        ? "on"
        : "";
  return html`<div class="table-frame" role="group" aria-label=${t("results.table")} tabindex="0">
    <table class="two-way">
      <thead>
        <tr>
          <th scope="col">${t("input.users")}</th>
          ${prices.map((price, column) => html`<th scope="col" class=${on(-1, column)}>${priceHead(made, price, t)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${users.map(
          (count, row) =>
            html`<tr>
              <th scope="row" class=${on(row, -1)}>${whole(count, t)}</th>
              ${(totals[row] ?? []).map(
                (amount, column) =>
                  html`<td class=${on(row, column)}>
                    ${numberText(t.language, amount, { least: most, most, raised: -power })}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** One button that unfolds into two: formulas or values. A call names no single cell of a quote, so a price of it stays a value. */
function inserting(
  made: TwoWay,
  screen: Screen,
  { isInserting }: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t } = screen;
  const canBeLive = made.by.kind === "seatPrice";
  const insert = (isLive: boolean): void => {
    controls.insertCells(cellsOf(made, isLive, screen));
    if (isInserting) controls.dispatch({ type: "insertToggled" });
    document.getElementById(INSERT_ID)?.focus();
  };
  const toggle = (): void => {
    if (!canBeLive) {
      insert(false);
      return;
    }
    controls.dispatch({ type: "insertToggled" });
    document.getElementById(FORMULAS_ID)?.focus();
  };
  return html`<div class="actions">
    <button
      type="button"
      class="button small"
      id=${INSERT_ID}
      aria-expanded=${canBeLive ? isInserting : nothing}
      @click=${toggle}
    >
      ${icon("table")}${t("results.table.insert")}
    </button>
    ${
      isInserting && canBeLive
        ? html`<button type="button" class="button small" id=${FORMULAS_ID} @click=${() => insert(true)}>
              ${t("results.table.formulas")}
            </button>
            <button type="button" class="button small" @click=${() => insert(false)}>
              ${t("results.table.values")}
            </button>`
        : nothing
    }
  </div>`;
}

function cellsOf(made: TwoWay, isLive: boolean, screen: Screen): ReturnType<typeof crossTable> {
  const { scenario, state, values, t } = screen;
  const name = scenarioName(currentOf(state), t);
  return crossTable({
    title: t("results.table.title", { years: values.years, currency: values.currency }),
    note: isLive
      ? t("results.table.live", { scenario: name })
      : t("results.table.asOf", { scenario: name, date: dayOf(new Date()) }),
    corner: `${t("input.users")} \\ ${pricedBy(made, screen)}`,
    users: made.users,
    prices: made.prices,
    isFactor: made.by.kind === "lines",
    totals: made.totals,
    live: isLive ? scenario : null,
  });
}
