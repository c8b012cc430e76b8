import type { Translator } from "../../text/index";
import type { Description } from "../budget/description";
import { actualsSheet } from "./actualsSheet";
import { planSheet } from "./planSheet";
import type { Tracking } from "./tracking";
import { varianceSheet } from "./varianceSheet";

/** The three sheets: the plan in numbers, the table of actuals to which people add theirs, and the variance that follows. */
export function trackingSheets(tracking: Tracking, t: Translator): Description {
  return {
    sheets: [planSheet(tracking, t), actualsSheet(tracking, t), varianceSheet(tracking, t)],
    names: [],
  };
}
