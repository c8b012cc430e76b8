import { INPUT_NAMES, inputRow, type InputName, type NumberName } from "./inputs";
import { NO_LINES, type QuotedLine } from "./quote/line";

export type Value = number | string;

/**
 * The value of every input in one run of the model, read by its name (`run.users`) through accessors on the prototype.
 *
 * Numbers stand in an array of their own: an engine copies it in one step and writes into it in place, where each number
 * of an object with fifty names would be an object of its own. The names are not its own properties: spreading a run, or
 * writing it as JSON, loses them.
 */
export class Run {
  seatPriceGiven = false;
  vatRateGiven = false;
  lines: readonly QuotedLine[] = NO_LINES;

  constructor(
    /** The inputs', then the quantity of each quoted line. */
    readonly numbers: number[],
    readonly words: string[],
  ) {}

  copy(): Run {
    const copy = new Run(this.numbers.slice(), this.words.slice());
    copy.seatPriceGiven = this.seatPriceGiven;
    copy.vatRateGiven = this.vatRateGiven;
    copy.lines = this.lines;
    return copy;
  }

  get(name: InputName): Value {
    return (this as unknown as Readonly<Record<InputName, Value>>)[name];
  }

  set(name: InputName, value: Value): void {
    const place = PLACE[name];
    // A single store into either array would make the engine keep numbers as objects.
    if (typeof value === "number") this.numbers[place] = value;
    else this.words[place] = value;
  }
}

const PLACE = {} as Record<InputName, number>;
const NUMBERS = INPUT_NAMES.filter((name) => inputRow(name).kind === "number");
const WORDS = INPUT_NAMES.filter((name) => inputRow(name).kind !== "number");
for (const [place, name] of NUMBERS.entries()) {
  PLACE[name] = place;
  Object.defineProperty(Run.prototype, name, {
    get(this: Run) {
      return this.numbers[place];
    },
  });
}
for (const [place, name] of WORDS.entries()) {
  PLACE[name] = place;
  Object.defineProperty(Run.prototype, name, {
    get(this: Run) {
      return this.words[place];
    },
  });
}

/** Where an input stands among the numbers of a run. */
export const placeOfInput = (name: NumberName): number => PLACE[name];

/** How many numbers a run has of its inputs; behind them stand the quantities of its quoted lines. */
export const INPUT_NUMBERS = NUMBERS.length;

/** A run of which nothing is set. Of fractions: an array that began with them is kept as plain numbers. */
export const newRun = (): Run =>
  new Run(
    NUMBERS.map(() => 0.5),
    WORDS.map(() => ""),
  );
