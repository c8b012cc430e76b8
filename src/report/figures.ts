import { accuracyClass, type FigureId, figure, FIGURES, type Scenario } from "../engine/index";
import { numberText, type ReportTranslator } from "../text/index";

/** A figure for a cell: a number, or the words of the accuracy class. null: the scenario has no such figure. */
export function figureCell(id: FigureId, scenario: Scenario, t: ReportTranslator): number | string | null {
  return FIGURES[id].measure === "class" ? accuracyWords(scenario, t) : figure(id, scenario);
}

/** "Class 5 (−50% to +100%)" */
export function accuracyWords(scenario: Scenario, t: ReportTranslator): string {
  const accuracy = accuracyClass(scenario);
  const percent = (fraction: number): string =>
    numberText(t.language, fraction, { most: 0, raised: 2, signed: true }) + "%";
  return t("accuracy.class", {
    class: accuracy.class,
    below: percent(accuracy.below),
    above: percent(accuracy.above),
  });
}
