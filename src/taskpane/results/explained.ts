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
import type { Draft } from "../scenarios";
import type { Screen } from "../screen";
import { cents, moneyToTheCent, percent } from "../views/amounts";
import { saidNumber } from "../views/fieldText";
import { withYears } from "./compare";
import { currentSide, namedSide } from "./sides";
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
  /** The scenario whose fields hold the inputs; null: it is computed, not kept. */
  readonly kept: string | null;
}

export function explainedFigure(
  { what, of }: Explaining,
  screen: Pick<Screen, "state" | "scenario" | "scenarios" | "t">,
  results: ResultsState,
): ExplainedFigure {
  const { state, t } = screen;
  const { side, name, scenario: own } = namedSide(of, screen, results);
  const aligned = results.view === "compare" && results.alignedTo !== null;
  const scenario = aligned ? withYears(own, results.alignedTo ?? 0) : own;
  const isCurrent = sameSide(side, currentSide(screen));
  const draft = side.kind === "kept" ? state.scenarios.find(({ id }) => id === side.id) : undefined;
  return {
    ...explainedScenario(what, explanation(what, scenario, t), t, draft),
    of: isCurrent ? null : name,
    kept: draft?.id ?? null,
  };
}

/** An explanation in words; `draft` is what the user entered, where the scenario is one that the pane keeps. */
export function explainedScenario(
  what: Explained,
  { ledger, steps, inputs }: Explanation,
  t: Translator,
  draft?: Draft,
): Omit<ExplainedFigure, "of" | "kept"> {
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
      ...originOf(input, given, draft, t),
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
  draft: Draft | undefined,
  t: Translator,
): Pick<InputShown, "origin" | "source"> {
  const entered = draft === undefined ? given : draft.entries[input] !== undefined;
  if (!entered) return { origin: "default", source: sourceText(input, false, t) };
  const price = input === "seatPrice" ? draft?.price : undefined;
  return price ? { origin: "book", source: price.key } : { origin: "yours", source: null };
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
