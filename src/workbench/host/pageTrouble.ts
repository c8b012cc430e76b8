import { isObject } from "./jsonShape";

/**
 * What goes wrong in a page of the add-in and only its console would tell. scripts/pageListener.js, which the server
 * puts into pages of other people's add-ins, sends it beside Office's own messages.
 */
export type PageTrouble =
  /** A script, a style or an image that did not load. */
  | { readonly kind: "missing"; readonly address: string }
  /** An exception that nobody caught. */
  | { readonly kind: "exception"; readonly sentence: string };

const LONGEST = 500;

/** null for a message that is something else. */
export function readPageTrouble(message: unknown): PageTrouble | null {
  const told = isObject(message) ? message["workbenchTrouble"] : null;
  if (!isObject(told)) return null;
  const { kind, address, sentence } = told;
  if (kind === "missing" && typeof address === "string") return { kind, address: address.slice(0, LONGEST) };
  if (kind === "exception" && typeof sentence === "string")
    return { kind, sentence: sentence.slice(0, LONGEST) };
  return null;
}
