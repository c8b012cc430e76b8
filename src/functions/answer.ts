import type { Issue } from "../engine/index";
import { issueText } from "../report/index";
import { languageOf, translator, type Translator } from "../text/index";

/** Thrown by the readers of arguments: every fault found. Only `answer` catches it. */
export class Faults extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join(", "));
  }
}

/**
 * A worksheet function's result, in words of the user's language where it has any.
 *
 * @throws CustomFunctions.Error #VALUE! with a sentence for every fault. Only #VALUE! and #N/A carry a text to the cell.
 */
export function answer<T>(compute: (t: Translator) => T): T {
  const t = translator(languageOf(displayLanguage()));
  try {
    return compute(t);
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, issueText(error.issues, t));
  }
}

/** Office.context is there once Office has told its locale; a cell may calculate earlier. */
const displayLanguage = (): string | undefined =>
  typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.displayLanguage;
