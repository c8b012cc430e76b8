import { inExcel, type Failed } from "../excel";
import { merged, savedIn } from "./merge";
import { NAMESPACE, partOf, readPart, type Fault, type ParseXml } from "./part";
import { MOST, type Entry } from "./saved";

export interface Kept {
  readonly kind: "kept";
  readonly entries: readonly Entry[];
}

/** What the workbook holds was made by a newer add-in, or by nobody's. It stays as it is: nothing is written over it. */
export type Unreadable =
  { readonly kind: "newer" } | { readonly kind: "broken"; readonly fault: Fault } | { readonly kind: "full" };

type Parts = Excel.CustomXmlPartScopedCollection;

/** The scenarios of the workbook, with those that this pane knows and another one has not heard of. */
export const readScenarios = (
  known: readonly Entry[],
  parse: ParseXml,
): Promise<Kept | Unreadable | Failed> =>
  inExcel(async (context) => {
    const { read } = await entriesIn(context, parse);
    return read.kind === "kept" ? { kind: "kept", entries: merged(read.entries, known) } : read;
  });

/** Changes what the workbook holds at this moment, whatever other panes have written in the meantime. */
export const changeScenarios = (
  known: readonly Entry[],
  parse: ParseXml,
  change: (entries: readonly Entry[]) => readonly Entry[],
): Promise<Kept | Unreadable | Failed> =>
  inExcel(async (context) => {
    const { parts, read } = await entriesIn(context, parse);
    if (read.kind !== "kept") return read;
    const entries = merged(change(merged(read.entries, known)), []);
    if (savedIn(entries).length > MOST.scenarios) return { kind: "full" };
    const [first, ...others] = parts.items;
    if (first === undefined) context.workbook.customXmlParts.add(partOf(entries));
    else first.setXml(partOf(entries));
    // Two panes may each have added a part before they heard of each other.
    others.forEach((part) => part.delete());
    await context.sync();
    return { kind: "kept", entries };
  });

/** Takes out what cannot be read, where the user asks for it. `parts` is what putBack needs to undo that. */
export const startAnew = (): Promise<
  { readonly kind: "emptied"; readonly parts: readonly string[] } | Failed
> =>
  inExcel(async (context) => {
    const { parts, texts } = await partsIn(context);
    parts.items.forEach((part) => part.delete());
    await context.sync();
    return { kind: "emptied", parts: texts };
  });

export const putBack = (texts: readonly string[]): Promise<{ readonly kind: "restored" } | Failed> =>
  inExcel(async (context) => {
    texts.forEach((text) => context.workbook.customXmlParts.add(text));
    await context.sync();
    return { kind: "restored" };
  });

async function entriesIn(
  context: Excel.RequestContext,
  parse: ParseXml,
): Promise<{ readonly parts: Parts; readonly read: Kept | Unreadable }> {
  const { parts, texts } = await partsIn(context);
  let entries: readonly Entry[] = [];
  for (const text of texts) {
    const read = readPart(text, parse);
    if (read.kind !== "list") return { parts, read };
    entries = merged(entries, read.entries);
  }
  return { parts, read: { kind: "kept", entries } };
}

async function partsIn(
  context: Excel.RequestContext,
): Promise<{ readonly parts: Parts; readonly texts: readonly string[] }> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load({ id: true });
  await context.sync();
  const texts = parts.items.map((part) => part.getXml());
  await context.sync();
  return { parts, texts: texts.map(({ value }) => value) };
}
