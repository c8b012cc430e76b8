import type { Facts } from "../../text/index";
import {
  changeScenarios,
  instantAfter,
  merged,
  readScenarios,
  savedIn,
  startAnew,
  type Entry,
  type Kept,
  type Saved,
  type Xml,
} from "../../workbook/index";
import type { Told } from "../notice";
import type { Undo } from "./state";
import type { Tools } from "./tools";

const XML: Xml = {
  parse: (xml) => new DOMParser().parseFromString(xml, "application/xml"),
  write: (element) => new XMLSerializer().serializeToString(element),
};

export type ScenarioKeeping = ReturnType<typeof scenarioKeeping>;
type What = "saved" | "deleted" | "imported" | "importedText" | "undone";

/** The scenarios that the workbook keeps: reading and changing them. */
export function scenarioKeeping({ inWorkbook, own, set }: Tools) {
  const known = (): readonly Entry[] => own().entries ?? [];
  const find = (id: string): Saved | undefined => savedIn(known()).find((saved) => saved.id === id);
  const keep = ({ entries, aside }: Kept): void => set({ entries, aside, unreadable: null });
  /** The time of a change of what is known by this id, or of a beginning. */
  const changed = (id: string): string =>
    instantAfter(known().find((entry) => entry.id === id)?.changed, new Date());
  const gone = (id: string): Entry => ({ kind: "deleted", id, changed: changed(id) });

  /**
   * Writes changed entries; what they were before can be put back.
   *
   * @param onKept - Called once the workbook has them
   */
  const write = (entries: readonly Entry[], what: What, facts: Facts, onKept?: () => void): Promise<void> =>
    inWorkbook(async () => {
      const told = (tone: Told["tone"], text: Told["text"], undo: Undo | null = null): Told => ({
        kind: "told",
        text,
        facts,
        tone,
        undo,
      });
      if (entries.length === 0) return told("caution", `scenario.${what}`);
      const before = entries.map(({ id }): Entry => known().find((entry) => entry.id === id) ?? gone(id));
      const outcome = await changeScenarios(known(), XML, (all) => merged(all, entries));
      if (outcome.kind === "failed") return outcome;
      if (outcome.kind === "full") return told("caution", `scenario.full.${outcome.of}`);
      if (outcome.kind !== "kept") {
        set({ unreadable: outcome });
        return told("caution", "scenario.unreadable");
      }
      keep(outcome);
      set({ opened: null, transfer: null });
      onKept?.();
      return told("success", `scenario.${what}`, what === "undone" ? null : { kind: "entries", before });
    });

  return {
    known,
    find,
    changed,
    gone,
    write,
    /** Reads what another pane may have written; what cannot be read is shown, and nothing is written over it. */
    async refresh(): Promise<void> {
      const read = await readScenarios(known(), XML);
      if (read.kind === "kept") keep(read);
      else if (read.kind !== "failed") set({ unreadable: read });
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
    /** Puts entries back as they were, over whatever they are by now. */
    putBack: (before: readonly Entry[]): Promise<void> =>
      write(
        before.map((entry) => ({ ...entry, changed: changed(entry.id) })),
        "undone",
        {},
      ),
  };
}
