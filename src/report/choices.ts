import {
  COMPONENT_IDS,
  FIGURE_IDS,
  INPUT_NAMES,
  inputRow,
  ITEM_IDS,
  PERS,
  PLAN_VIEWS,
  ROW_KINDS,
  TIERS,
  type InputName,
  type Subject,
} from "../engine/index";
import type { ReportKey, ReportTranslator } from "../text/index";
import { PRICE_FIELDS } from "./prices";

/** The word for a choice. Its key is checked by test: choices are data, so TypeScript cannot tell that each has one. */
export const choiceWord = (subject: Subject, choice: string, t: ReportTranslator): string =>
  t(choiceKey(subject, choice) as ReportKey);

/** Figures, components and items are asked for by one argument or column, and have their words in places of their own. */
function choiceKey(subject: Subject, choice: string): string {
  if (subject !== "figure" && subject !== "quote.item") return `choice.${subject}.${choice}`;
  if (COMPONENT_IDS.some((id) => id === choice)) return `choice.component.${choice}`;
  return ITEM_IDS.some((id) => id === choice) ? `item.${choice}` : `figure.${choice}`;
}

/** Everything that can be asked for by name and has a number. */
export const EXPLAINED = [...FIGURE_IDS, ...COMPONENT_IDS, ...ITEM_IDS];
export type Explained = (typeof EXPLAINED)[number];

/** Everything that is chosen from a list: its subject and its choices. */
export function choiceLists(): readonly { subject: Subject; choices: readonly string[] }[] {
  return [
    { subject: "tier", choices: [...TIERS, "auto"] },
    { subject: "component", choices: COMPONENT_IDS },
    // Figures last: where a figure, an item and a component have one word, it means the figure, then the component.
    { subject: "figure", choices: [...EXPLAINED].reverse() },
    { subject: "field", choices: PRICE_FIELDS },
    // Items last: where an item and a component have one word, a quote means the item.
    { subject: "quote.item", choices: [...COMPONENT_IDS, ...ITEM_IDS] },
    { subject: "quote.per", choices: PERS },
    { subject: "view", choices: PLAN_VIEWS },
    { subject: "plan.kind", choices: ROW_KINDS },
    { subject: "scores", choices: ["total"] },
    { subject: "quote.quantity", choices: ["users"] },
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
