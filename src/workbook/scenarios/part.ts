import { entryOf, MOST, type Entry, type Pairs } from "./saved";

/** Never to change: workbooks are full of it. */
export const NAMESPACE = "https://crm-cost.example/ns/scenarios";
/** Rises when an older add-in could not read the part. */
const VERSION = 1;

/** The platform's XML parser. It throws, or answers a document with an element parsererror. */
export type ParseXml = (xml: string) => Document;

export type Fault = "size" | "declarations" | "xml" | "content";

export type Read =
  | { readonly kind: "list"; readonly entries: readonly Entry[] }
  | { readonly kind: "newer" }
  | { readonly kind: "broken"; readonly fault: Fault };

/** A part that a workbook holds, which may have been made by anyone. */
export function readPart(xml: string, parse: ParseXml): Read {
  if (xml.length > MOST.characters) return broken("size");
  // Entities, a document type, CDATA: nothing that this add-in ever writes, and what entities expand to has no bound.
  if (/<!(?!--)/.test(xml)) return broken("declarations");
  const root = rootOf(xml, parse);
  if (root === null) return broken("xml");
  if (root.namespaceURI !== NAMESPACE || root.localName !== "scenarios") return broken("content");
  const version = root.getAttribute("version") ?? "";
  if (!/^\d{1,4}$/.test(version)) return broken("content");
  if (Number(version) > VERSION) return { kind: "newer" };
  const elements = childrenOf(root);
  if (elements.length > MOST.scenarios + MOST.deletions) return broken("content");
  const entries = elements.map((element) => entryOf(rawEntry(element)));
  return entries.every((entry) => entry !== null) ? { kind: "list", entries } : broken("content");
}

const broken = (fault: Fault): Read => ({ kind: "broken", fault });

function rootOf(xml: string, parse: ParseXml): Element | null {
  try {
    const parsed = parse(xml);
    const faults = parsed.getElementsByTagNameNS("*", "parsererror").length;
    return faults > 0 ? null : (parsed.documentElement as Element | null);
  } catch {
    // Parsers outside browsers throw where browsers answer a parsererror.
    return null;
  }
}

const childrenOf = (parent: Element): readonly Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);

/** An element as an entry that nobody has checked yet. Nothing is read below the grandchildren of the root. */
function rawEntry(element: Element): unknown {
  const attribute = (name: string): string | null => element.getAttribute(name);
  const base = { id: attribute("id"), changed: attribute("changed") };
  if (element.localName === "deleted") return { kind: "deleted", ...base };
  if (element.localName !== "scenario") return null;
  const children = childrenOf(element);
  const named = (name: string): readonly Element[] => children.filter(({ localName }) => localName === name);
  const pairs = (name: string): unknown =>
    named(name).map((child) => [child.getAttribute("name"), child.getAttribute("value")]);
  const [price] = named("price");
  return {
    kind: "saved",
    ...base,
    name: attribute("name"),
    note: attribute("note"),
    tier: attribute("tier"),
    given: pairs("given"),
    price: price ? { key: price.getAttribute("key"), rate: price.getAttribute("rate") } : null,
    made: {
      model: attribute("model"),
      defaults: attribute("defaults"),
      prices: attribute("prices"),
      values: pairs("default"),
      figures: pairs("figure"),
    },
  };
}

/** The entries as the part that keeps them. */
export const partOf = (entries: readonly Entry[]): string =>
  `<scenarios xmlns="${NAMESPACE}" version="${VERSION}">${entries.map(elementOf).join("")}</scenarios>`;

function elementOf(entry: Entry): string {
  const { id, changed } = entry;
  if (entry.kind === "deleted") return tag("deleted", { id, changed });
  const { name, note, tier, given, price, made } = entry;
  const { model, defaults, prices, values, figures } = made;
  const pairs = (element: string, list: Pairs): string =>
    list.map(([of, value]) => tag(element, { name: of, value })).join("");
  const content =
    (price === null ? "" : tag("price", price)) +
    pairs("given", given) +
    pairs("default", values) +
    pairs("figure", figures);
  return tag("scenario", { id, changed, name, note, tier, model, defaults, prices }, content);
}

const tag = (name: string, attributes: Readonly<Record<string, string>>, content = ""): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("")}>${content}</${name}>`;

/** What would end the attribute, and what XML cannot hold or would turn into a space. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/gu, " ")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
