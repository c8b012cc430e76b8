import { FIGURES, type FigureId, type InputName } from "../../engine/index";
import {
  choiceWord,
  explanation,
  sourceText,
  type Explained,
  type Explanation,
  type Step,
} from "../../report/index";
import { plainNumber, type Translator } from "../../text/index";
import type { PriceChoice } from "../priceChoice";
import { scenarioList } from "../scenarioList";
import type { OpenScenario } from "../scenarios";
import { cents, moneyToTheCent, percent } from "../views/amounts";
import { saidNumber } from "../views/fieldText";
import { withYears } from "./compare";
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
  readonly steps: readonly (Omit<Step, "amount"> & { readonly amount: string })[];
  readonly inputs: readonly InputShown[];
  /** The scenario whose fields hold the inputs; null: it is computed, and in no list. */
  readonly listed: string | null;
}

export function explainedFigure(
  { what, of }: Explaining,
  screen: Sides,
  results: ResultsState,
): ExplainedFigure {
  const { state, t } = screen;
  const { side, name, scenario: own, price } = namedSide(of, screen, results);
  const aligned = results.view === "compare" && results.alignedTo !== null;
  const scenario = aligned ? withYears(own, results.alignedTo ?? 0) : own;
  const isCurrent = sameSide(side, currentSide(screen));
  const listed = side.kind === "listed" ? scenarioList(state, t).find(({ id }) => id === side.id) : undefined;
  return {
    ...explainedScenario(what, explanation(what, scenario, t), t, listed?.open, price),
    of: isCurrent ? null : name,
    listed: listed?.id ?? null,
  };
}

/**
 * An explanation in words.
 *
 * @param open - What the user entered, where the scenario is open in the pane
 * @param price - Where its seat price is from the price book
 */
export function explainedScenario(
  what: Explained,
  { ledger, steps, inputs }: Explanation,
  t: Translator,
  open?: OpenScenario,
  price: PriceChoice | null = null,
): Omit<ExplainedFigure, "of" | "listed"> {
  const { currency } = ledger.assumptions;
  const result = steps.at(-1)?.amount ?? "";
  return {
    title: choiceWord("figure", what, t),
    amount:
      typeof result === "number" && isMoney(what)
        ? moneyToTheCent(result, currency, t)
        : written(result, what, t),
    steps: steps.map((step) => ({ ...step, amount: written(step.amount, what, t) })),
    inputs: inputs.map(({ name: input, value, given }) => ({
      name: input,
      value: saidValue(input, value, t),
      ...originOf(input, given, open, price, t),
    })),
  };
}

const saidValue = (input: InputName, value: number | string, t: Translator): string => {
  if (typeof value === "number") return saidNumber(input, value, t);
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

const isFigure = (what: Explained): what is FigureId => what in FIGURES;

/** Components and items are amounts, and so are most figures. */
const isMoney = (what: Explained): boolean => !isFigure(what) || FIGURES[what].measure === "money";

function written(amount: number | string, what: Explained, t: Translator): string {
  if (typeof amount === "string") return amount;
  if (isMoney(what)) return cents(amount, t);
  return isFigure(what) && FIGURES[what].measure === "fraction"
    ? percent(amount, t)
    : plainNumber(t.language, Number(amount.toPrecision(12)));
}
