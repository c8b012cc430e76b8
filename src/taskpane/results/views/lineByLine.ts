import { html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "../../../engine/index";
import { choiceWord } from "../../../report/index";
import { signed, whole } from "../../views/amounts";
import type { Translator } from "../../../text/index";
import { itemWord } from "../../quote/lineWords";
import { lineByLine, type LineRow } from "../lineByLine";
import { table } from "./table";

/** The quoted lines of two scenarios with what each costs more in the second; nothing where nothing is quoted. */
export function lineByLineView(
  [a, b]: readonly [Scenario, Scenario],
  currency: string,
  t: Translator,
): TemplateResult | typeof nothing {
  const rows = lineByLine([a, b]);
  if (rows.length === 0) return nothing;
  const amount = (value: number | null): string => (value === null ? "–" : whole(value, t));
  return html`<section class="card" aria-labelledby="line-by-line">
    <div class="card-head"><h2 id="line-by-line">${t("results.lineByLine")}</h2></div>
    ${table(
      t("results.lineByLine"),
      [currency, t("heading.a"), t("heading.b"), t("heading.difference")],
      rows.map(({ what, amounts: [one = null, other = null] }) => [
        words(what, t),
        amount(one),
        amount(other),
        signed((other ?? 0) - (one ?? 0), t),
      ]),
      rows.length - 1,
    )}
  </section>`;
}

function words(what: LineRow["what"], t: Translator): string {
  if (what === "total") return t("heading.total");
  if (what === "rest") return t("results.restEstimated");
  if (typeof what === "string") return t("results.itemEstimated", { item: itemWord(what, t) });
  if (what.name !== "") return what.name;
  return what.item === null ? choiceWord("component", what.component, t) : itemWord(what.item, t);
}
