import type { Place } from "../host";
import type { Insertion } from "../notice";

/** Ids of what gets the focus in the Workbook tab, apart from its views: these come later than the rest of the pane. */
export const PLACE_IDS: Readonly<Record<Place, string>> = {
  insert: "budget-title",
  share: "share-title",
  repair: "health-title",
};
export const insertButtonId = (insertion: Insertion): string => `insert-${insertion}`;
