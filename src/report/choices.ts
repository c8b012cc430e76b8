import { COMPONENT_IDS, INPUT_NAMES, inputRow, TIERS, type InputName, type Subject } from "../engine/index";
import type { TextKey, Translator } from "../text/index";

/** The word for a choice. Its key is checked by test: choices are data, so TypeScript cannot tell that each has one. */
export const choiceWord = (subject: Subject, choice: string, t: Translator): string =>
  t(`choice.${subject}.${choice}` as TextKey);

/** Everything that is chosen from a list: its subject and its choices. */
export function choiceLists(): readonly { subject: Subject; choices: readonly string[] }[] {
  return [
    { subject: "tier", choices: [...TIERS, "auto"] },
    { subject: "component", choices: COMPONENT_IDS },
    ...INPUT_NAMES.map((subject) => ({ subject, choices: inputChoices(subject) })).filter(
      ({ choices }) => choices.length > 0,
    ),
  ];
}

/** The words that an input takes: its choices, or its named values. */
export function inputChoices(name: InputName): readonly string[] {
  const row = inputRow(name);
  if (row.kind === "choice") return row.choices;
  return row.kind === "number" ? Object.keys(row.named ?? {}) : [];
}
