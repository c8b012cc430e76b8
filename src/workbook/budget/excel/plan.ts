import { assumptions } from "../../../engine/index";
import type { Translator } from "../../../text/index";
import { rectangleOf } from "../address";
import type { Description, Rendering, SheetId } from "../description";
import { describe, type BudgetRequest } from "../describe";
import { linesName } from "../inputNames";
import { prefixed } from "../numbered";
import { titlesIn, type Titles } from "../titles";
import { isInUse, type OwnBudget, type Survey } from "./survey";

/** What will be written where, and what stood there in its form of then. */
export interface WritingPlan {
  readonly survey: Survey;
  /** As its sheets say of themselves; null for sheets that no later budget takes the place of. */
  readonly rendering: Rendering | null;
  readonly description: Description;
  /** The sheets that are there already, by what they are. */
  readonly sheetIds: ReadonlyMap<SheetId, string>;
  /** The budget that is overwritten: its areas and its look, not its contents. null for a new one. */
  readonly previous: Description | null;
  readonly number: number;
  readonly years: number;
}

export function plan(survey: Survey, work: BudgetRequest, t: Translator): WritingPlan {
  const { own } = survey;
  const request = own === null ? work : { ...work, room: roomOf(own, survey) };
  const number = own?.number ?? freeNumber(survey, request, t);
  const titles: Titles = {
    ...titlesIn(t, number),
    ...Object.fromEntries([...(own?.sheets ?? [])].map(([id, { title }]) => [id, title])),
  };
  const [{ scenario }] = request.scenarios;
  return {
    survey,
    rendering: request.rendering,
    number,
    description: describe(request, t, number, titles),
    sheetIds: new Map([...(own?.sheets ?? [])].map(([id, sheet]) => [id, sheet.id])),
    previous: own === null ? null : describe({ ...request, rendering: own.rendering }, t, number, titles),
    years: assumptions(scenario, "likely").years,
  };
}

/** How many quoted lines a budget has room for: as many as the functions are given below their heads. */
export function roomOf({ number }: Pick<OwnBudget, "number">, { names }: Pick<Survey, "names">): number {
  const refersTo = names.get(prefixed(linesName("likely"), number).toLowerCase()) ?? "";
  const [, cells = ""] = /!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)$/.exec(refersTo) ?? [];
  return cells === "" ? 0 : rectangleOf(cells.replaceAll("$", "")).rows - 1;
}

/** The first number with which no sheet, name or table of the budget is taken. */
function freeNumber(survey: Survey, request: BudgetRequest, t: Translator, number = 1): number {
  const taken = new Set(survey.sheets.map(({ title }) => title.toLowerCase()));
  const { sheets, names } = describe(request, t, number);
  const all = [...names, ...sheets.flatMap(({ tables = [] }) => tables)];
  const isTaken =
    sheets.some(({ title }) => taken.has(title.toLowerCase())) ||
    all.some(({ name }) => isInUse(survey, name) || survey.tables.has(name.toLowerCase()));
  return isTaken ? freeNumber(survey, request, t, number + 1) : number;
}
