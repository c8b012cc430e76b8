import {
  assumptions,
  FIGURES,
  ITEM_IDS,
  type FigureId,
  type InputName,
  type MoneyGiven,
  type Scenario,
} from "../../engine/index";
import {
  choiceWord,
  explanation,
  rowName,
  sourceText,
  type Explained,
  type Explanation,
  type LineExplained,
  type ExplanationStep,
} from "../../report/index";
import { plainNumber, type Translator } from "../../text/index";
import type { PriceChoice } from "../priceChoice";
import { quoteAmounts } from "../quote/amounts";
import { description, effect } from "../quote/lineWords";
import { lineNumbers, rowAt } from "../quote/rows";
import { scenarioList } from "../scenarioList";
import type { OpenScenario } from "../scenarios";
import { cents, moneyToTheCent, percent } from "../views/amounts";
import { saidNumber } from "../views/fieldText";
import { withYears } from "./compare";
import { moneyIn } from "./moneyIn";
import { currentSide, namedSide, type Sides } from "./sides";
import { sameSide } from "./side";
import type { Explaining, ResultsState } from "./state";

export interface InputShown {
  readonly name: InputName;
  readonly value: string;
  readonly origin: "default" | "yours" | "book";
  /** null: the user's own value, which needs none. */
  readonly source: string | null;
}

/** An explanation as it is read. */
export interface ExplainedFigure {
  readonly title: string;
  /** Which scenario it is of, where that is not the one in the fields. */
  readonly of: string | null;
  readonly amount: string;
  readonly steps: readonly (Omit<ExplanationStep, "amount"> & { readonly amount: string })[];
  readonly inputs: readonly InputShown[];
  /** The scenario whose fields hold the inputs; null: it is computed, and in no list. */
  readonly listed: string | null;
  /** What a quoted line says, and what it does to the estimate. */
  readonly line: {
    readonly words: string;
    readonly effect: string;
    /** The id of its row, where the scenario is open. */
    readonly row: number | null;
  } | null;
}

export function explainedFigure(
  { what: asked, of }: Explaining,
  screen: Sides,
  results: ResultsState,
): ExplainedFigure {
  const { state, t } = screen;
  const { side, name, scenario: own, price } = namedSide(of, screen, results);
  const aligned = results.view === "compare" && results.alignedTo !== null;
  const scenario = aligned ? withYears(own, results.alignedTo ?? 0) : own;
  // A line that has been deleted since was a part of the total.
  const what = isLine(asked) && scenario.lines[asked.line] === undefined ? "total" : asked;
  const isCurrent = sameSide(side, currentSide(screen));
  const listed = side.kind === "listed" ? scenarioList(state, t).find(({ id }) => id === side.id) : undefined;
  return {
    ...explainedScenario(what, explanation(what, scenario, t), t, listed?.open, price),
    of: isCurrent ? null : name,
    listed: listed?.id ?? null,
    line: isLine(what) ? lineExplained(what, scenario, listed?.open, t) : null,
  };
}

const isLine = (what: Explained | LineExplained): what is LineExplained => typeof what === "object";

function lineExplained(
  { line: place }: LineExplained,
  scenario: Scenario,
  open: OpenScenario | undefined,
  t: Translator,
): ExplainedFigure["line"] {
  const line = scenario.lines[place];
  if (line === undefined) return null;
  const numbers = open === undefined ? scenario.lines.map((_, i) => i + 1) : lineNumbers(open.rows);
  return {
    words: description(line, { values: assumptions(scenario, "likely"), t }),
    effect: effect(place, scenario.lines, numbers, quoteAmounts(scenario), t),
    row: (open && rowAt(open.rows, place)?.id) ?? null,
  };
}

/**
 * An explanation in words.
 *
 * @param open - What the user entered, where the scenario is open in the pane
 * @param price - Where its seat price is from the price book
 */
export function explainedScenario(
  what: Explained | LineExplained,
  { ledger, steps, inputs }: Explanation,
  t: Translator,
  open?: OpenScenario,
  price: PriceChoice | null = null,
): Omit<ExplainedFigure, "of" | "listed" | "line"> {
  const { currency } = ledger.assumptions;
  const result = steps.at(-1)?.amount ?? "";
  return {
    title: isLine(what) ? lineName(what, ledger, t) : choiceWord("figure", what, t),
    amount:
      typeof result === "number" && isMoney(what)
        ? moneyToTheCent(result, currency, t)
        : written(result, what, t),
    steps: steps.map((step) => ({ ...step, amount: written(step.amount, what, t) })),
    inputs: inputs.map(({ name: input, value, given }) => ({
      name: input,
      value: saidValue(input, value, t, moneyIn(ledger.assumptions)),
      ...originOf(input, given, open, price, t),
    })),
  };
}

const saidValue = (input: InputName, value: number | string, t: Translator, money: MoneyGiven): string => {
  if (typeof value === "number") return saidNumber(input, value, t, money);
  return input === "currency" ? value : choiceWord(input, value, t);
};

/** Users and years are given in every scenario of the pane, but the user's only where they were entered. */
function originOf(
  input: InputName,
  given: boolean,
  open: OpenScenario | undefined,
  price: PriceChoice | null,
  t: Translator,
): Pick<InputShown, "origin" | "source"> {
  const entered = open === undefined ? given : open.entries[input] !== undefined;
  if (!entered) return { origin: "default", source: sourceText(input, false, t) };
  return input === "seatPrice" && price !== null
    ? { origin: "book", source: price.key }
    : { origin: "yours", source: null };
}

function lineName({ line }: LineExplained, { rows }: Explanation["ledger"], t: Translator): string {
  const row = rows[ITEM_IDS.length + line];
  return row === undefined ? "" : rowName(row, t);
}

const isFigure = (what: Explained | LineExplained): what is FigureId => !isLine(what) && what in FIGURES;

/** Components, items and lines are amounts, and so are most figures. */
const isMoney = (what: Explained | LineExplained): boolean =>
  !isFigure(what) || FIGURES[what].measure === "money";

function written(amount: number | string, what: Explained | LineExplained, t: Translator): string {
  if (typeof amount === "string") return amount;
  if (isMoney(what)) return cents(amount, t);
  return isFigure(what) && FIGURES[what].measure === "fraction"
    ? percent(amount, t)
    : plainNumber(t.language, Number(amount.toPrecision(12)));
}
