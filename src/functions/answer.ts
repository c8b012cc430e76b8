import type { Issue } from "../engine/index";
import { issueText } from "../report/index";
import { languageOf, reportTranslator, type Language, type ReportTranslator } from "../text/index";

/** Thrown by the readers of arguments: every fault found. Only `answer` catches it. */
export class Faults extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join(", "));
  }
}

export const refuse = (...issues: Issue[]): never => {
  throw new Faults(issues);
};

/** Faults of what is asked for rather than of how: the number does not exist. */
const NOT_AVAILABLE: readonly Issue["code"][] = [
  "priceNotPublished",
  "notPerUserMonth",
  "noFigure",
  "noneToBuy",
  "isAddOn",
  "needsAnother",
  "tooManySeats",
  "otherDeployment",
  "otherBilling",
  "otherLicence",
  "otherPurpose",
  "noLongerSold",
];

/**
 * A worksheet function's result, in words of the user's language where it has any.
 *
 * @throws CustomFunctions.Error with a sentence for every fault: #N/A where the number does not exist, else #VALUE!.
 *   Only these two carry a text to the cell
 */
export function answer<T>(compute: (t: ReportTranslator) => T): T {
  const t = reportTranslator(cellLanguage());
  try {
    return compute(t);
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
    const missing = error.issues.every(({ code }) => NOT_AVAILABLE.includes(code));
    throw new CustomFunctions.Error(missing ? notAvailable : invalidValue, issueText(error.issues, t));
  }
}

/** The language in which cells answer, and in which text in them is read. */
export const cellLanguage = (): Language => languageOf(displayLanguage());

/** Office.context is there once Office has told its locale; a cell may calculate earlier. */
const displayLanguage = (): string | undefined =>
  typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.displayLanguage;
