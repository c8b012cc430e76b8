import type { Scenario } from "../../engine/index";
import { asMade, changesOf, LONGEST, madeNow, notesIn, plainText, type Saved } from "../../workbook/index";
import { faultsOf } from "../entries";
import type { PriceChoice } from "../priceChoice";
import { lineFaultsOf } from "../quote/judge";
import { savedForm, scenarioList, type ListedScenario } from "../scenarioList";
import { freeId, freeName, fromScenario, MOST_OPEN, tidyName } from "../scenarios";
import { scenarioKeeping } from "./scenarioKeeping";
import { scenarioTransfer } from "./scenarioTransfer";
import type { ScenarioDetail, Undo } from "./state";
import type { Tools } from "./tools";

/** What can be done with the scenarios of the list, whether open in the pane, kept in the workbook, or both. */
export function scenarioWork(tools: Tools) {
  const { store, own, set } = tools;
  const { dispatch } = store;
  const { known, find, changed, gone, write, refresh, startAnew, putBack } = scenarioKeeping(tools);
  const list = (): readonly ListedScenario[] => scenarioList(store.state, store.screen.t);
  const listed = (id: string): ListedScenario | undefined => list().find((one) => one.id === id);
  const tell = (
    text: "scenario.faulty" | "scenario.tooManyOpen" | "scenario.deleted",
    facts: Readonly<Record<string, string | number>>,
    undo: Undo | null = null,
  ): void => store.notify({ kind: "told", text, facts, tone: undo === null ? "caution" : "success", undo });

  /** Opens a scenario as it is saved, or so changed. One that is open just as it is saved makes room. */
  const openSaved = (id: string, changedTo?: Scenario): void => {
    const one = listed(id);
    if (one?.saved === undefined) return;
    const { name, price } = one.saved;
    const scenario = changedTo ?? (one.result.ok ? one.result.value : undefined);
    if (scenario === undefined) return;
    const { scenarios, current } = store.state;
    if (one.open === undefined && scenarios.length >= MOST_OPEN) {
      const spare = list().find(
        ({ open, standing }) => open !== undefined && standing === "saved" && open.id !== current,
      );
      if (spare === undefined) return tell("scenario.tooManyOpen", { count: MOST_OPEN });
      dispatch({ type: "scenarioRemoved", id: spare.id });
    }
    dispatch({ type: "scenarioOpened", opened: fromScenario(id, name, scenario, price, notesIn(one.saved)) });
  };

  /** Keeps an open scenario in the workbook as it is now. */
  const save = (id: string): void => {
    const one = listed(id);
    if (one?.open === undefined) return;
    const ofLines = [...lineFaultsOf(one.open).values()];
    const faults = ofLines.reduce((sum, { size }) => sum + size, faultsOf(one.open.entries).size);
    if (faults > 0) return tell("scenario.faulty", { count: faults });
    const { scenario } = one.open;
    const as = known().some((entry) => entry.id === id) ? id : crypto.randomUUID();
    const entry: Saved = {
      kind: "saved",
      id: as,
      changed: changed(as),
      name: tidyName(one.name),
      note: one.saved?.note ?? "",
      ...savedForm(one.open),
      made: madeNow(scenario),
    };
    void write([entry], "saved", { name: entry.name }, () => dispatch({ type: "scenarioSaved", id, as }));
  };

  /** Keeps a scenario that is not open. */
  const keep = (name: string, scenario: Scenario, price: PriceChoice | null): void => {
    const id = crypto.randomUUID();
    const entry: Saved = {
      kind: "saved",
      id,
      changed: changed(id),
      name: tidyName(name),
      note: "",
      ...savedForm({ scenario, price, rows: [] }),
      made: madeNow(scenario),
    };
    void write([entry], "saved", { name: entry.name });
  };

  /** Writes a saved scenario with some of it changed. */
  const rewrite = (saved: Saved, change: Partial<Saved>): void => {
    const entry = { ...saved, ...change, changed: changed(saved.id) };
    void write([entry], "saved", { name: entry.name });
  };

  return {
    refresh,
    startAnew,
    putBack,
    ...scenarioTransfer(tools, known, (entries, text, facts) => write(entries, text, { ...facts })),
    openSaved: (id: string): void => openSaved(id),
    save,
    keep,
    saveCurrent: (): void => save(store.state.current),
    /** Shows it in the fields. */
    load(id: string): void {
      if (listed(id)?.open === undefined) openSaved(id);
      else dispatch({ type: "scenarioChosen", id });
      dispatch({ type: "tabChosen", tab: "estimate" });
    },
    /** With the defaults that it was made with. */
    loadAsMade(id: string): void {
      const saved = find(id);
      const result = listed(id)?.result;
      if (saved === undefined || result?.ok !== true) return;
      const pinned = asMade(saved, changesOf(saved, result.value));
      if (pinned.ok) openSaved(id, pinned.value);
      dispatch({ type: "tabChosen", tab: "estimate" });
    },
    compare(id: string): void {
      dispatch({
        type: "results",
        action: {
          type: "comparisonOpened",
          a: { kind: "listed", id: store.state.current },
          b: { kind: "listed", id },
        },
      });
      dispatch({ type: "tabChosen", tab: "results" });
    },
    /** A name or a note as it was typed. A note may be empty, a name may not; only what is saved has a note. */
    reword(id: string, part: "name" | "note", typed: string): void {
      const one = listed(id);
      const text = plainText(typed, LONGEST[part]);
      set({ opened: null });
      if (one === undefined || (text === "" && part === "name")) return;
      if (part === "name" && one.open !== undefined) dispatch({ type: "scenarioRenamed", id, name: text });
      if (one.saved !== undefined && text !== one.saved[part]) rewrite(one.saved, { [part]: text });
    },
    duplicate(id: string): void {
      const one = listed(id);
      if (one === undefined) return;
      const name = freeName(
        one.name,
        list().map((other) => other.name),
      );
      if (one.standing === "saved" && one.saved !== undefined) {
        const copy = { ...one.saved, id: crypto.randomUUID(), changed: changed(""), name: tidyName(name) };
        void write([copy], "saved", { name });
      } else if (one.open !== undefined)
        dispatch({
          type: "scenarioOpened",
          opened: { ...one.open, id: freeId(store.state.scenarios), name: tidyName(name) },
        });
    },
    /** Takes over the defaults and prices of today. */
    update(id: string): void {
      const one = listed(id);
      if (one?.saved !== undefined && one.result.ok) rewrite(one.saved, { made: madeNow(one.result.value) });
    },
    /** Out of the workbook and out of the pane, where it is not the only one there. */
    remove(id: string): void {
      const one = listed(id);
      if (one === undefined) return;
      const close = (): void => dispatch({ type: "scenarioRemoved", id });
      if (one.saved !== undefined) return void write([gone(id)], "deleted", { name: one.name }, close);
      close();
      if (one.open !== undefined)
        tell("scenario.deleted", { name: one.name }, { kind: "closed", scenario: one.open });
    },
    /** Opens a detail of a scenario, or closes it. */
    open(id: string, detail: ScenarioDetail): void {
      const { opened } = own();
      set({ opened: opened?.id === id && opened.detail === detail ? null : { id, detail } });
    },
  };
}
