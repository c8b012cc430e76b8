import { typedValue, type InputName, type Scenario } from "../../engine/index";
import type { Facts } from "../../text/index";
import {
  asMade,
  changeScenarios,
  changesOf,
  instantAfter,
  LONGEST,
  madeNow,
  merged,
  plainText,
  readScenarios,
  savedIn,
  savedLine,
  scenarioOf,
  startAnew,
  type Entry,
  type Kept,
  type Saved,
  type Xml,
} from "../../workbook/index";
import { nameOf } from "../scenarios";
import type { Told } from "../notice";
import { currentOf } from "../state";
import { scenarioTransfer } from "./scenarioTransfer";
import type { ScenarioPart, Undo } from "./state";
import type { Tools } from "./tools";

const XML: Xml = {
  parse: (xml) => new DOMParser().parseFromString(xml, "application/xml"),
  write: (element) => new XMLSerializer().serializeToString(element),
};

/** The scenarios that the workbook keeps: reading, changing and opening them. */
export function scenarioWork(tools: Tools) {
  const { store, inWorkbook, own, set } = tools;
  const { dispatch } = store;
  const known = (): readonly Entry[] => own().entries ?? [];
  const find = (id: string): Saved | undefined => savedIn(known()).find((saved) => saved.id === id);
  const keep = ({ entries, aside }: Kept): void => set({ entries, aside, unreadable: null });

  /** Reads what another pane may have written; what cannot be read is shown, and nothing is written over it. */
  const refresh = async (): Promise<void> => {
    const read = await readScenarios(known(), XML);
    if (read.kind === "kept") keep(read);
    else if (read.kind !== "failed") set({ unreadable: read });
  };

  /** Writes changed entries; what they were before can be put back. */
  const write = (
    entries: readonly Entry[],
    text: "saved" | "deleted" | "imported" | "importedText" | "undone",
    facts: Facts,
  ): Promise<void> =>
    inWorkbook(async () => {
      const told = (tone: "success" | "caution", key: Told["text"], undo: Undo | null = null): Told => ({
        kind: "told",
        text: key,
        facts,
        tone,
        undo,
      });
      if (entries.length === 0) return told("caution", `scenario.${text}`);
      const before = entries.map((entry): Entry => known().find(({ id }) => id === entry.id) ?? gone(entry));
      const outcome = await changeScenarios(known(), XML, (all) => merged(all, entries));
      if (outcome.kind === "failed") return outcome;
      if (outcome.kind === "full") return told("caution", `scenario.full.${outcome.of}`);
      if (outcome.kind !== "kept") {
        set({ unreadable: outcome });
        return told("caution", "scenario.unreadable");
      }
      keep(outcome);
      set({ opened: null, transfer: null });
      return told("success", `scenario.${text}`, text === "undone" ? null : { kind: "entries", before });
    });

  const changed = (entry: Entry): string => instantAfter(entry.changed, new Date());
  const gone = (entry: Entry): Entry => ({ kind: "deleted", id: entry.id, changed: changed(entry) });

  /** Opens a saved scenario in the fields, or says what the model refuses. */
  const load = (saved: Saved, scenario: Scenario | null): void => {
    if (scenario !== null)
      dispatch({ type: "scenarioAdded", name: saved.name, scenario, price: saved.price });
  };
  const through = (saved: Saved): Scenario | null => {
    const result = scenarioOf(saved.tier, saved.given, saved.lines);
    return result.ok ? result.value : null;
  };

  return {
    refresh,
    ...scenarioTransfer(tools, known, (entries, text, facts) => write(entries, text, { ...facts })),
    saveCurrent(): Promise<void> {
      const draft = currentOf(store.state);
      const { scenario, price } = draft;
      const { users, years, ...rest } = scenario.given;
      const given = Object.entries({ users, years, ...rest }).flatMap(([name, value]) =>
        value === undefined
          ? []
          : [[name, String(typedValue(name as InputName, value, scenario.given))] as const],
      );
      const name = plainText(nameOf(draft, store.screen.t), LONGEST.name);
      const entry: Saved = {
        kind: "saved",
        id: crypto.randomUUID(),
        changed: instantAfter(undefined, new Date()),
        name,
        note: "",
        tier: scenario.tierFrom === "users" ? "auto" : scenario.tier,
        given,
        lines: scenario.lines.map((line) => savedLine(line, scenario)),
        price,
        made: madeNow(scenario),
      };
      return write([entry], "saved", { name });
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
      const { current } = store.state;
      if (!saved) return;
      load(saved, through(saved));
      const added = store.state.current;
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
    /** A name or a note as it was typed. A note may be empty, a name may not. */
    reword(id: string, part: "name" | "note", typed: string): void {
      const saved = find(id);
      const text = plainText(typed, LONGEST[part]);
      if (saved && text !== saved[part] && (text !== "" || part === "note")) {
        const entry: Saved = { ...saved, [part]: text, changed: changed(saved) };
        void write([entry], "saved", { name: entry.name });
      } else set({ opened: null });
    },
    duplicate(id: string): void {
      const saved = find(id);
      if (saved)
        void write([{ ...saved, id: crypto.randomUUID(), changed: changed(saved) }], "saved", {
          name: saved.name,
        });
    },
    /** Takes over the defaults and prices of today. */
    update(id: string): void {
      const saved = find(id);
      const scenario = saved && through(saved);
      if (saved && scenario)
        void write([{ ...saved, made: madeNow(scenario), changed: changed(saved) }], "saved", {
          name: saved.name,
        });
    },
    remove(id: string): void {
      const saved = find(id);
      if (saved) void write([gone(saved)], "deleted", { name: saved.name });
    },
    startAnew: (): Promise<void> =>
      inWorkbook(async () => {
        const outcome = await startAnew();
        if (outcome.kind === "failed") return outcome;
        keep({ kind: "kept", entries: [], aside: 0 });
        return {
          kind: "told",
          text: "scenario.emptied",
          facts: {},
          tone: "success",
          undo: { kind: "parts", parts: outcome.parts },
        };
      }),
    /** Opens a part of a scenario, or closes it. */
    open(id: string, part: ScenarioPart): void {
      const { opened } = own();
      set({ opened: opened?.id === id && opened.part === part ? null : { id, part } });
    },

    /** Puts entries back as they were, over whatever they are by now. */
    putBack: (before: readonly Entry[]): Promise<void> =>
      write(
        before.map((entry) => ({ ...entry, changed: changed(find(entry.id) ?? entry) })),
        "undone",
        {},
      ),
  };
}
