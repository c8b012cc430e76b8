import type { Failed } from "./excel";
import { failureOf } from "./failure";

/** One setting of the workbook, named after the add-in: other add-ins keep theirs in the same place. */
const KEY = "crm-cost.pane";

/** What this document keeps of the pane, untrusted; undefined where it keeps nothing or the pane is outside Office. */
export const readDraft = (): unknown => settings()?.get(KEY) as unknown;

/** Keeps a text with the workbook: Excel writes it to disk when the user saves the workbook. */
export function saveDraft(text: string): Promise<Failed | null> {
  const kept = settings();
  if (kept === undefined) return Promise.resolve(null);
  kept.set(KEY, text);
  return new Promise((resolve) =>
    kept.saveAsync(({ status, error }) =>
      resolve(
        status === Office.AsyncResultStatus.Succeeded ? null : { kind: "failed", failure: failureOf(error) },
      ),
    ),
  );
}

/** Outside Office the context is there without its members. */
const settings = (): Office.Settings | undefined =>
  typeof Office === "undefined"
    ? undefined
    : (
        (Office.context as Partial<Office.Context> | undefined)?.document as
          Partial<Office.Document> | undefined
      )?.settings;
