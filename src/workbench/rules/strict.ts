import { invalidArgument } from "../host/apiError";
import { isDocumentedValue } from "./documentedValues";
import { documentedWord } from "./documentedWords";

/** What is asked of the values that an add-in hands over. */
export interface Rules {
  /**
   * @returns The value, words of enumerations as they are declared
   * @throws ApiError InvalidArgument, by the name of the member
   */
  property(className: string, member: string, value: unknown): unknown;
  call(className: string, method: string, callArguments: readonly unknown[]): readonly unknown[];
}

/** As Excel: what the documentation does not have is refused, though the workbench would take it. */
export const STRICT: Rules = {
  property(className, member, value) {
    const word = documentedWord(className, member, value);
    if (word === undefined ? value !== undefined : !isDocumentedValue(className, member, word))
      throw invalidArgument(`${className}.${member}`);
    return word;
  },
  call(className, method, callArguments) {
    return callArguments.map((value, i) => {
      const word = documentedWord(className, `${method}(${i})`, value);
      if (word === undefined && value !== undefined) throw invalidArgument(`${className}.${method}`);
      return word;
    });
  },
};

/** Only what the workbench cannot take is refused: `?strict=off`. */
export const LENIENT: Rules = {
  property: (className, member, value) => documentedWord(className, member, value) ?? value,
  call: (className, method, callArguments) =>
    callArguments.map((value, i) => documentedWord(className, `${method}(${i})`, value) ?? value),
};
