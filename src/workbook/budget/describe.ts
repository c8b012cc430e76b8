import type { Translator } from "../../text/index";
import type { NamedScenario } from "../comparison/scenarioColumn";
import { scenariosSheet } from "../comparison/scenariosSheet";
import { approvalSheet } from "./approvalSheet";
import { assumptionsSheet } from "./assumptionsSheet";
import { budgetSheet } from "./budgetSheet";
import type { Description, Rendering } from "./description";
import { inputsSheet } from "./inputsSheet";
import { ledgerSheet } from "./ledgerSheet";
import { numbered } from "./numbered";
import { roomFor } from "./quoteCells";
import { quoteSheet } from "./quoteSheet";

import { titlesIn } from "./titles";

/** What is to be written. */
export interface BudgetRequest {
  readonly rendering: Rendering;
  /** The first is the budget's own; the others stand beside it on a sheet for comparison. */
  readonly scenarios: readonly [NamedScenario, ...NamedScenario[]];
  /** YYYY-MM-DD. */
  readonly writtenOn: string;
  /** How many quoted lines the budget that it updates has room for: no budget loses room. */
  readonly room?: number;
}

/**
 * A budget in sheets. Names, addresses and formats are the same in both renderings but for the ledger, which is a list
 * where the functions make it.
 *
 * @param number - Above 1 for a further budget in the same workbook: it then stands in all defined names
 * @param titles - The sheets' names, where they have others than those of the language
 */
export function describe(
  { rendering, scenarios, writtenOn, room: before }: BudgetRequest,
  t: Translator,
  number = 1,
  titles = titlesIn(t, number),
): Description {
  const [{ scenario, price }] = scenarios;
  const room = roomFor(scenario.lines.length, before);
  const parts = [
    { sheet: approvalSheet(scenarios[0], writtenOn, titles, t), names: [] },
    inputsSheet(scenario, titles, t, price),
    quoteSheet(rendering, scenario, room, titles, t),
    budgetSheet(rendering, scenario, room, writtenOn, titles, t),
    ledgerSheet(rendering, scenario, room, titles, t),
    assumptionsSheet(scenario, writtenOn, titles, t),
    ...(scenarios.length > 1 ? [scenariosSheet(scenarios, writtenOn, titles, t)] : []),
  ];
  const description: Description = {
    sheets: parts.map(({ sheet }) => sheet),
    names: parts.flatMap(({ names }) => names),
  };
  return number === 1 ? description : numbered(description, number);
}
