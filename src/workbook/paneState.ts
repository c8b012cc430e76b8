import type { Failed } from "./excel";
import { keepSetting, readSetting } from "./settings";

/** One setting of the workbook, named after the add-in: other add-ins keep theirs in the same place. */
const KEY = "crm-cost.pane";

/** What this document keeps of the pane, untrusted; undefined where it keeps nothing or the pane is outside Office. */
export const readPaneState = (): unknown => readSetting(KEY);

export const savePaneState = (text: string): Promise<Failed | null> => keepSetting(KEY, text);
