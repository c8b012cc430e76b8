import type { Failed } from "./excel";
import { failureOf } from "./failure";

/** What the document keeps under a name, untrusted; undefined where it keeps nothing or there is no Office. */
export const readSetting = (key: string): unknown => settings()?.get(key) as unknown;

export const hasSettings = (): boolean => settings() !== undefined;

/**
 * Keeps a value with the workbook: Excel writes it to disk when the user saves the workbook. Without Office nothing is kept.
 *
 * @param value - null takes the setting out
 */
export function keepSetting(key: string, value: string | boolean | null): Promise<Failed | null> {
  const kept = settings();
  if (kept === undefined) return Promise.resolve(null);
  if (value === null) kept.remove(key);
  else kept.set(key, value);
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
          | Partial<Office.Document>
          | undefined
      )?.settings;
