import { html, nothing, type TemplateResult } from "lit";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { icon, type IconName } from "../../views/icons";
import type { TypedLine } from "../rows";

/** The ways to a line: as they stand in an empty quote, or under the button that adds one. */
export function waysView(screen: Screen, controls: Controls, isMenu: boolean): TemplateResult {
  const { t } = screen;
  const { quote } = controls;
  const taken = systemChoice(screen);
  const way = (id: Way, name: IconName, begin: () => void): TemplateResult =>
    html`<li>
      <button type="button" data-way=${id} @click=${begin}>
        ${icon(name, "large")}
        <span><b>${t(`quote.way.${id}`)}</b><span class="detail">${t(`quote.wayDetail.${id}`)}</span></span>
      </button>
    </li>`;
  const close = (): void => quote.dispatch({ type: "addToggled" });
  return html`<ul class="ways ${isMenu ? "menu" : ""}" @keydown=${isMenu ? onEscape(close) : nothing}>
    ${taken === null ? nothing : way("system", "checkmark", () => quote.add(taken))}
    ${way("seats", "people", () => controls.openPriceBook("seats"))}
    ${way("addOn", "cloud", () => controls.openPriceBook("addOn"))}
    ${way("fee", "tag", () => quote.add({ item: "setup", per: "once" }))}
    ${way("own", "edit", () => quote.add({ per: "month" }))}
    ${way("paste", "copy", () => quote.openPaste(""))} ${way("cells", "table", quote.readCells)}
  </ul>`;
}

type Way = "system" | "seats" | "addOn" | "fee" | "own" | "paste" | "cells";

/** The seat price of the step before as a line, which moves no amount; null where it has none or is quoted. */
function systemChoice({ entries, faults, scenario, asked, values, price }: Screen): TypedLine | null {
  const isQuoted = scenario.lines.some(({ item }) => item === "subscription");
  if (entries.seatPrice === undefined || faults.has("seatPrice") || faults.has("discount")) return null;
  if (isQuoted || (values.deployment === "onPremises" && values.licence === "perpetual")) return null;
  const isHome = asked.prices !== "own" && values.currency !== "CNY";
  return {
    item: "subscription",
    ...(price !== null && { name: price.key.split(" · ").slice(0, 3).join(" ") }),
    quantity: "users",
    price: entries.seatPrice,
    per: "month",
    ...(entries.discount !== undefined && { discount: entries.discount }),
    ...(isHome && { currency: "CNY" }),
  };
}
