import { html, nothing, type TemplateResult } from "lit";
import type { ItemId } from "../../engine/index";
import type { Controls } from "../controls";
import { IN_HOME } from "../money";
import { quoteAmounts } from "../quote/amounts";
import { defaultsOf, type Screen } from "../screen";
import { isNumber, type FieldName } from "../steps";
import { money, whole } from "./amounts";
import { saidNumber } from "./fieldText";

/** In place of a field whose input no longer counts: the quoted lines that stand in for what it made. */
export function replacedField(
  name: FieldName,
  items: readonly ItemId[],
  screen: Screen,
  controls: Controls,
): TemplateResult {
  const { scenario, values, entries, money: standsIn, t } = screen;
  const amounts = quoteAmounts(scenario);
  const isTheirs = ({ item }: (typeof scenario.lines)[number]): boolean => items.some((one) => one === item);
  const lines = scenario.lines.filter(isTheirs);
  const quoted = scenario.lines.reduce(
    (sum, line, i) => sum + (isTheirs(line) ? (amounts.lines[i]?.likely ?? 0) : 0),
    0,
  );
  const estimate = items.reduce((sum, item) => sum + (amounts.replaced.get(item) ?? 0), 0);
  const kept = isNumber(name)
    ? (entries[name] ?? saidNumber(name, defaultsOf(name, scenario)[1], t, standsIn ?? IN_HOME))
    : null;
  return html`<div class="field">
    <div class="field-head">
      <span class="label">${t(`input.${name}`)}</span>
      <span class="chip yours">${t("quote.chip")}</span>
    </div>
    <div class="replaced">
      <b>${t("quote.replaced", { count: lines.length })}</b>
      <button type="button" class="link" @click=${() => controls.goToStep("quote")}>
        ${t("quote.showLines")}
      </button>
      <span class="detail"
        >${t("quote.replacedBy", {
          quoted: money(quoted, values.currency, t),
          estimate: whole(estimate, t),
        })}</span
      >
    </div>
    ${kept === null ? nothing : html`<p class="note">${t("quote.kept", { value: kept })}</p>`}
  </div>`;
}
