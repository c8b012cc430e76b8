import { failed, type Answer } from "./answer";

/** After so many questions from one place in one calculation its arguments are taken never to settle, as with RAND(). */
const QUESTIONS_PER_PLACE = 4;

/**
 * What one calculation has learned. It is forgotten when the calculation settles: the next one asks the add-in again, as Excel does.
 * A place is one call of one cell.
 */
export class CalculationMemory {
  private readonly answers = new Map<string, Answer>();
  private readonly questions = new Map<string, number>();
  private readonly lastAnswers = new Map<string, Answer>();

  /** The answer to a call; for a place that keeps asking something else, the last answer that it got. */
  recall(key: string, place: string): Answer | undefined {
    const known = this.answers.get(key);
    if (known) return known;
    const asked = this.questions.get(place) ?? 0;
    if (asked >= QUESTIONS_PER_PLACE) return this.lastAnswers.get(place) ?? failed("#VALUE!");
    this.questions.set(place, asked + 1);
    return undefined;
  }

  learn(key: string, places: readonly string[], answer: Answer): void {
    this.answers.set(key, answer);
    for (const place of places) this.lastAnswers.set(place, answer);
  }

  /** A person has changed something: another question from the same place is no wonder. */
  expectOtherQuestions(): void {
    this.questions.clear();
  }

  forget(): void {
    this.answers.clear();
    this.questions.clear();
    this.lastAnswers.clear();
  }
}
