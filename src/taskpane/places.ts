import type { Insertion } from "./notice";

/** Places in the Workbook tab that buttons of the ribbon open. The manifest names what asks for them: openInsert and so on. */
export const RIBBON_PLACES = { openInsert: "insert", openShare: "share", openRepair: "repair" } as const;
export type RibbonPlace = (typeof RIBBON_PLACES)[keyof typeof RIBBON_PLACES];

/** Ids of what gets the focus in the Workbook tab, apart from its views: these come later than the rest of the pane. */
export const PLACE_IDS: Readonly<Record<RibbonPlace, string>> = {
  insert: "budget-title",
  share: "share-title",
  repair: "health-title",
};
export const insertButtonId = (insertion: Insertion): string => `insert-${insertion}`;
