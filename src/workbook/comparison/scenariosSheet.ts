import { MOST_COMPARED } from "../../engine/index";
import type { Translator } from "../../text/index";
import { areaFrom, onSheet } from "../budget/address";
import type { DefinedName, Sheet } from "../budget/description";
import { SCENARIOS } from "../budget/inputNames";
import type { Titles } from "../budget/titles";
import { LAST_COLUMN } from "./comparisonRows";
import { comparisonSheet } from "./comparisonSheet";
import { columnOfBudget, columnOfDay, type NamedScenario } from "./scenarioColumn";

/**
 * A budget's scenarios side by side. The first is the budget's own and follows its cells; the others are figures of the
 * day on which the sheet was written, since each would need a budget of its own to follow inputs.
 */
export function scenariosSheet(
  scenarios: readonly [NamedScenario, ...NamedScenario[]],
  writtenOn: string,
  titles: Titles,
  t: Translator,
): { sheet: Sheet; names: readonly DefinedName[] } {
  const [own, ...others] = scenarios.slice(0, MOST_COMPARED) as [NamedScenario, ...NamedScenario[]];
  const left = scenarios.length - 1 - others.length;
  const note = t("sheet.note.scenarios", { date: writtenOn });
  const sheet = comparisonSheet(
    {
      id: "scenarios",
      title: titles.scenarios,
      columns: [columnOfBudget(own, titles, t), ...others.map((other) => columnOfDay(other, t))],
      base: 0,
      follows: true,
      notes: [
        left === 0 ? note : `${note} ${t("sheet.note.moreScenarios", { count: left })}`,
        t("sheet.note.envelope"),
      ],
    },
    t,
  );
  const rows = Number(/\d+$/.exec(sheet.print.area)?.[0]);
  return {
    sheet,
    names: [{ name: SCENARIOS, refersTo: onSheet(titles.scenarios, areaFrom("A1", rows, LAST_COLUMN)) }],
  };
}
