import { render } from "lit";
import { total } from "../engine/index";
import { languageOf } from "../text/index";
import { budgetBlock, costBlock, insert, replace, undo, type Block, type Undoable } from "../workbook/index";
import { announcer } from "./announcer";
import type { Controls } from "./controls";
import { copyText } from "./copyText";
import { faultsOf } from "./entries";
import { applyTheme, followTheme } from "./followTheme";
import { focusFirstFault, focusInsertButton, focusNotice, keepingFocus } from "./focus";
import { officeAwaited, officeContext, officeReady } from "./host";
import type { Insertion, Notice } from "./notice";
import { reduce, type Action } from "./reduce";
import { screenOf, type Screen } from "./screen";
import { initialState } from "./state";
import { money } from "./views/amounts";
import { paneView } from "./views/pane";
import { SAMPLE_ID } from "./views/sample";

/**
 * Opens the pane at once, in the browser's language and colours; Office's own replace them when it answers.
 *
 * @param root - Where the pane is drawn
 * @param liveRegion - Says to screen readers what the total has become
 */
export function startPane(root: HTMLElement, liveRegion: HTMLElement): void {
  let state = initialState(languageOf(navigator.language));
  const announce = announcer((text) => {
    liveRegion.textContent = text;
  });

  const draw = (): void => {
    const screen = screenOf(state);
    document.documentElement.lang = state.language;
    document.title = screen.t("pane.title");
    keepingFocus(() => render(paneView(screen, controls), root));
    announce(announcement(screen));
  };
  const dispatch = (action: Action): void => {
    state = reduce(state, action);
    draw();
  };
  const notify = (notice: Notice | null): void => dispatch({ type: "noticed", notice });

  /** One piece of work in the workbook at a time; its outcome is the next notice. */
  const inWorkbook = async (work: () => Promise<Notice>): Promise<void> => {
    if (state.notice?.kind === "working") return;
    notify({ kind: "working" });
    await officeAwaited;
    notify(await work());
    if (state.notice?.kind === "occupied") focusNotice();
  };
  const block = (insertion: Insertion): Block =>
    insertion === "cost" ? costBlock(state.scenario) : budgetBlock(state.scenario, screenOf(state).t);

  const controls: Controls = {
    dispatch,
    insert(insertion) {
      const faults = faultsOf(state.entries);
      dispatch({ type: "checked" });
      if (faults.size > 0) return focusFirstFault(faults);
      void inWorkbook(async () => {
        const outcome = await insert(block(insertion));
        return outcome.kind === "occupied" ? { ...outcome, insertion } : outcome;
      });
    },
    answer(agreed) {
      const question = state.notice;
      if (question?.kind !== "occupied") return;
      if (!agreed) {
        notify(null);
        return focusInsertButton(question.insertion);
      }
      void inWorkbook(() => replace(block(question.insertion), question.place));
    },
    undo() {
      const { notice } = state;
      if (notice?.kind === "inserted" && notice.before !== null) {
        const undoable: Undoable = { ...notice, before: notice.before };
        void inWorkbook(() => undo(undoable));
      }
    },
    copy() {
      const sample = document.getElementById(SAMPLE_ID);
      if (sample !== null) notify({ kind: copyText(sample) ? "copied" : "copyByHand" });
    },
  };

  draw();
  followTheme();
  const openedIn = state.language;
  void officeReady.then(() => {
    applyTheme();
    const { displayLanguage } = officeContext();
    if (displayLanguage === undefined || state.language !== openedIn) return;
    dispatch({ type: "languageChosen", language: languageOf(displayLanguage) });
  });
}

const announcement = ({ likely, values, faults, t }: Screen): string =>
  faults.size > 0
    ? t("pane.faults", { count: faults.size })
    : t("pane.announcement", { years: values.years, money: money(total(likely), t) });
