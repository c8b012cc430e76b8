import { VOCABULARY } from "../../report/index";
import type { Translator } from "../../text/index";
import { STARTER_WEIGHTS, type CriterionTyped, type StarterId } from "./state";

const isStarter = (id: string): id is StarterId => Object.hasOwn(STARTER_WEIGHTS, id);

/** As the user called it, or as the starter set does. */
export const criterionName = ({ id, name }: CriterionTyped, t: Translator): string =>
  name.trim() !== "" ? name.trim() : t(isStarter(id) ? `shortlist.criterion.${id}` : "shortlist.criterion");

const numberIn = (text: string | undefined, most: number): number | null => {
  const [number, other] = text === undefined ? [] : VOCABULARY.numbers("score", text);
  return number !== undefined && other === undefined && number >= 0 && number <= most ? number : null;
};

export const MOST_SCORE = 10;
const MOST_WEIGHT = 1e9;

/** null: not scored, or no number from 0 to 10. */
export const scoreOf = ({ scores }: CriterionTyped, candidate: string): number | null =>
  numberIn(scores[candidate], MOST_SCORE);

/** What is no number counts for nothing. */
export const weightOf = ({ weight }: CriterionTyped): number => numberIn(weight, MOST_WEIGHT) ?? 0;
