import { customXmlTexts } from "../customXmlTexts";
import { inExcel, inExcelOnceFree, type Failed } from "../excel";
import { merged, savedIn } from "./merge";
import type { PartFault, Xml } from "../xmlPart";
import { SCENARIOS_NAMESPACE, areScenariosReadAs, readablePart, readPart, type PartContents } from "./part";
import { MOST, type Entry } from "./saved";

/** What the workbook keeps by now. */
export interface Kept {
  readonly kind: "kept";
  readonly entries: readonly Entry[];
  /** How many entries nobody here can read. They stay as they are. */
  readonly aside: number;
}

/** What the workbook holds was made by a newer add-in, or by nobody's. It stays as it is: nothing is written over it. */
export type Unreadable = { readonly kind: "newer" } | { readonly kind: "broken"; readonly fault: PartFault };

/** More than a workbook keeps, or what nobody could read back. Nothing was written. */
export interface Full {
  readonly kind: "full";
  readonly of: "scenarios" | "bytes";
}

/** The scenarios of the workbook, with those that this pane knows and another one has not heard of. */
export const readScenarios = (known: readonly Entry[], xml: Xml): Promise<Kept | Unreadable | Failed> =>
  inExcelOnceFree(async (context) => {
    const { read } = await partsIn(context, xml);
    if (read.kind !== "list") return read;
    return kept({ ...read, entries: merged(read.entries, known) });
  });

/**
 * Changes what the workbook holds at this moment, whatever other panes have written in the meantime: the new list is
 * added as a part of its own, read back, and only then takes the place of the parts that it was made from. Two panes that
 * write at once leave two parts, which everybody reads together; no part is ever written over.
 */
export async function changeScenarios(
  known: readonly Entry[],
  xml: Xml,
  change: (entries: readonly Entry[]) => readonly Entry[],
): Promise<Kept | Unreadable | Full | Failed> {
  let wanted: readonly Entry[] | undefined;
  const outcome = await inExcel(async (context): Promise<Kept | Unreadable | Full> => {
    const { parts, read } = await partsIn(context, xml);
    if (read.kind !== "list") return read;
    const next = { ...read, entries: merged(change(merged(read.entries, known)), []) };
    if (savedIn(next.entries).length > MOST.scenarios) return { kind: "full", of: "scenarios" };
    const text = readablePart(next, xml);
    if (text === null) return { kind: "full", of: "bytes" };
    wanted = next.entries;
    const { customXmlParts } = context.workbook;
    const added = customXmlParts.add(text);
    const stored = added.getXml();
    // Another pane may have replaced some of them already.
    const replaced = parts.map(({ id }) => customXmlParts.getItemOrNullObject(id));
    await context.sync();
    // oxlint-disable-next-line office-addins/load-object-before-read -- the result of a call has its value unasked
    const isStored = areScenariosReadAs(next, stored.value, xml);
    for (const part of isStored ? replaced : [added]) if (!part.isNullObject) part.delete();
    const tidied = context.sync();
    // An old part that stays says nothing that the new one does not: the next change takes it away.
    await (isStored ? tidied.catch(() => undefined) : tidied);
    return isStored ? kept(next) : { kind: "full", of: "bytes" };
  });
  if (outcome.kind !== "failed" || wanted === undefined) return outcome;
  // Excel may have done it, and failed only to say so.
  const read = await readScenarios([], xml);
  const isThere = read.kind === "kept" && isIncluded(wanted, read.entries);
  return isThere ? { ...read, entries: merged(read.entries, known) } : outcome;
}

const isIncluded = (some: readonly Entry[], all: readonly Entry[]): boolean =>
  JSON.stringify(merged(some, all)) === JSON.stringify(merged(all, []));

const kept = ({ entries, aside }: PartContents): Kept => ({ kind: "kept", entries, aside: aside.length });

/** Takes out what cannot be read, where the user asks for it. `parts` is what putBack needs to undo that. */
export const startAnew = (): Promise<
  { readonly kind: "emptied"; readonly parts: readonly string[] } | Failed
> =>
  inExcel(async (context) => {
    const parts = await customXmlTexts(context, SCENARIOS_NAMESPACE);
    for (const { part } of parts) part.delete();
    await context.sync();
    return { kind: "emptied", parts: parts.map(({ text }) => text) };
  });

export const putBack = (texts: readonly string[]): Promise<{ readonly kind: "restored" } | Failed> =>
  inExcel(async (context) => {
    texts.forEach((text) => context.workbook.customXmlParts.add(text));
    await context.sync();
    return { kind: "restored" };
  });

/** The parts, and what they say together: the fault of the first that cannot be read, or the list of all. */
async function partsIn(
  context: Excel.RequestContext,
  xml: Xml,
): Promise<{
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly read: ({ readonly kind: "list" } & PartContents) | Unreadable;
}> {
  const found = await customXmlTexts(context, SCENARIOS_NAMESPACE);
  const parts = found.map(({ part }) => part);
  let entries: readonly Entry[] = [];
  const aside = new Set<string>();
  for (const { text } of found) {
    const read = readPart(text, xml);
    if (read.kind !== "list") return { parts, read };
    entries = merged(entries, read.entries);
    read.aside.forEach((one) => aside.add(one));
  }
  return { parts, read: { kind: "list", entries, aside: [...aside] } };
}
