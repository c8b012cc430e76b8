import "./page/workbench.css";
import { FaultMessages } from "./functions/faultMessages";
import { CallQueue } from "./functions/queue";
import { registerFunctions, worksheetName } from "./functions/register";
import { functionNames } from "./files/functionNames";
import { UniverBook } from "./grid/book";
import { Calculation } from "./grid/calculation";
import { drawLooks } from "./grid/cellLooks";
import { dirtyRanges } from "./grid/dirtyRanges";
import { hasFunction } from "./grid/hasFunction";
import { createUniver } from "./grid/univer";
import { univerGrid } from "./grid/univerGrid";
import { gridView } from "./grid/view";
import { loadAddin } from "./page/addin";
import { AddinHost } from "./page/addinHost";
import { ChartLayer } from "./page/charts/chartLayer";
import { ConditionalLayer } from "./page/charts/conditionalLayer";
import { commands } from "./page/commands";
import { takeKept } from "./page/keptWorkbook";
import { loadExample, type Example } from "./page/exampleWorkbook";
import { watchClicks } from "./page/gridClicks";
import { insteadOf } from "./page/instead";
import { Notices } from "./page/notices";
import { watchPage } from "./page/pageWatch";
import { LateFunctions } from "./rules/lateFunctions";
import { seenByAddin } from "./rules/errorWords";
import { readPreferences } from "./page/preferences";
import { reasonOf } from "./page/reason";
import { atRest, type Activity } from "./page/rest";
import { RibbonState } from "./page/ribbonState";
import { Shortcuts } from "./page/shortcuts";
import { addressOf, faultOf, statusOf } from "./page/status";
import { renderStatus } from "./page/statusLine";
import { TaskPane } from "./page/taskPane";
import { testHook } from "./page/testHook";
import { renderToolbar } from "./page/toolbar";
import { fill, WORDS } from "./page/words";
import { missingSets } from "./page/missingSets";
import { emptyWorkbook, Workbooks } from "./page/workbooks";

const query = new URLSearchParams(location.search);
const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
const preferences = readPreferences(query, localStorage, navigator.language, prefersDark);
const words = WORDS[preferences.locale];
const notices = new Notices(part("notice"), words);

document.documentElement.lang = preferences.locale;
document.documentElement.dataset["theme"] = preferences.theme;
document.title = words.title;
part("grid").setAttribute("aria-label", words.grid);
part("status").setAttribute("aria-label", words.status);

start().catch((fault: unknown) => notices.tell(words.cannotStart, { reason: reasonOf(fault) }));

/** Puts the page together: the add-in's description, the grid, the functions, the host, and what the user sees around them. */
async function start(): Promise<void> {
  const { locale, theme, timeoutMilliseconds } = preferences;
  const { manifest, functions, addresses } = await loadAddin(preferences.manifest, preferences.sites, locale);
  const { namespace = "" } = manifest.functions ?? {};
  const onFault = (fault: unknown) => notices.tell(words.fault, { reason: reasonOf(fault) });
  const withoutSets = missingSets(manifest.requirements, preferences);
  if (withoutSets.length > 0) notices.tell(words.setsMissing, { list: withoutSets.join(", ") });
  if (manifest.leftOut.length > 0) notices.tell(words.leftOut, { list: manifest.leftOut.join(", ") });

  const { univer, api } = createUniver({ container: part("grid"), locale, dark: theme === "dark" });
  api.createWorkbook(emptyWorkbook());
  const injector = univer.__getInjector();
  const book = new UniverBook(api, injector);
  const isTyping = () => book.workbook.isCellEditing();
  const calculation = new Calculation(injector, isTyping);
  const grid = univerGrid(book, calculation);

  const messages = new FaultMessages();
  const doing = { commandsRun: false, saving: false };
  const showStatus = () =>
    renderStatus(part("status"), words, { ...statusOf(book, grid, queue, messages), ...doing });
  const nowDoing = (what: Partial<typeof doing>) => {
    Object.assign(doing, what);
    showStatus();
  };
  const queue = new CallQueue({
    send(invocations) {
      host.call(invocations);
      showStatus();
    },
    cancel: (id) => host.cancel(id),
    addressOf: (cell) => addressOf(grid, cell),
    calls: (cell, definition) => hasFunction(book, cell, worksheetName(definition, namespace)),
    recalculate: (cells) => calculation.recalculate(dirtyRanges(cells)),
    resume: calculation.resume,
    timeoutMilliseconds,
    timeoutMessage: fill(words.noAnswer, { seconds: timeoutMilliseconds / 1000 }),
    faultSentences: {
      threw: words.functionThrew,
      rejected: words.functionRejected,
      notAssociated: words.functionMissing,
    },
    onException: (definition, sentence) =>
      notices.tell(words.functionFault, { name: worksheetName(definition, namespace), sentence }),
  });
  const late = new LateFunctions(preferences.late);
  calculation.join(queue);
  calculation.onSettled(showStatus);
  grid.subscribe(({ kind }) => {
    if (kind === "edited") queue.edited();
    if (kind === "edited" || kind === "moved") looks.changed();
    if (kind === "selected" || kind === "edited" || kind === "sheetActivated") showStatus();
  });
  registerFunctions(injector, functions, namespace, {
    ask: (call) => late.ask(call, (known) => queue.ask(known)),
    closesCircle: (cell) => !late.areLate && queue.closesCircle(cell),
    messages,
  });

  const pane = new TaskPane(part("pane"), part("splitter"), manifest.name, words, (open) =>
    host.paneToggled(open),
  );
  const ribbon = new RibbonState(
    manifest.controls,
    async (json) =>
      (await import("./page/manifest/contextualTabs")).readContextualTabs(json, (icon) =>
        addresses.icon(icon),
      ),
    () => showToolbar(),
    onFault,
  );
  const shortcuts = new Shortcuts((action) => host.runAction(action));
  if (manifest.shortcuts) shortcuts.load(manifest.shortcuts).catch(onFault);
  const host: AddinHost = new AddinHost({
    manifest,
    preferences,
    grid: seenByAddin(grid, preferences),
    pane,
    ribbon,
    shortcuts,
    hidden: part("hidden-pages"),
    functions: {
      ready: () => queue.addinReady(),
      results: (results) => queue.receive(results),
      get inFlight() {
        return queue.inFlight;
      },
    },
    isTyping,
    onFunctionsStarted: () => queue.addinGone(),
    onPageOpened: (url, started) => void watchPage(url, started, notices, words, addresses),
    onCommandsRunning: (commandsRun) => nowDoing({ commandsRun }),
    onCommandFault: ({ label }, fault) => {
      const command = { command: label };
      if (fault.kind === "noFunction")
        notices.tell(words.noFunction, { ...command, name: fault.functionName });
      else if (fault.kind === "timeout")
        notices.tell(words.commandTimeout, { ...command, minutes: fault.minutes });
      else notices.tell(words.commandFailed, { ...command, code: fault.code });
    },
    onMissing: (member) => {
      const instead = insteadOf(member);
      notices.tell(words.unknownMember, { member, code: "ApiNotFound", instead: instead && ` ${instead}` });
    },
    onStored: () => redraw(),
    insertSheets: (bytes, names) => workbooks.insertSheets(bytes, names),
    save: async () => (await workbooks.save()).bytes,
    onTrouble: (url, trouble) => {
      const page = addresses.named(url.origin + url.pathname);
      if (trouble.kind === "missing")
        notices.tell(words.resourceMissing, { address: addresses.named(trouble.address), page });
      else notices.tell(words.pageThrew, { sentence: trouble.sentence, page });
    },
    onFault,
  });
  const view = gridView(book);
  const looks = new ConditionalLayer(grid, view, (sheetId) => host.conditionalFormats(sheetId));
  drawLooks(book, looks.lookOf);
  const charts = new ChartLayer(
    part("charts"),
    grid,
    view,
    (sheetId) => host.charts(sheetId),
    (kind) => {
      const sentence = fill(words.chartNotDrawn, { kind });
      notices.tell(sentence);
      return sentence;
    },
    (sheetId) => looks.marks(sheetId),
    (sheetId) => host.shapes(sheetId),
  );
  watchClicks(part("charts").parentElement ?? part("grid"), grid, view, host);
  const redraw = () => {
    looks.changed();
    charts.redrawSoon();
  };
  calculation.onSettled(redraw);
  const activity: Activity = {
    calculated: (timeout) => calculation.settled(timeout),
    isCalculating: () => !calculation.isSettled(),
    isTyping,
    isAsked: () => host.isAsked,
  };
  const workbooks: Workbooks = new Workbooks({
    book,
    grid,
    calculation,
    atRest: (timeout) => atRest(activity, timeout),
    functionNames: functionNames(
      functions.functions.map((definition) => worksheetName(definition, namespace)),
    ),
    contents: () => host.contents(),
    onOpened(contents) {
      queue.workbookClosed();
      host.workbookOpened(contents);
    },
  });
  const onSaving = (saving: boolean) => nowDoing({ saving });
  const kept = takeKept(sessionStorage);
  const isKept = kept !== null;
  const actions = commands({ words, notices, grid, pane, host, workbooks, isKept, onSaving });
  const showToolbar = () =>
    renderToolbar(part("toolbar"), {
      words,
      preferences,
      actions,
      controls: ribbon.controls,
      tabs: ribbon.shownTabs,
      enabled: (id) => ribbon.buttonEnabled(id),
    });
  showToolbar();
  part("toolbar").addEventListener("error", ({ target }) => iconMissing(target), true);
  const iconMissing = (image: EventTarget | null) => {
    if (!(image instanceof HTMLImageElement)) return;
    image.hidden = true;
    notices.tell(words.iconMissing, { address: addresses.named(image.src) });
  };

  // Only an add-in of this server has a workbook to begin with.
  const example = preferences.sites === null ? await loadExample(preferences.manifest, locale) : null;
  const showExample = ({ data, draw }: Example): void => {
    workbooks.show(data());
    draw(host.workbook);
  };
  if (kept) {
    await workbooks.open(kept.bytes);
    kept.draw(host.workbook);
  } else if (example) showExample(example);
  else host.load();
  window.workbench = testHook({
    grid,
    workbooks,
    activity,
    fault: host.fault,
    notices,
    messageOf: (cell) => faultOf(book, grid, messages, cell),
    registerFunctions: () => late.register(),
    startAnew(workbook) {
      host.fault.cancel();
      pane.toggle(true);
      notices.dismiss();
      if (workbook === "example" && example) showExample(example);
      else workbooks.show(emptyWorkbook());
    },
  });
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element with the id ${id}.`);
  return element;
}
