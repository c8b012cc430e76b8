import { listed } from "../../text/index";
import { fileOf, imported, readFile, readText, type Entry, type Saved } from "../../workbook/index";
import type { ImportFound, Source } from "../notice";
import type { WorkbookState } from "./state";
import type { Tools } from "./tools";

/**
 * Scenarios out of the workbook and into it. What comes in is untrusted, from wherever it comes.
 *
 * @param write - Writes entries, and tells what came of it
 */
export function scenarioTransfer(
  { store, own, set }: Tools,
  known: () => readonly Entry[],
  write: (entries: readonly Entry[], text: "imported" | "importedText", facts: ImportFacts) => Promise<void>,
) {
  /** @param replaces - Whether scenarios that differ are replaced; null where the user has not been asked yet */
  const add = async (
    scenarios: readonly Saved[],
    source: Source,
    replaces: boolean | null,
  ): Promise<void> => {
    const { fresh, differing } = imported(scenarios, known(), new Date());
    if (differing.length > 0 && replaces === null)
      return store.notify({ kind: "importFound", source, scenarios, differing: differing.length });
    const replaced = replaces === true ? differing : [];
    const { t } = store.screen;
    const counts = { added: fresh.length, replaced: replaced.length, unreadable: source.unreadable };
    const parts = (["added", "replaced", "unreadable"] as const)
      .filter((part) => counts[part] > 0)
      .map((part) => t(`scenario.import.${part}`, { count: counts[part] }));
    await write([...fresh, ...replaced], source.from === "file" ? "imported" : "importedText", {
      name: source.name,
      parts: parts.length === 0 ? t("scenario.import.nothing") : listed(t.language, parts),
    });
  };
  const take = async (text: string, from: Source["from"], name: string): Promise<void> => {
    const read = readFile(text);
    if (read.kind === "list") return add(read.scenarios, { from, name, unreadable: read.unreadable }, null);
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
    importFile: async (file: File): Promise<void> => take(await readText(file), "file", file.name),
    importText: (text: string): Promise<void> => take(text, "text", ""),
    /** Whether the file's state of scenarios takes the place of the workbook's. What is new is taken either way. */
    answerImport: ({ scenarios, source }: ImportFound, replaces: boolean): void =>
      void add(scenarios, source, replaces),
    /** Shows the text to copy or the field to paste into, or puts it away. */
    transfer: (transfer: NonNullable<WorkbookState["transfer"]>): void =>
      set({ transfer: own().transfer === transfer ? null : transfer }),
  };
}

export interface ImportFacts {
  /** Of the file. */
  readonly name: string;
  readonly parts: string;
}
