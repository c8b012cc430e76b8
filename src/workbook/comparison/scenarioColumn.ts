import {
  assumptions,
  cash,
  COMPONENT_IDS,
  estimate,
  figure,
  inputRow,
  range,
  totalByComponent,
  type FigureId,
  type InputName,
  type Scenario,
  isMoney,
} from "../../engine/index";
import { choiceWord } from "../../report/index";
import type { Translator } from "../../text/index";
import { beside } from "../budget/address";
import { componentRow, totalRow } from "../budget/budgetRows";
import type { Cell, FormulaCell } from "../budget/description";
import { moneyFormatOf } from "../budget/formats";
import { wordFormula } from "../budget/inputCells";
import { usedName } from "../budget/inputNames";
import { timeColumn } from "../budget/ledgerRows";
import { rangeName } from "../budget/rangeBlocks";
import type { PriceChosen } from "../budget/seatPriceOrigin";
import { summaryName } from "../budget/summary";
import { systemNamed } from "../budget/systemNamed";
import type { Titles } from "../budget/titles";
import { literal } from "../formula";

export interface NamedScenario {
  readonly name: string;
  readonly scenario: Scenario;
  /** Where the seat price is from the price book. */
  readonly price?: PriceChosen | null;
}

export const COMPARED_FIGURES = [
  "perUserMonth",
  "npv",
  "firstYearCash",
  "oneOff",
  "recurring",
  "capex",
] as const satisfies readonly FigureId[];
export const RISKS = ["low", "high", "p80"] as const satisfies readonly FigureId[];

/** A scenario as a column of a sheet: what each of its cells holds. */
export interface ScenarioColumn {
  readonly scenario: Scenario;
  readonly name: string;
  readonly system: string;
  readonly currency: Cell;
  readonly users: Cell;
  readonly years: Cell;
  readonly money: string;
  /** In the order of COMPONENT_IDS. */
  readonly components: readonly Cell[];
  /** Cash at go-live, then by contract year. */
  readonly times: readonly Cell[];
  readonly figures: readonly Cell[];
  readonly risks: readonly Cell[];
  readonly input: (name: InputName) => Cell;
}

/** As it is on the day on which it is written. */
export function columnOfDay({ name, scenario, price }: NamedScenario, t: Translator): ScenarioColumn {
  const run = assumptions(scenario, "likely");
  const ledger = estimate(run);
  const parts = totalByComponent(ledger);
  const risk = range(scenario);
  return {
    scenario,
    name,
    system: price ? systemNamed(price.key) : "–",
    currency: currencyWord(run.currency, t),
    users: run.users,
    years: run.years,
    money: moneyFormatOf(scenario),
    components: COMPONENT_IDS.map((id) => parts[id]),
    times: cash(ledger),
    figures: COMPARED_FIGURES.map((id) => figure(id, scenario) ?? ""),
    risks: RISKS.map((id) => risk[id]),
    input: (input) =>
      inputRow(input).default === null && !(input in scenario.given) ? "" : shownOf(input, scenario, t),
  };
}

/** The scenario of a budget: its cells follow the budget's, in every year that a budget may have. */
export function columnOfBudget(named: NamedScenario, titles: Titles, t: Translator): ScenarioColumn {
  const known = columnOfDay(named, t);
  const follow = (formula: string, value: Cell): FormulaCell => ({
    formula,
    ...(typeof value === "string" || typeof value === "number" ? { value } : {}),
  });
  const inBudget = (cell: string): string => beside(titles.budget, cell);
  const likely = (input: InputName): string => usedName(input, "likely");
  const currency = likely("currency");
  const home = t("sheet.cny");
  return {
    ...known,
    currency: follow(
      home === "CNY" ? currency : `IF(${currency}="CNY",${literal(home)},${currency})`,
      known.currency,
    ),
    users: follow(likely("users"), known.users),
    years: follow(likely("years"), known.years),
    components: COMPONENT_IDS.map((id, i) =>
      follow(inBudget(`$B$${componentRow("likely", id)}`), known.components[i] ?? null),
    ),
    times: known.times.map((amount, time) =>
      follow(inBudget(`$${timeColumn(time)}$${totalRow("likely")}`), amount),
    ),
    figures: COMPARED_FIGURES.map((id, i) => follow(summaryName(id), known.figures[i] ?? null)),
    risks: RISKS.map((id, i) =>
      follow(id === "p80" ? rangeName(id) : inBudget(`$B$${totalRow(id)}`), known.risks[i] ?? null),
    ),
    input(name) {
      const used = likely(name);
      const formula = isChoice(name)
        ? wordFormula(name, used)
        : isMoney(name)
          ? `${used}/${likely("exchangeRate")}`
          : used;
      return follow(formula, shownOf(name, named.scenario, t));
    },
  };
}

/** What a person calls the unit of money. */
const currencyWord = (currency: string, t: Translator): string =>
  currency === "CNY" ? t("sheet.cny") : currency;

const isChoice = (input: InputName): boolean => inputRow(input).kind === "choice";

/** Money stands in the currency of its column, a choice in words. */
function shownOf(input: InputName, scenario: Scenario, t: Translator): string | number {
  const run = assumptions(scenario, "likely");
  const value = run[input];
  if (isMoney(input)) return Number(value) / run.exchangeRate;
  return isChoice(input) ? choiceWord(input, String(value), t) : value;
}
