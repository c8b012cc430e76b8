import type { TemplateResult } from "lit";
import type { Translator } from "../../../text/index";
import { tabList } from "../../views/tabList";
import type { ResultsControls } from "../controls";
import { RESULT_VIEWS, type ResultView } from "../state";

export const subTabId = (view: ResultView): string => `view-${view}`;
export const VIEW_PANEL_ID = "view-panel";

/** The views of the results in two rows. */
export const subTabs = (current: ResultView, t: Translator, controls: ResultsControls): TemplateResult =>
  tabList({
    ids: RESULT_VIEWS,
    current,
    label: t("results.views"),
    panelId: VIEW_PANEL_ID,
    look: "sub-tabs",
    columns: Math.ceil(RESULT_VIEWS.length / 2),
    idOf: subTabId,
    words: (view) => t(`results.view.${view}`),
    choose: (view) => controls.dispatch({ type: "viewChosen", view }),
  });
