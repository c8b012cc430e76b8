import {
  ACTUAL_COLUMN_IDS,
  INPUT_NAMES,
  LINE_COLUMN_IDS,
  PLAN_COLUMN_IDS,
  type ActualColumn,
  type InputName,
  type LineColumn,
  type PlanColumn,
  type Subject,
  type Vocabulary,
} from "../engine/index";
import { LANGUAGES, plainMarks, reportTranslator, type Language, type ReportTranslator } from "../text/index";
import { choiceLists, choiceWord } from "./choices";
import { numbersFor } from "./typedNumbers";

/** "On premises", "on-premises" and "ＯＮ ＰＲＥＭＩＳＥＳ" are one word. */
const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");

interface Words {
  readonly inputs: ReadonlyMap<string, InputName>;
  readonly lineColumns: ReadonlyMap<string, LineColumn>;
  readonly planColumns: ReadonlyMap<string, PlanColumn>;
  readonly actualColumns: ReadonlyMap<string, ActualColumn>;
  readonly choices: ReadonlyMap<Subject, ReadonlyMap<string, string>>;
}

let words: Words | undefined;

/** Ids and the words of every language, made when first needed. A workbook may be read in another language than it was written in. */
function allWords(): Words {
  const translators = LANGUAGES.map(reportTranslator);
  const labels = INPUT_NAMES.flatMap((name) =>
    [name, ...translators.map((t) => t(`input.${name}`))].map((label) => [label, name] as const),
  );
  const heads = <Column extends string>(
    columns: readonly Column[],
    head: (column: Column, t: ReportTranslator) => string,
  ): ReadonlyMap<string, Column> =>
    new Map(
      columns.flatMap((column) =>
        [column, ...translators.map((t) => head(column, t))].map((text) => [normal(text), column] as const),
      ),
    );
  const choicesOf = (subject: Subject, choices: readonly string[]): [Subject, Map<string, string>] => [
    subject,
    new Map(
      choices.flatMap((choice) =>
        [choice, ...translators.map((t) => choiceWord(subject, choice, t))].map((word) => [
          normal(word),
          choice,
        ]),
      ),
    ),
  ];
  return {
    inputs: new Map(
      labels.flatMap(([label, name]) => [[label, name] as const, [normal(label), name] as const]),
    ),
    lineColumns: heads(LINE_COLUMN_IDS, (column, t) => t(`input.quote.${column}`)),
    planColumns: heads(PLAN_COLUMN_IDS, (column, t) => t(`input.plan.${column}`)),
    actualColumns: heads(ACTUAL_COLUMN_IDS, (column, t) => t(`input.actual.${column}`)),
    choices: new Map(choiceLists().map(({ subject, choices }) => choicesOf(subject, choices))),
  };
}

const known = (): Words => (words ??= allWords());

/** An id is found as it stands, which spares most cells the normalising. */
const lookUp = <T>(words: ReadonlyMap<string, T>, text: string): T | undefined =>
  words.get(text) ?? words.get(normal(text));

/** How cells and the wizard may name inputs and choices: by id, or by their words in any language. */
export const VOCABULARY: Vocabulary = {
  inputName: (text) => lookUp(known().inputs, text),
  lineColumn: (text) => lookUp(known().lineColumns, text),
  planColumn: (text) => lookUp(known().planColumns, text),
  actualColumn: (text) => lookUp(known().actualColumns, text),
  numbers: numbersFor,
  choice: (subject, choices, text) => {
    if (choices.includes(text)) return text;
    const words = known().choices.get(subject);
    const choice = words && lookUp(words, text);
    return choice !== undefined && choices.includes(choice) ? choice : undefined;
  },
};

/** The same for what is typed in a language: its numbers have the language's marks. */
export const vocabularyOf = (language: Language): Vocabulary => ({
  ...VOCABULARY,
  numbers: (name, value) => numbersFor(name, typeof value === "string" ? plainMarks(language, value) : value),
});
