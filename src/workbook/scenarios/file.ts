import { savedIn } from "./merge";
import type { Read } from "./part";
import { entryOf, MOST, type Entry } from "./saved";
import { recordOf } from "./untrusted";

const FORMAT = "crm-cost scenarios";
const VERSION = 1;

/** The scenarios as the text of a JSON file. */
export const fileOf = (entries: readonly Entry[]): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, scenarios: savedIn(entries) }, null, 2);

/** The text of a file that somebody chose, as far as one of ours can be long: a character is at most three bytes. */
export const textOf = (file: Blob): Promise<string> => file.slice(0, 3 * MOST.characters + 3).text();

/** What such a file says, through the gates of the workbook's own part. It cannot delete anything. */
export function readFile(text: string): Read {
  if (text.length > MOST.characters) return { kind: "broken", fault: "size" };
  const file = recordOf(fromJson(text));
  const list = file?.scenarios;
  if (file?.format !== FORMAT || typeof file.version !== "number" || !Array.isArray(list)) {
    return { kind: "broken", fault: "content" };
  }
  if (file.version > VERSION) return { kind: "newer" };
  const entries = list.slice(0, MOST.scenarios + 1).map(entryOf);
  const isList = entries.length <= MOST.scenarios && entries.every((entry) => entry?.kind === "saved");
  return isList ? { kind: "list", entries: entries as Entry[] } : { kind: "broken", fault: "content" };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is not JSON is a file that says nothing.
    return null;
  }
}
