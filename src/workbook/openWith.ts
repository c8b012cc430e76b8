import type { Failed } from "./excel";
import { hasSettings, keepSetting, readSetting } from "./settings";

/** The setting by which Office opens the pane whose TaskpaneId has this name, for people who have the add-in. */
const KEY = "Office.AutoShowTaskpaneWithDocument";

/** null outside Office, where there is no such setting. */
export const opensWithWorkbook = (): boolean | null => (hasSettings() ? readSetting(KEY) === true : null);

export const setOpensWithWorkbook = (opens: boolean): Promise<Failed | null> =>
  keepSetting(KEY, opens ? true : null);
