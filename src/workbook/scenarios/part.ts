import { LINE_COLUMN_IDS } from "../../engine/index";
import { attempt, childrenOf, rootIn, tag, type PartFault, type Xml } from "../xmlPart";
import { entryOf, MOST, type Entry, type Pairs } from "./saved";

/** Never to change: workbooks are full of it. */
export const SCENARIOS_NAMESPACE = "https://crm-cost.example/ns/scenarios";
/** Rises when an older add-in could not read the part: 2 has the lines of quotes, which it would lose. */
export const VERSION = 2;
const VERSION_WITHOUT_LINES = 1;

/** What a part holds: entries, and the XML of those that are none. These are kept as they are, for whoever can read them. */
export interface PartContents {
  readonly entries: readonly Entry[];
  readonly aside: readonly string[];
}

export type Read =
  | ({ readonly kind: "list" } & PartContents)
  | { readonly kind: "newer" }
  | { readonly kind: "broken"; readonly fault: PartFault };

/** A part that a workbook holds, which may have been made by anyone. */
export function readPart(xml: string, { parse, write }: Xml): Read {
  const root = rootIn(xml, { parse }, MOST.bytes);
  if (typeof root === "string") return broken(root);
  if (root.namespaceURI !== SCENARIOS_NAMESPACE || root.localName !== "scenarios") return broken("content");
  const version = root.getAttribute("version") ?? "";
  if (!/^\d{1,4}$/.test(version)) return broken("content");
  if (Number(version) > VERSION) return { kind: "newer" };
  const elements = childrenOf(root);
  if (elements.length > MOST.scenarios + MOST.deletions + MOST.aside) return broken("content");
  const entries = elements.map((element) => entryOf(rawEntry(element)));
  const aside = elements
    .filter((_, i) => entries[i] === null)
    .map((element) => attempt(() => write(element)));
  // What is nested too deeply to be written again.
  if (aside.includes(null)) return broken("content");
  return {
    kind: "list",
    entries: entries.filter((entry) => entry !== null),
    aside: aside.filter((text) => text !== null),
  };
}

const broken = (fault: PartFault): Read => ({ kind: "broken", fault });

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
    lines: named("line").map((line) =>
      LINE_COLUMN_IDS.flatMap((column) => {
        const cell = line.getAttribute(column);
        return cell === null || cell === "" ? [] : [[column, cell]];
      }),
    ),
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

/** Entries as the part that keeps them. */
export const partOf = (entries: readonly Entry[], aside: readonly string[] = []): string =>
  `<scenarios xmlns="${SCENARIOS_NAMESPACE}" version="${versionOf(entries, aside)}">${entries.map(elementOf).join("")}${aside.join("")}</scenarios>`;

/** What holds no lines an older add-in reads as well. */
export const versionOf = (entries: readonly Entry[], aside: readonly string[] = []): number =>
  entries.some((entry) => entry.kind === "saved" && entry.lines.length > 0) ||
  aside.some((text) => text.includes("<line"))
    ? VERSION
    : VERSION_WITHOUT_LINES;

/**
 * The part that keeps all of this, or null where there is none that would be read back as it is: it would be too large,
 * or something in it cannot be written. Nothing else is ever written.
 */
export function readablePart(contents: PartContents, xml: Xml): string | null {
  const part = partOf(contents.entries, contents.aside);
  return areScenariosReadAs(contents, part, xml) ? part : null;
}

/** Whether a part says exactly this. */
export function areScenariosReadAs({ entries, aside }: PartContents, part: string, xml: Xml): boolean {
  const read = readPart(part, xml);
  return (
    read.kind === "list" &&
    JSON.stringify(read.entries) === JSON.stringify(entries) &&
    read.aside.length === aside.length
  );
}

function elementOf(entry: Entry): string {
  const { id, changed } = entry;
  if (entry.kind === "deleted") return tag("deleted", { id, changed });
  const { name, note, tier, given, lines, price, made } = entry;
  const { model, defaults, prices, values, figures } = made;
  const pairs = (element: string, list: Pairs): string =>
    list.map(([of, value]) => tag(element, { name: of, value })).join("");
  const content =
    (price === null ? "" : tag("price", price)) +
    pairs("given", given) +
    lines.map((line) => tag("line", Object.fromEntries(line))).join("") +
    pairs("default", values) +
    pairs("figure", figures);
  return tag("scenario", { id, changed, name, note, tier, model, defaults, prices }, content);
}
