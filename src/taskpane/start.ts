import { languageOf, type Language } from "../text/index";
import type { Controls } from "./controls";
import { copyText } from "./copyText";
import { answers } from "./effects/answers";
import { keepDraft } from "./effects/draftKeeping";
import { insertions } from "./effects/insertions";
import { inWorkbookOf } from "./effects/inWorkbook";
import { languages, type Languages } from "./effects/languages";
import { navigation } from "./effects/navigation";
import { drawing } from "./effects/picture";
import { quoteControls } from "./effects/quote";
import { trackingTab } from "./effects/trackingTab";
import { listingInSlices, shortlistControls } from "./effects/shortlist";
import { openWorkbookTab } from "./effects/workbookTab";
import { applyTheme, followTheme } from "./followTheme";
import { officeContext, officeReady } from "./host";
import { simulator } from "./results/simulate";
import { currentOf, initialState } from "./state";
import { newStore, type Store } from "./store";
import { quoteChunk, resultsChunk, trackingChunk, workbookChunk } from "./views/chunks";
import { SAMPLE_ID } from "./views/sample";
import { followSight } from "./visibility";

/**
 * Opens the pane at once, in the browser's language and colours; Office's own replace them when it answers.
 *
 * @param opening - The language to open in; its words are loaded
 * @param root - Where the pane is drawn
 * @param liveRegion - Says to screen readers what the total has become
 */
export function startPane(opening: Language, root: HTMLElement, liveRegion: HTMLElement): void {
  const store = newStore(initialState(opening, navigator.language));
  const inWorkbook = inWorkbookOf(store);
  const spoken = languages(store);
  const inserted = insertions(store, inWorkbook);
  const tracking = trackingTab(store, inWorkbook, () => draw());
  const tab = openWorkbookTab(store, inWorkbook, () => draw());
  const { isWithoutFault, goToLine, ...ways } = navigation(
    store,
    () => draw(),
    (chosen) => (chosen === "workbook" ? tab.chosen() : tracking.chosen()),
  );
  const results = (action: Parameters<Controls["results"]["dispatch"]>[0]): void =>
    store.dispatch({ type: "results", action });
  const simulating = simulator(results);

  const controls: Controls = {
    ...ways,
    ...answers(store, inWorkbook, inserted, tab, tracking),
    dispatch: store.dispatch,
    chooseLanguage: spoken.choose,
    get workbook() {
      return tab.work().workbook;
    },
    get tracking() {
      return tracking.work()?.controls ?? null;
    },
    startApproving() {
      if (isWithoutFault()) void tracking.whenThere(({ controls: own }) => own.startApproving());
    },
    cancelWork() {
      tracking.work()?.cancel();
      void tab.whenThere(() => tab.work().workbook.cancel());
    },
    quote: quoteControls(store, inWorkbook),
    shortlist: shortlistControls(store, tab, tracking, isWithoutFault),
    results: {
      dispatch: results,
      goToField: ways.goToField,
      goToLine,
      tryAsScenario: (name, scenario, price) =>
        store.dispatch({ type: "scenarioAdded", name, scenario, price }),
      typeRate: (currency, text) =>
        store.dispatch({ type: "quote", action: { type: "rateTyped", currency, text } }),
      insertCells: inserted.insertCells,
      copyShown(element) {
        const copied = resultsChunk.loaded()?.copyShown(element);
        if (copied !== undefined) store.notify(copied);
      },
      copyChart: (chart, card) =>
        void resultsChunk.loaded()?.copyChart(chart, card, store.screen).then(store.notify),
      selectScenario: (id) =>
        store.state.scenarios.some((open) => open.id === id)
          ? store.dispatch({ type: "scenarioChosen", id })
          : tab.work().workbook.openSaved(id),
      insertComparison() {
        const comparison = resultsChunk.loaded()?.comparisonOf(store.screen);
        if (comparison !== undefined && isWithoutFault())
          void tracking.whenThere((there) => void there.insertComparison(comparison));
      },
      insertPlan() {
        if (isWithoutFault()) void tracking.whenThere((there) => void there.insertPlan());
      },
      copyPlan() {
        const copied = resultsChunk.loaded()?.copyPlan(store.screen);
        if (copied !== undefined) store.notify(copied);
      },
      startSimulation: () => void simulating.start(currentOf(store.state).scenario, store.state.results),
      cancelSimulation: () => simulating.cancel(),
    },
    insert(insertion) {
      if (isWithoutFault()) inserted.insert(insertion);
    },
    insertBudget() {
      if (isWithoutFault()) void tab.whenThere(() => void inWorkbook(() => tab.work().budgets.write(false)));
    },
    saveBudget() {
      if (isWithoutFault()) tab.work().budgets.save();
    },
    cancelBudget() {
      tracking.work()?.cancel();
      void tab.whenThere(() => tab.work().budgets.cancel());
    },
    copy() {
      const sample = document.getElementById(SAMPLE_ID);
      if (sample !== null) store.notify({ kind: copyText(sample) ? "copied" : "copyByHand" });
    },
  };

  const picture = drawing(store, controls, root, liveRegion);
  const list = listingInSlices(store, picture);
  const draw = (): void => {
    picture();
    list();
  };
  followTheme();
  // Whether they came or not is seen in their tabs.
  whenIdle(
    () =>
      void Promise.all(
        [quoteChunk, resultsChunk, workbookChunk, trackingChunk].map((chunk) => chunk.load()),
      ).then(draw),
  );
  void withOffice(store, spoken).then((isInOffice) => {
    if (!isInOffice) return;
    void followSight((isInSight) => {
      tab.sightChanged(isInSight);
      tracking.sightChanged(isInSight);
    });
    window.ribbonCommands.follow((place) => {
      controls.goToTab("workbook");
      tab.showPlace(place);
    });
  });
}

/** Takes on Office's colours and language and what the document keeps. @returns Whether there is an Office */
async function withOffice(store: Store, spoken: Languages): Promise<boolean> {
  await officeReady;
  applyTheme();
  const { displayLanguage } = officeContext();
  if (displayLanguage === undefined) return false;
  const language = languageOf(displayLanguage);
  if (await spoken.isSpoken(language))
    store.dispatch({ type: "languageFound", language, locale: displayLanguage });
  await keepDraft(store, spoken);
  return true;
}

/** Milliseconds after which what waits for an idle moment is done in any case. */
const PATIENCE = 500;

/** When the page is drawn and nobody waits for it. Safari does not tell. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work, PATIENCE);
}
