import { invalidArgument } from "../host/apiError";
import { isDocumentedValue } from "./documentedValues";
import { isDocumentedWord } from "./documentedWords";

/** What is asked of the values that an add-in hands over. */
export interface Rules {
  /** @throws ApiError InvalidArgument, by the name of the member */
  checkProperty(className: string, member: string, value: unknown): void;
  checkCall(className: string, method: string, callArguments: readonly unknown[]): void;
}

/** As Excel: what the documentation does not have is refused, though the workbench would take it. */
export const STRICT: Rules = {
  checkProperty(className, member, value) {
    if (!isDocumentedWord(className, member, value) || !isDocumentedValue(className, member, value))
      throw invalidArgument(`${className}.${member}`);
  },
  checkCall(className, method, callArguments) {
    callArguments.forEach((value, i) => {
      if (!isDocumentedWord(className, `${method}(${i})`, value))
        throw invalidArgument(`${className}.${method}`);
    });
  },
};

/** Only what the workbench cannot take is refused: `?strict=off`. */
export const LENIENT: Rules = { checkProperty: () => undefined, checkCall: () => undefined };
