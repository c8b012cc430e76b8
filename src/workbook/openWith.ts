import type { Failed } from "./excel";
import { failureOf } from "./failure";

/** The setting by which Office opens the pane whose TaskpaneId has this name, for people who have the add-in. */
const KEY = "Office.AutoShowTaskpaneWithDocument";

/** null outside Office, where there is no such setting. */
export function opensWithWorkbook(): boolean | null {
  const kept = settings();
  return kept === undefined ? null : kept.get(KEY) === true;
}

export function setOpensWithWorkbook(opens: boolean): Promise<Failed | null> {
  const kept = settings();
  if (kept === undefined) return Promise.resolve(null);
  if (opens) kept.set(KEY, true);
  else kept.remove(KEY);
  return new Promise((resolve) =>
    kept.saveAsync(({ status, error }) =>
      resolve(
        status === Office.AsyncResultStatus.Succeeded ? null : { kind: "failed", failure: failureOf(error) },
      ),
    ),
  );
}

const settings = (): Office.Settings | undefined =>
  typeof Office === "undefined"
    ? undefined
    : (Office.context as Partial<Office.Context> | undefined)?.document?.settings;
