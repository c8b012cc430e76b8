import { escaped } from "./budget/file/xml";

/** The platform's XML. */
export interface Xml {
  /** Throws, or answers a document with an element parsererror. */
  parse(xml: string): Document;
  write(element: Element): string;
}

/** Why a part cannot be read. */
export type PartFault = "size" | "declarations" | "xml" | "content";

/**
 * The root of a part that a workbook holds, which may have been made by anyone.
 *
 * @param most - Bytes that such a part may have
 */
export function rootIn(text: string, { parse }: Pick<Xml, "parse">, most: number): Element | PartFault {
  if (!fits(text, most)) return "size";
  // Entities, a document type, CDATA: nothing that this add-in ever writes, and what entities expand to has no bound.
  if (/<!(?!--)/.test(text)) return "declarations";
  return attempt(() => rootOf(parse(text))) ?? "xml";
}

/** Whether a part may be as large: counted in the bytes that are stored. */
const fits = (text: string, most: number): boolean =>
  text.length <= most && new TextEncoder().encode(text).length <= most;

/** What the work comes to, or null where it cannot be done: parsers outside browsers throw where browsers answer. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    // The caller says what it means.
    return null;
  }
}

function rootOf(parsed: Document): Element | null {
  const faults = parsed.getElementsByTagNameNS("*", "parsererror").length;
  return faults > 0 ? null : (parsed.documentElement as Element | null);
}

export const childrenOf = (parent: Element): readonly Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);

/** The children of an element with a name. */
export const named = (parent: Element, name: string): readonly Element[] =>
  childrenOf(parent).filter(({ localName }) => localName === name);

export const tag = (name: string, attributes: Readonly<Record<string, string>>, content = ""): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("")}>${content}</${name}>`;
