import "./page/workbench.css";
import { FaultMessages } from "./functions/faultMessages";
import { CallQueue } from "./functions/queue";
import { registerFunctions, worksheetName } from "./functions/register";
import { functionNames } from "./files/functionNames";
import { Book } from "./grid/book";
import { Calculation } from "./grid/calculation";
import { dirtyRanges } from "./grid/dirtyRanges";
import { createUniver } from "./grid/univer";
import { univerGrid } from "./grid/univerGrid";
import { gridView } from "./grid/view";
import { loadAddin } from "./page/addin";
import { AddinHost } from "./page/addinHost";
import { ChartLayer } from "./page/charts/chartLayer";
import { commands } from "./page/commands";
import { loadExample } from "./page/exampleWorkbook";
import { showNotice } from "./page/notice";
import { readPreferences } from "./page/preferences";
import { reasonOf } from "./page/reason";
import { RibbonState } from "./page/ribbonState";
import { addressOf, faultOf, statusOf } from "./page/status";
import { renderStatus } from "./page/statusLine";
import { TaskPane } from "./page/taskPane";
import { testHook } from "./page/testHook";
import { renderToolbar } from "./page/toolbar";
import { fill, WORDS } from "./page/words";
import { emptyWorkbook, Workbooks } from "./page/workbooks";

const query = new URLSearchParams(location.search);
const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
const preferences = readPreferences(query, localStorage, navigator.language, prefersDark);
const words = WORDS[preferences.locale];
const notice = part("notice");

document.documentElement.lang = preferences.locale;
document.documentElement.dataset["theme"] = preferences.theme;
document.title = words.title;
part("grid").setAttribute("aria-label", words.grid);
part("status").setAttribute("aria-label", words.status);

start().catch((fault: unknown) =>
  showNotice(notice, words, fill(words.cannotStart, { reason: reasonOf(fault) })),
);

/** Puts the page together: the add-in's description, the grid, the functions, the host, and what the user sees around them. */
async function start(): Promise<void> {
  const { locale, theme, timeoutMilliseconds } = preferences;
  const { manifest, functions } = await loadAddin(preferences.manifest, locale);
  const { namespace = "" } = manifest.functions ?? {};
  const onFault = (fault: unknown) =>
    showNotice(notice, words, fill(words.fault, { reason: reasonOf(fault) }));

  const { univer, api } = createUniver({ container: part("grid"), locale, dark: theme === "dark" });
  api.createWorkbook(emptyWorkbook());
  const injector = univer.__getInjector();
  const book = new Book(api, injector);
  const calculation = new Calculation(injector);
  const grid = univerGrid(book, calculation);

  const messages = new FaultMessages();
  const showStatus = () => renderStatus(part("status"), words, statusOf(book, grid, queue, messages));
  const queue = new CallQueue({
    send(invocations) {
      host.call(invocations);
      showStatus();
    },
    addressOf: (cell) => addressOf(grid, cell),
    recalculate: (cells) => calculation.recalculate(dirtyRanges(cells)),
    resume: calculation.resume,
    timeoutMilliseconds,
    timeoutMessage: fill(words.noAnswer, { seconds: timeoutMilliseconds / 1000 }),
  });
  calculation.join(queue);
  calculation.onSettled(showStatus);
  grid.subscribe(({ kind }) => {
    if (kind === "edited") queue.edited();
    if (kind === "selected" || kind === "edited" || kind === "sheetActivated") showStatus();
  });
  registerFunctions(injector, functions, namespace, {
    ask: (call) => queue.ask(call),
    messages,
    noStreamingMessage: words.noStreaming,
  });

  const pane = new TaskPane(part("pane"), part("splitter"), manifest.name, words, (open) =>
    host.paneToggled(open),
  );
  const ribbon = new RibbonState(() => showToolbar());
  const host: AddinHost = new AddinHost({
    manifest,
    preferences,
    grid,
    pane,
    ribbon,
    functions: {
      ready: () => queue.addinReady(),
      results: (results) => queue.receive(results),
      get inFlight() {
        return queue.inFlight;
      },
    },
    onPageStarted: () => queue.addinGone(),
    onStored: () => charts.redrawSoon(),
    save: () => workbooks.save(),
    onFault,
  });
  const charts = new ChartLayer(part("charts"), grid, gridView(book), (sheetId) => host.charts(sheetId));
  calculation.onSettled(charts.redrawSoon);
  const workbooks: Workbooks = new Workbooks({
    book,
    grid,
    calculation,
    functionNames: functionNames(
      functions.functions.map((definition) => worksheetName(definition, namespace)),
    ),
    contents: () => host.contents(),
    onOpened: (contents) => host.workbookOpened(contents),
  });
  const actions = commands({ words, notice, grid, pane, host, workbooks });
  const showToolbar = () =>
    renderToolbar(part("toolbar"), {
      words,
      preferences,
      actions,
      buttons: manifest.buttons,
      enabled: (id) => ribbon.buttonEnabled(id),
    });
  showToolbar();

  const example = await loadExample(preferences.manifest, locale);
  if (example) workbooks.show(example);
  else host.load();
  window.workbench = testHook(grid, workbooks, host.fault, (cell) => faultOf(book, grid, messages, cell));
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element with the id ${id}.`);
  return element;
}
