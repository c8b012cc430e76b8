import {
  assumptions,
  comparable,
  COMPONENT_IDS,
  dayOfSerial,
  estimate,
  FIGURE_IDS,
  FIRST_SERIAL,
  gotText,
  halfWidth,
  INPUTS,
  LAST_SERIAL,
  notOneNumber,
  parseScenario,
  PLAN_VIEWS,
  POINTS,
  serialOf,
  writtenDay,
  type ComponentId,
  type FigureId,
  type Inputs,
  type Issue,
  type Ledger,
  type PlanView,
  type Result,
  type Scenario,
  type SimulationSettings,
  type Subject,
  type Unit,
} from "../engine/index";
import {
  EXPLAINED,
  numbersIn,
  PRICE_FIELDS,
  readNumberInWords,
  VOCABULARY,
  vocabularyOf,
  type Explained,
  type PriceField,
} from "../report/index";
import { plainMarks } from "../text/index";
import { resultOfReading, both, cellLanguage, refuse } from "./answer";

/** The value of a successful result; its faults are thrown for `answer`. */
export const orThrow = <T>(result: Result<T>): T => (result.ok ? result.value : refuse(...result.issues));

/**
 * A cell's value without its data type. An argument of type any may be a formatted number or an entity: an object
 * whose basicValue is what the cell counts as.
 */
export const plain = (cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;

/** The same for a number, which may be text with the marks of the language. */
function typedPlain(cell: unknown): unknown {
  const value = plain(cell);
  return typeof value === "string" ? plainMarks(cellLanguage(), value) : value;
}

type Range = readonly (readonly unknown[])[];

const isRange = (range: unknown): range is Range => Array.isArray(range) && Array.isArray(range[0]);

/** A range without data types. It is not copied for nothing: it may be whole columns. */
const plainRange = (range: Range): Range =>
  holdsDataTypes(range) ? range.map((row) => row.map(plain)) : range;

function holdsDataTypes(range: Range): boolean {
  for (const row of range) {
    for (let column = 0; column < row.length; column++) {
      if (typeof row[column] === "object" && row[column] !== null) return true;
    }
  }
  return false;
}

/** Pairs of name and value. Any other range is refused for its width, and is not looked at. */
const plainPairs = (range: unknown): unknown =>
  isRange(range) && range[0]?.length === 2 ? plainRange(range) : range;

/** A table with its heads, whatever it holds. */
export const plainTable = (range: unknown): unknown => (isRange(range) ? plainRange(range) : range);

/** Excel hands null for an argument that is left out. */
export const isLeftOut = (cell: unknown): boolean => cell === null || cell === undefined;

/** The scenario that stands in the cells. */
export const scenario = ({ tier, users, years, overrides, lines }: Inputs): Scenario =>
  orThrow(
    parseScenario(
      {
        tier: plain(tier),
        users: plain(users),
        years: plain(years),
        overrides: plainPairs(overrides),
        lines: plainTable(lines),
      },
      vocabularyOf(cellLanguage()),
    ),
  );

/** Sentences of one scenario that come before those of the other: half of what fits. */
const FIRST_TOLD = 4;

/**
 * Two scenarios that stand side by side, or the faults of both: once where they have them in common, with the name of
 * the scenario where both have some of their own.
 */
function twoScenarios(inputsA: Inputs, inputsB: Inputs): readonly [Scenario, Scenario] {
  const [a, b] = [inputsA, inputsB].map((inputs) => resultOfReading(() => scenario(inputs))) as [
    Result<Scenario>,
    Result<Scenario>,
  ];
  if (a.ok && b.ok) return [a.value, b.value];
  const [faultsA, faultsB] = [a, b].map((one) => (one.ok ? [] : one.issues)) as [Issue[], Issue[]];
  const isIn = (list: readonly Issue[]) => (issue: Issue) =>
    list.some((other) => JSON.stringify(other) === JSON.stringify(issue));
  const [onlyA, onlyB] = [
    faultsA.filter((issue) => !isIn(faultsB)(issue)),
    faultsB.filter((issue) => !isIn(faultsA)(issue)),
  ];
  const said = (which: "A" | "B", own: readonly Issue[]): readonly Issue[] =>
    onlyA.length === 0 || onlyB.length === 0
      ? own
      : own.map((fault) => (fault.code === "more" ? fault : { code: "inScenario", which, fault }));
  const [saidA, saidB] = [said("A", onlyA), said("B", onlyB)];
  return refuse(
    ...faultsA.filter(isIn(faultsB)),
    ...saidA.slice(0, FIRST_TOLD),
    ...saidB.slice(0, FIRST_TOLD),
    ...saidA.slice(FIRST_TOLD),
    ...saidB.slice(FIRST_TOLD),
  );
}

/** The likely estimate of what stands in the cells. */
/** The likely ledgers of two scenarios that may be held against each other. */
export function comparedLedgers(inputsA: Inputs, inputsB: Inputs): readonly [Ledger, Ledger] {
  const [a, b] = twoScenarios(inputsA, inputsB);
  const ledgers = [ledgerOf(a), ledgerOf(b)] as const;
  orThrow(comparable(...ledgers));
  return ledgers;
}

export const likelyLedger = (inputs: Inputs): Ledger => ledgerOf(scenario(inputs));
/** The likely estimate of a scenario. */
export const ledgerOf = (of: Scenario): Ledger => estimate(assumptions(of, "likely"));

/** The defaults of a company size. */
export const tierScenario = (tier: unknown): Scenario => scenario({ tier, users: null, years: null });

export const componentOf = (cell: unknown): ComponentId => oneOf("component", COMPONENT_IDS, cell);
export const figureOf = (cell: unknown): FigureId => oneOf("figure", FIGURE_IDS, cell);
export const explainedOf = (cell: unknown): Explained => oneOf("figure", EXPLAINED, cell);
export const fieldOf = (cell: unknown): PriceField =>
  isLeftOut(cell) ? "price" : oneOf("field", PRICE_FIELDS, cell);

export const viewOf = (cell: unknown): PlanView =>
  isLeftOut(cell) ? "cash" : oneOf("view", PLAN_VIEWS, cell);

function oneOf<T extends string>(subject: Subject, choices: readonly T[], cell: unknown): T {
  const got = gotText(plain(cell) ?? "");
  const choice = VOCABULARY.choice(subject, choices, got);
  return choices.find((id) => id === choice) ?? refuse({ code: "notChoice", subject, got, choices });
}

/**
 * The time that a `year` argument means: none where it is left out, else go-live or a year of the contract.
 *
 * @param ledger - null where nobody knows how long the contract is
 */
export const timeOf = (cell: unknown, ledger: Ledger | null): { t?: number } =>
  isLeftOut(cell) ? {} : { t: wholeNumber("year", cell, 0, ledger?.assumptions.years ?? INPUTS.years.max) };

/** How large a simulation to run, from which seed. */
export function simulationOf(points: unknown, seed: unknown): SimulationSettings {
  const [count, from] = both(
    () => (isLeftOut(points) ? POINTS.default : wholeNumber("points", points, POINTS.min, POINTS.max)),
    () => (isLeftOut(seed) ? 1 : wholeNumber("seed", seed, 0, Number.MAX_SAFE_INTEGER)),
  );
  return { points: count, seed: from };
}

function wholeNumber(subject: Subject, cell: unknown, min: number, max: number): number {
  const got = numberIn(subject, cell);
  if (got < min || got > max) refuse({ code: "outOfRange", subject, got, min, max });
  if (!Number.isInteger(got)) refuse({ code: "notWhole", subject, got });
  // Minus nought is nought: a seed is taken apart bit by bit.
  return got === 0 ? 0 : got;
}

function numberIn(subject: Subject, cell: unknown, unit: Unit | null = null): number {
  const numbers = numbersIn(typedPlain(cell), unit);
  const [number] = numbers;
  return number === undefined || numbers.length > 1
    ? refuse(notOneNumber(subject, plain(cell), numbers))
    : number;
}

/** A switch as Excel's own functions take it: left out is FALSE, any number but 0 is TRUE. */
export const switchOf = (subject: Subject, cell: unknown): boolean =>
  !isLeftOut(cell) && numberIn(subject, cell) !== 0;

/** A name, or null where it is left out. */
export function optionalName(cell: unknown): string | null {
  const name = gotText(plain(cell) ?? "").trim();
  return name === "" ? null : name;
}

/** A name that has to be there. */
export const requiredName = (subject: Subject, cell: unknown): string =>
  optionalName(cell) ?? refuse({ code: "missing", subject });

/** A date as a cell holds it, a spreadsheet's day or text with the year first; so many days after it are within the calendar. */
export function dateOf(subject: Subject, cell: unknown, daysAfter = 0): number {
  const value = plain(cell);
  const written = typeof value === "string" ? writtenDay(halfWidth(value)) : undefined;
  const got =
    written === undefined ? Math.floor(readNumberInWords(typedPlain(cell)) ?? NaN) : serialOf(written);
  const [min, max] = [FIRST_SERIAL, LAST_SERIAL - daysAfter];
  if (got < min || got > max) return refuse({ code: "outOfRange", subject, got, min, max });
  return dayOfSerial(got) ?? refuse({ code: "notDate", subject, got: gotText(value) });
}

/**
 * The go-live date of a plan, or null where it is left out.
 *
 * @param ledger - null where nobody knows how long the plan is
 */
export const goLiveOf = (cell: unknown, ledger: Ledger | null): number | null =>
  isLeftOut(cell) ? null : dateOf("goLive", cell, Math.ceil((ledger?.assumptions.years ?? 0) * 365.25));
