import { render } from "lit";
import { total } from "../engine/index";
import { languageOf, loadWords, type Language } from "../text/index";
import {
  budgetBlock,
  costBlock,
  insert,
  readDraft,
  replace,
  saveDraft,
  undo,
  type Block,
  type Undoable,
} from "../workbook/index";
import { announcer } from "./announcer";
import { draftText, parseDraft } from "./draft";
import { draftKeeper } from "./draftKeeper";
import type { Controls } from "./controls";
import { copyText } from "./copyText";
import { faultsOf } from "./entries";
import { applyTheme, followTheme } from "./followTheme";
import {
  firstFault,
  focusField,
  focusHeading,
  focusInsertButton,
  focusNotice,
  focusPlace,
  focusPriceBookButton,
  focusRate,
  keepingFocus,
} from "./focus";
import { followCommands, officeAwaited, officeContext, officeReady } from "./host";
import { isBusy, isQuestion, isWritten, type Insertion, type Notice } from "./notice";
import { reduce, type Action } from "./reduce";
import { simulator } from "./results/simulate";
import { screenOf, type Screen } from "./screen";
import { currentOf, initialState, type Tab } from "./state";
import { money } from "./views/amounts";
import { paneView } from "./views/pane";
import { resultsPart, workbookPart } from "./views/parts";
import { SAMPLE_ID } from "./views/sample";
import type { WorkInWorkbook } from "./workbook/part";

/**
 * Opens the pane at once, in the browser's language and colours; Office's own replace them when it answers.
 *
 * @param opening - The language to open in; its words are loaded
 * @param root - Where the pane is drawn
 * @param liveRegion - Says to screen readers what the total has become
 */
export function startPane(opening: Language, root: HTMLElement, liveRegion: HTMLElement): void {
  let state = initialState(opening);
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
  /** Until Office answers there is nowhere to keep a draft. */
  let keep: ((text: string) => void) | undefined;
  const dispatch = (action: Action): void => {
    state = reduce(state, action);
    draw();
    keep?.(draftText(state));
  };
  /** What a tab shows may be in a file that has not come yet, or that did not come when it was asked for before. */
  const load = (tab: Tab): void => {
    const part = tab === "results" ? resultsPart : tab === "workbook" ? workbookPart : undefined;
    if (part?.present() === undefined) void part?.load().then(draw);
  };
  const notify = (notice: Notice | null): void => dispatch({ type: "noticed", notice });

  /** Whether the words of a language are there; where they cannot be loaded the pane says so and stays as it is. */
  const speaks = (language: Language): Promise<boolean> =>
    loadWords(language).then(
      () => true,
      () => {
        notify({ kind: "wordsMissing" });
        return false;
      },
    );

  /** One piece of work in the workbook at a time; its outcome is the next notice. */
  const inWorkbook = async (work: () => Promise<Notice>): Promise<void> => {
    if (isBusy(state.notice)) return;
    notify({ kind: "working" });
    await officeAwaited;
    notify(await work());
    if (isQuestion(state.notice)) focusNotice();
  };
  const block = (insertion: Insertion): Block =>
    insertion === "cost"
      ? costBlock(currentOf(state).scenario)
      : budgetBlock(currentOf(state).scenario, screenOf(state).t);

  const simulating = simulator((action) => dispatch({ type: "results", action }));

  let work: WorkInWorkbook | undefined;
  /** Only the Workbook tab's own views ask for it, and they come with it. */
  const working = (): WorkInWorkbook => {
    const part = workbookPart.present();
    if (part === undefined) throw new Error("the Workbook tab works before it is there");
    return (work ??= part.workInWorkbook({ screen: () => screenOf(state), dispatch, inWorkbook }));
  };

  /** Where there are faults, all are shown and the first gets the focus. */
  function isWithoutFault(): boolean {
    const first = firstFault(faultsOf(currentOf(state).entries));
    dispatch({ type: "checked" });
    if (first !== undefined) controls.goToField(first);
    return first === undefined;
  }

  const controls: Controls = {
    dispatch,
    get workbook() {
      return working().workbook;
    },
    results: {
      dispatch: (action) => dispatch({ type: "results", action }),
      goToField: (name) => controls.goToField(name),
      tryAsScenario: (name, scenario) => dispatch({ type: "scenarioAdded", name, scenario }),
      selectScenario: (id) => dispatch({ type: "scenarioChosen", id }),
      startSimulation: () => void simulating.start(currentOf(state).scenario, state.results),
      cancelSimulation: () => simulating.cancel(),
    },
    chooseLanguage(language) {
      void speaks(language).then((spoken) => {
        if (spoken) dispatch({ type: "languageChosen", language });
      });
    },
    goToField(input) {
      dispatch({ type: "wentTo", input });
      focusField(input);
    },
    goToStep(step) {
      dispatch({ type: "stepChosen", step });
      focusHeading();
    },
    goToTab(tab) {
      dispatch({ type: "tabChosen", tab });
      load(tab);
      if (tab === "workbook") void work?.workbook.refresh();
    },
    goToFirstFault() {
      const first = firstFault(faultsOf(currentOf(state).entries));
      if (first !== undefined) controls.goToField(first);
    },
    openPriceBook() {
      dispatch({ type: "pickerOpened" });
      focusHeading();
    },
    closePriceBook() {
      dispatch({ type: "pickerClosed" });
      focusPriceBookButton();
    },
    usePrice() {
      dispatch({ type: "priceUsed" });
      if (state.picker === null) focusPriceBookButton();
      else focusRate();
    },
    insert(insertion) {
      if (!isWithoutFault()) return;
      void inWorkbook(async () => {
        const outcome = await insert(block(insertion));
        return outcome.kind === "occupied" ? { ...outcome, insertion } : outcome;
      });
    },
    insertBudget() {
      if (isWithoutFault()) void inWorkbook(() => working().budgets.write(screenOf(state), false));
    },
    saveBudget() {
      if (isWithoutFault()) working().budgets.save(screenOf(state));
    },
    cancelBudget: () => working().budgets.cancel(),
    answer(agreed) {
      const question = state.notice;
      if (question?.kind === "budgetFound") {
        if (agreed) void inWorkbook(() => working().budgets.write(screenOf(state), true));
        else notify(null);
        return;
      }
      if (question?.kind !== "occupied") return;
      if (!agreed) {
        notify(null);
        return focusInsertButton(question.insertion);
      }
      void inWorkbook(() => replace(block(question.insertion), question.place));
    },
    undo() {
      const { notice } = state;
      if (notice?.kind === "told" && notice.undo !== null) void working().workbook.undo(notice.undo);
      if (isWritten(notice)) void inWorkbook(() => working().budgets.undo(notice, screenOf(state)));
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
  // Whether they came or not is seen in their tabs.
  whenIdle(() => void Promise.all([resultsPart.load(), workbookPart.load()]).then(draw));
  void officeReady.then(async () => {
    applyTheme();
    const { displayLanguage } = officeContext();
    if (displayLanguage === undefined) return;
    const language = languageOf(displayLanguage);
    if (await speaks(language)) dispatch({ type: "languageFound", language });
    await restore();
    void workbookPart.load().then(() => (workbookPart.isMissing() ? draw() : working().workbook.start()));
    followCommands((place) => {
      controls.goToTab("workbook");
      void workbookPart.load().then(() => {
        draw();
        focusPlace(place);
      });
    });
  });

  /** Takes up what the workbook keeps, unless the user has begun in the meantime. */
  async function restore(): Promise<void> {
    const opened = draftText(state);
    const restored = parseDraft(readDraft());
    if (restored.kind === "draft") {
      const { language = state.language } = restored.state;
      const spoken = (await speaks(language)) ? language : state.language;
      if (!state.started) dispatch({ type: "restored", state: { ...restored.state, language: spoken } });
    }
    if (restored.kind === "newer") notify({ kind: "draftNewer" });
    if (restored.kind === "broken") notify({ kind: "draftBroken" });
    keep = draftKeeper(restored.kind === "draft" ? draftText(state) : opened, (text) => {
      void saveDraft(text).then((failed) => {
        if (failed !== null) notify({ kind: "draftNotSaved", detail: failed.failure.detail });
      });
    });
  }
}

/** Milliseconds after which what waits for an idle moment is done in any case. */
const PATIENCE = 500;

/** When the page is drawn and nobody waits for it. Safari does not tell. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work, PATIENCE);
}

const announcement = ({ likely, values, faults, t }: Screen): string =>
  faults.size > 0
    ? t("pane.faults", { count: faults.size })
    : t("pane.announcement", { years: values.years, money: money(total(likely), values.currency, t) });
