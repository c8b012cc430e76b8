import type { Issue, Result } from "../engine/index";
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

/**
 * What stands in two places, or the faults of both.
 *
 * @param second - Hears what the first place holds, or null where that is a fault of its own
 */
export function both<A, B>(first: () => A, second: (a: A | null) => B): readonly [A, B] {
  const a = resultOfReading(first);
  const b = resultOfReading(() => second(a.ok ? a.value : null));
  if (a.ok && b.ok) return [a.value, b.value];
  return refuse(...[a, b].flatMap((one) => (one.ok ? [] : one.issues)));
}

/** The value of a reader of arguments, or its faults. */
export function resultOfReading<T>(read: () => T): Result<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    return { ok: false, issues: error.issues };
  }
}

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
