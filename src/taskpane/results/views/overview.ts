import { html, nothing, type TemplateResult } from "lit";
import { figure as figureOf, total, type FigureId } from "../../../engine/index";
import type { Translator } from "../../../text/index";
import { firmView } from "../../quote/views/firm";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { approveButton } from "../../views/approveButton";
import { cents, money, percent, whole } from "../../views/amounts";
import { rangeBar } from "../../views/total";
import type { ResultsControls } from "../controls";
import { currentSide } from "../sides";
import type { ResultsState } from "../state";
import { accuracyCard } from "./accuracy";
import { componentsCard } from "./components";
import { figureLink } from "./figure";
import { mailCard } from "./mail";
import { yearsCard } from "./years";

const HEADLINES = ["firstYearCash", "oneOff", "npv", "perUserMonth"] as const satisfies readonly FigureId[];

/** What the current scenario comes to, on one page. */
export function overview(
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
  pane: Controls,
): TemplateResult {
  const { likely, values, t } = screen;
  const side = currentSide(screen);
  return html`<div class="headline">
      <span class="headline-label">${t("results.total", { years: values.years })}</span>
      ${figureLink(
        "total",
        side,
        "overview",
        html`<span class="headline-amount">${money(total(likely), values.currency, t)}</span>`,
        t,
        controls,
      )}
      ${rangeBar(screen)}
    </div>
    <div class="figures">
      ${HEADLINES.map((id) =>
        figureLink(
          id,
          side,
          "overview",
          html`<span class="figure-label">${label(id, values.discountRate, t)}</span>
            <span class="figure-amount">${amount(id, figureOf(id, screen.scenario) ?? 0, t)}</span>`,
          t,
          controls,
        ),
      )}
    </div>
    ${screen.scenario.lines.length === 0 ? nothing : firmView(screen)}
    ${componentsCard(screen, results, controls)} ${yearsCard(screen, results, controls)}
    ${mailCard(screen, controls)} ${accuracyCard(screen, controls)} ${approveButton(screen, pane)}`;
}

const label = (id: FigureId, discountRate: number, t: Translator): string =>
  id === "npv" ? t("results.npvAt", { rate: percent(discountRate, t) }) : t(`figure.${id}`);

/** A seat's month costs little enough for cents to matter. */
const amount = (id: FigureId, value: number, t: Translator): string =>
  id === "perUserMonth" ? cents(value, t) : whole(value, t);
