import { fileOf, readFile, textOf, type Entry } from "../../workbook/index";
import type { WorkbookState } from "./state";
import type { Tools } from "./tools";

/** Scenarios out of the workbook and into it. What comes in is untrusted, from wherever it comes. */
export function scenarioTransfer(
  { store, own, set }: Tools,
  known: () => readonly Entry[],
  add: (fresh: readonly Entry[], from: "file" | "text", name: string) => Promise<void>,
) {
  const take = async (text: string, from: "file" | "text", name: string): Promise<void> => {
    const read = readFile(text);
    if (read.kind === "list") {
      const fresh = read.entries.filter(({ id }) => !known().some((entry) => entry.id === id));
      return add(fresh, from, name);
    }
    store.notify({
      kind: "told",
      text: `scenario.${from}.${read.kind}`,
      facts: {},
      tone: "caution",
      undo: null,
    });
  };
  return {
    /** The text of the file that exports the scenarios. */
    file: (): string => fileOf(known()),
    importFile: async (file: File): Promise<void> => take(await textOf(file), "file", file.name),
    importText: (text: string): Promise<void> => take(text, "text", ""),
    /** Shows the text to copy or the field to paste into, or puts it away. */
    transfer: (transfer: NonNullable<WorkbookState["transfer"]>): void =>
      set({ transfer: own().transfer === transfer ? null : transfer }),
  };
}
