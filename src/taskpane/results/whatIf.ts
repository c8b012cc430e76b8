import {
  assumptions,
  fail,
  inputRow,
  ledgers,
  notOneNumber,
  parseValue,
  placeOfQuantity,
  range,
  succeed,
  total,
  type Ledger,
  type NumberName,
  type Range,
  type Result,
  type Scenario,
  type Swing,
  type Uncertain,
} from "../../engine/index";
import { numbersIn, VOCABULARY } from "../../report/index";
import { forModel } from "../percent";
import { moneyIn } from "./moneyIn";
import type { Moved } from "./state";

const DRIVERS = 3;

/** A quantity that is tried: its ends and its likely value, as the model counts. */
export interface Driver {
  readonly quantity: Uncertain;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The three quantities that move the total most. They stay the same while values of theirs are tried. */
export function driversOf(scenario: Scenario, swings: readonly Swing[]): readonly Driver[] {
  const [low, likely, high] = (["low", "likely", "high"] as const).map(
    (which) => assumptions(scenario, which).numbers,
  ) as [readonly number[], readonly number[], readonly number[]];
  return swings.slice(0, DRIVERS).map(({ quantity }) => {
    const place = placeOfQuantity(quantity);
    const [one, other] = [low[place] as number, high[place] as number];
    return {
      quantity,
      low: Math.min(one, other),
      likely: likely[place] as number,
      high: Math.max(one, other),
    };
  });
}

/** What is tried for it, or its likely value. */
export const valueOf = ({ quantity, likely }: Driver, moved: readonly Moved[]): number =>
  moved.find((one) => placeOfQuantity(one.quantity) === placeOfQuantity(quantity))?.value ?? likely;

/** The scenario with what was moved as if its user had given it: what is given has no range any more. */
export const movedScenario = (scenario: Scenario, moved: readonly Moved[]): Scenario =>
  moved.reduce<Scenario>(
    (before, { quantity, value }) =>
      quantity.kind === "input"
        ? { ...before, given: { ...before.given, [quantity.input]: value } }
        : {
            ...before,
            lines: before.lines.map((line, at) =>
              at === quantity.line ? { ...line, quantity: [value, value, value] } : line,
            ),
          },
    scenario,
  );

/** What a scenario comes to with the values that are tried. */
export interface Tried {
  readonly scenario: Scenario;
  readonly likely: Ledger;
  readonly total: number;
  readonly range: Range;
}

let newest: { readonly of: Scenario; readonly moved: readonly Moved[]; readonly tried: Tried } | undefined;

/** Computed once for each picture, however often it is asked for. */
export function triedOf(of: Scenario, moved: readonly Moved[]): Tried {
  if (newest === undefined || newest.of !== of || newest.moved !== moved) {
    const scenario = movedScenario(of, moved);
    const { likely } = ledgers(scenario);
    newest = { of, moved, tried: { scenario, likely, total: total(likely), range: range(scenario) } };
  }
  return newest.tried;
}

/** Steps of a slider from end to end: an arrow key is one, a page ten. */
export const SLIDER_STEPS = 100;

/** Where on its slider a value lies, in steps; beyond the ends it lies at them. */
export function sliderStepOf({ low, high }: Driver, value: number): number {
  const part = high === low ? 0 : (value - low) / (high - low);
  return Math.round(SLIDER_STEPS * Math.min(1, Math.max(0, part)));
}

/** The value at a step: at the ends exactly theirs, between them as round as a step is wide. */
export function valueAt({ quantity, low, high }: Driver, step: number): number {
  if (step <= 0) return low;
  if (step >= SLIDER_STEPS) return high;
  const value = low + ((high - low) * step) / SLIDER_STEPS;
  const isWhole = quantity.kind === "input" && isWholeNumber(quantity.input);
  const unit = isWhole ? 1 : 10 ** Math.floor(Math.log10((high - low) / SLIDER_STEPS));
  const round = Number((Math.round(value / unit) * unit).toPrecision(12));
  return Math.min(high, Math.max(low, round));
}

function isWholeNumber(name: NumberName): boolean {
  const row = inputRow(name);
  return row.kind === "number" && row.whole === true;
}

/** What was typed beside a slider, through the model's gate. It may lie beyond the slider's ends. */
export function typedQuantity(quantity: Uncertain, text: string, scenario: Scenario): Result<number> {
  if (quantity.kind === "input") {
    const { input } = quantity;
    const parsed = parseValue(input, forModel(input, text), VOCABULARY, moneyIn(scenario.given));
    return parsed.ok ? succeed(Number(parsed.value)) : parsed;
  }
  const numbers = numbersIn(text);
  const [number] = numbers;
  return number === undefined || numbers.length > 1 || number < 0
    ? fail([notOneNumber("quote.quantity", text, numbers)])
    : succeed(number);
}
