import { savedIn } from "./merge";
import { VERSION, versionOf, type Read } from "./part";
import { entryOf, MOST, type Entry, type Saved } from "./saved";
import { recordOf } from "../untrusted";

const FORMAT = "crm-cost scenarios";

/** The scenarios as the text of a JSON file. */
export const fileOf = (entries: readonly Entry[]): string =>
  JSON.stringify({ format: FORMAT, version: versionOf(entries), scenarios: savedIn(entries) }, null, 2);

/** The text of a file that somebody chose, as far as one of ours can be long: a character is at most three bytes. */
export const readText = (file: Blob): Promise<string> => file.slice(0, 3 * MOST.fileCharacters + 3).text();

/** What a file says: its scenarios, and how many of its entries are none. */
export type ReadFile =
  | { readonly kind: "list"; readonly scenarios: readonly Saved[]; readonly unreadable: number }
  | Exclude<Read, { kind: "list" }>;

/** What such a file says, through the gates of the workbook's own part. It cannot delete anything. */
export function readFile(text: string): ReadFile {
  if (text.length > MOST.fileCharacters) return { kind: "broken", fault: "size" };
  const file = recordOf(fromJson(text));
  const list = file?.scenarios;
  if (file?.format !== FORMAT || typeof file.version !== "number" || !Array.isArray(list)) {
    return { kind: "broken", fault: "content" };
  }
  if (file.version > VERSION) return { kind: "newer" };
  if (list.length > MOST.scenarios) return { kind: "broken", fault: "content" };
  const scenarios = list.map(entryOf).filter((entry) => entry?.kind === "saved");
  return { kind: "list", scenarios, unreadable: list.length - scenarios.length };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is not JSON is a file that says nothing.
    return null;
  }
}
