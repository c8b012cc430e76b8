import { customXmlTexts } from "../customXmlTexts";
import { inExcel, type Failed } from "../excel";
import type { Xml } from "../xmlPart";
import { inOrder, type KeptBaseline } from "./kept";
import { baselinePart, isBaselineReadAs, BASELINE_NAMESPACE, readBaseline } from "./part";

/** What the workbook keeps by now. */
export interface Baselines {
  readonly kind: "baselines";
  readonly baselines: readonly KeptBaseline[];
  /** How many parts nobody here can read. They stay as they are. */
  readonly unreadable: number;
}

type Reads = Pick<Xml, "parse">;

export const readBaselines = (xml: Reads): Promise<Baselines | Failed> =>
  inExcel(async (context) => {
    const texts = (await customXmlTexts(context, BASELINE_NAMESPACE)).map(({ text }) => text);
    const read = texts.map((text) => readBaseline(text, xml));
    const baselines = read.flatMap((one) => (one.kind === "baseline" ? [one.baseline] : []));
    return { kind: "baselines", baselines: inOrder(baselines), unreadable: read.length - baselines.length };
  });

/**
 * Keeps a baseline as a part of its own, which no later one is written over: two people who approve at once lose nothing.
 * What is written is read back; what would not be read as it is, is not kept, and `full` says so.
 */
export async function keepBaseline(
  kept: KeptBaseline,
  xml: Reads,
): Promise<{ readonly kind: "kept" | "full" } | Failed> {
  const text = baselinePart(kept);
  if (!isBaselineReadAs(kept, text, xml)) return { kind: "full" };
  const outcome = await inExcel(async (context): Promise<{ readonly kind: "kept" | "full" }> => {
    const added = context.workbook.customXmlParts.add(text);
    const stored = added.getXml();
    await context.sync();
    // oxlint-disable-next-line office-addins/load-object-before-read -- the result of a call has its value unasked
    if (isBaselineReadAs(kept, stored.value, xml)) return { kind: "kept" };
    added.delete();
    await context.sync();
    return { kind: "full" };
  });
  if (outcome.kind !== "failed") return outcome;
  // Excel may have done it, and failed only to say so.
  const read = await readBaselines(xml);
  const isThere = read.kind === "baselines" && read.baselines.some(({ id }) => id === kept.id);
  return isThere ? { kind: "kept" } : outcome;
}

/** Takes back a baseline that has just been kept. */
export const forgetBaseline = (id: string, xml: Reads): Promise<{ readonly kind: "forgotten" } | Failed> =>
  inExcel(async (context) => {
    for (const { part, text } of await customXmlTexts(context, BASELINE_NAMESPACE)) {
      const read = readBaseline(text, xml);
      if (read.kind === "baseline" && read.baseline.id === id) part.delete();
    }
    await context.sync();
    return { kind: "forgotten" };
  });
