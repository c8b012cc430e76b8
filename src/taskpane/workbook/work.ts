import type { Scenario } from "../../engine/index";
import { issueSentence } from "../../report/index";
import {
  addressOf,
  asMade,
  changeScenarios,
  changesOf,
  discardShare,
  explainCell,
  fileOf,
  followSelection,
  instantAfter,
  LONGEST,
  madeNow,
  merged,
  opensWithWorkbook,
  plainText,
  putBack,
  readFile,
  readScenarios,
  repair,
  savedIn,
  scanWorkbook,
  scenarioOf,
  selectCell,
  selectedCell,
  setOpensWithWorkbook,
  sharePlain,
  shareValues,
  sheetsToShare,
  startAnew,
  undoRepair,
  type CrmCell,
  type Entry,
  type ParseXml,
  type Saved,
} from "../../workbook/index";
import type { Notice } from "../notice";
import type { Action } from "../reduce";
import { nameOf } from "../scenarios";
import type { Screen } from "../screen";
import { currentOf } from "../state";
import { shareWords } from "./shareWords";
import type { Undo, WorkbookState } from "./state";

/** Addresses that a message names. */
const MOST_NAMED = 10;

const parse: ParseXml = (xml) => new DOMParser().parseFromString(xml, "application/xml");

/** What the user can set going with the workbook that is open. */
export type WorkbookControls = ReturnType<typeof workbookWork>;

/**
 * @param screen - What the pane shows at this moment
 * @param inWorkbook - Runs one piece of work at a time; its outcome is the next notice
 */
export function workbookWork(
  screen: () => Screen,
  dispatch: (action: Action) => void,
  inWorkbook: (work: () => Promise<Notice>) => Promise<void>,
) {
  const set = (change: Partial<WorkbookState>): void => dispatch({ type: "workbook", change });
  const own = (): WorkbookState => screen().state.workbook;
  const known = (): readonly Entry[] => own().entries ?? [];
  const find = (id: string): Saved | undefined => savedIn(known()).find((saved) => saved.id === id);

  /** Reads what another pane may have written; what cannot be read is shown, and nothing is written over it. */
  const refresh = async (): Promise<void> => {
    const read = await readScenarios(known(), parse);
    if (read.kind === "kept") set({ entries: read.entries, unreadable: null });
    else if (read.kind !== "failed") set({ unreadable: read });
  };

  /** Writes changed entries; what they were before can be put back. */
  const write = (
    entries: readonly Entry[],
    text: "saved" | "deleted" | "imported" | "undone",
    name: string,
  ): Promise<void> =>
    inWorkbook(async () => {
      const before = entries.map((entry): Entry => known().find(({ id }) => id === entry.id) ?? gone(entry));
      const outcome = await changeScenarios(known(), parse, (all) => merged(all, entries));
      if (outcome.kind === "failed") return outcome;
      if (outcome.kind === "full")
        return { kind: "told", text: "scenario.full", facts: {}, tone: "caution", undo: null };
      if (outcome.kind !== "kept") {
        set({ unreadable: outcome });
        return { kind: "told", text: "scenario.unreadable", facts: {}, tone: "caution", undo: null };
      }
      set({ entries: outcome.entries, unreadable: null, opened: null });
      const undo: Undo | null = text === "undone" ? null : { kind: "entries", before };
      return {
        kind: "told",
        text: `scenario.${text}`,
        facts: { name, count: entries.length },
        tone: "success",
        undo,
      };
    });

  const changed = (entry: Entry): string => instantAfter(entry.changed, new Date());
  const gone = (entry: Entry): Entry => ({ kind: "deleted", id: entry.id, changed: changed(entry) });

  /** Opens a saved scenario in the fields, or says what the model refuses. */
  const load = (saved: Saved, scenario: Scenario | null): void => {
    if (scenario !== null)
      dispatch({ type: "scenarioAdded", name: saved.name, scenario, price: saved.price });
  };
  const through = (saved: Saved): Scenario | null => {
    const result = scenarioOf(saved.tier, saved.given);
    return result.ok ? result.value : null;
  };

  return {
    refresh,
    saveCurrent(): Promise<void> {
      const draft = currentOf(screen().state);
      const { scenario, price } = draft;
      const { users, years, ...rest } = scenario.given;
      const given = Object.entries({ users, years, ...rest }).map(
        ([name, value]) => [name, String(value)] as const,
      );
      const name = plainText(nameOf(draft, screen().t), LONGEST.name);
      const entry: Saved = {
        kind: "saved",
        id: crypto.randomUUID(),
        changed: instantAfter(undefined, new Date()),
        name,
        note: "",
        tier: scenario.tierFrom === "users" ? "auto" : scenario.tier,
        given,
        price,
        made: madeNow(scenario),
      };
      return write([entry], "saved", name);
    },
    load(id: string): void {
      const saved = find(id);
      if (saved) load(saved, through(saved));
      if (saved) dispatch({ type: "tabChosen", tab: "estimate" });
    },
    /** With the defaults that it was made with. */
    loadAsMade(id: string): void {
      const saved = find(id);
      const scenario = saved && through(saved);
      if (!saved || !scenario) return;
      const pinned = asMade(saved, changesOf(saved, scenario));
      load(saved, pinned.ok ? pinned.value : null);
      dispatch({ type: "tabChosen", tab: "estimate" });
    },
    compare(id: string): void {
      const saved = find(id);
      const { current } = screen().state;
      if (!saved) return;
      load(saved, through(saved));
      const added = screen().state.current;
      dispatch({
        type: "results",
        action: {
          type: "comparisonOpened",
          a: { kind: "kept", id: current },
          b: { kind: "kept", id: added },
        },
      });
      dispatch({ type: "scenarioChosen", id: current });
      dispatch({ type: "tabChosen", tab: "results" });
    },
    rename(id: string, typed: string): void {
      const saved = find(id);
      const name = plainText(typed, LONGEST.name);
      if (saved && name !== "" && name !== saved.name)
        void write([{ ...saved, name, changed: changed(saved) }], "saved", name);
      else set({ opened: null });
    },
    duplicate(id: string): void {
      const saved = find(id);
      if (saved)
        void write([{ ...saved, id: crypto.randomUUID(), changed: changed(saved) }], "saved", saved.name);
    },
    /** Takes over the defaults and prices of today. */
    update(id: string): void {
      const saved = find(id);
      const scenario = saved && through(saved);
      if (saved && scenario)
        void write([{ ...saved, made: madeNow(scenario), changed: changed(saved) }], "saved", saved.name);
    },
    remove(id: string): void {
      const saved = find(id);
      if (saved) void write([gone(saved)], "deleted", saved.name);
    },
    startAnew: (): Promise<void> =>
      inWorkbook(async () => {
        const outcome = await startAnew();
        if (outcome.kind === "failed") return outcome;
        set({ entries: [], unreadable: null });
        return {
          kind: "told",
          text: "scenario.emptied",
          facts: {},
          tone: "success",
          undo: { kind: "parts", parts: outcome.parts },
        };
      }),
    /** The text of the file that exports the scenarios. */
    file: (): string => fileOf(known()),
    async importFile(file: File): Promise<void> {
      const read = readFile(await file.text());
      if (read.kind === "list") {
        const fresh = read.entries.filter(({ id }) => !known().some((entry) => entry.id === id));
        return write(fresh, "imported", file.name);
      }
      dispatch({
        type: "noticed",
        notice: { kind: "told", text: `scenario.file.${read.kind}`, facts: {}, tone: "caution", undo: null },
      });
    },
    open: (id: string, part: "changes" | "name"): void =>
      set({ opened: own().opened?.id === id && own().opened?.part === part ? null : { id, part } }),

    scan: (): Promise<void> =>
      inWorkbook(async () => {
        const scan = await scanWorkbook();
        if (scan.kind === "failed") return scan;
        set({ scan });
        return {
          kind: "told",
          text: "health.looked",
          facts: { count: scan.cells.length },
          tone: "success",
          undo: null,
        };
      }),
    repair: (): Promise<void> =>
      inWorkbook(async () => {
        const scan = await scanWorkbook();
        if (scan.kind === "failed") return scan;
        const outcome = await repair(scan);
        if (outcome.kind === "failed") return outcome;
        const after = await scanWorkbook();
        set({ scan: after.kind === "scanned" ? after : scan });
        const facts = {
          count: outcome.cells.length,
          addresses: outcome.cells
            .slice(0, MOST_NAMED)
            .map(({ cell }) => addressOf(cell))
            .join(", "),
        };
        return outcome.cells.length === 0
          ? { kind: "told", text: "health.nothingToRepair", facts, tone: "neutral", undo: null }
          : { kind: "told", text: "health.repaired", facts, tone: "success", undo: outcome };
      }),
    select(cell: CrmCell): void {
      void selectCell(cell).then((outcome) => {
        if (outcome.kind === "failed") dispatch({ type: "noticed", notice: outcome });
        if (outcome.kind === "gone") {
          const facts = { sheet: cell.sheet };
          dispatch({
            type: "noticed",
            notice: { kind: "told", text: "health.gone", facts, tone: "caution", undo: null },
          });
        }
      });
    },
    chooseSharing: (sharing: WorkbookState["sharing"]): void => set({ sharing }),
    share: (): Promise<void> =>
      inWorkbook(async () => {
        const scan = await scanWorkbook();
        if (scan.kind === "failed") return scan;
        set({ scan });
        if (sheetsToShare(scan).length === 0)
          return { kind: "told", text: "share.nothing", facts: {}, tone: "caution", undo: null };
        const [now, { t }, { sharing }] = [new Date(), screen(), own()];
        const words = shareWords(scan, now, sharing, t);
        const outcome =
          sharing === "plain"
            ? await sharePlain(scan, words, now.toISOString().slice(0, 10), t)
            : await shareValues(scan, words);
        if (outcome.kind === "failed") return outcome;
        if (outcome.kind === "inputsRefused") {
          const issues = outcome.issues.map((issue) => issueSentence(issue, t)).join(" ");
          const facts = { sheet: outcome.sheet, issues };
          return { kind: "told", text: "share.refused", facts, tone: "caution", undo: null };
        }
        const facts = { sheets: outcome.sheets.map(({ name }) => name).join(", ") };
        return { kind: "told", text: "share.done", facts, tone: "success", undo: outcome };
      }),

    explain(): void {
      const { cell } = own();
      if (cell === null) return;
      void explainCell(cell).then((explained) => {
        if (explained.kind === "failed") dispatch({ type: "noticed", notice: explained });
        else set({ explained });
      });
    },
    closeExplanation: (): void => set({ explained: null }),

    undo: (undo: Undo): Promise<void> =>
      undo.kind === "entries"
        ? write(
            undo.before.map((entry) => ({ ...entry, changed: changed(find(entry.id) ?? entry) })),
            "undone",
            "",
          )
        : inWorkbook(async () => {
            const outcome = await undone(undo);
            if (outcome.kind === "failed") return outcome;
            await refresh();
            return { kind: "told", text: "scenario.undone", facts: {}, tone: "success", undo: null };
          }),
    setOpensWith(opens: boolean): void {
      void setOpensWithWorkbook(opens).then((failed) => {
        if (failed !== null) dispatch({ type: "noticed", notice: failed });
        set({ opensWith: opensWithWorkbook() });
      });
    },

    /** Looks at the workbook once, then follows the selection for as long as the pane is shown. */
    start(): void {
      set({ opensWith: opensWithWorkbook() });
      void refresh();
      const look = (): void =>
        void selectedCell().then((cell) => {
          const next = cell.kind === "crmCell" ? cell : null;
          // Selecting one plain cell after another draws nothing.
          if (next !== null || own().cell !== null) set({ cell: next });
        });
      let stop = followSelection(look);
      look();
      void Office.addin?.onVisibilityModeChanged(({ visibilityMode }) => {
        stop();
        if (visibilityMode !== Office.VisibilityMode.taskpane) return;
        stop = followSelection(look);
        look();
      });
    },
  };
}

const undone = (undo: Exclude<Undo, { kind: "entries" }>) => {
  switch (undo.kind) {
    case "parts":
      return putBack(undo.parts);
    case "repaired":
      return undoRepair(undo);
    case "shared":
      return discardShare(undo);
  }
};
