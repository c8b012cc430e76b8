import { MOST_LINES, parseScenario, type QuotedLine, type Result, type Scenario } from "../../engine/index";
import { VOCABULARY } from "../../report/index";
import { lineCells, rangeOfLines, type Pairs } from "./lines";
import { codeOf, instantOf, plainText, recordOf } from "../untrusted";

export type { Pairs } from "./lines";

/** What a scenario was made with: what is needed to say later what has changed. */
export interface Made {
  readonly model: string;
  readonly defaults: string;
  readonly prices: string;
  /** The likely value of every input that was not given. */
  readonly values: Pairs;
  /** What it came to, in the scenario's currency. */
  readonly figures: Pairs;
}

/** A scenario that the workbook keeps. Inputs are text until the gate has seen them: one that fails it is kept all the same. */
export interface Saved {
  readonly kind: "saved";
  /** The same in every copy of the workbook. */
  readonly id: string;
  /** When, as an ISO instant in UTC. */
  readonly changed: string;
  readonly name: string;
  readonly note: string;
  /** small, medium, large or auto. */
  readonly tier: string;
  /** Money stands in what they say of it. */
  readonly given: Pairs;
  /** The quote, line by line: cells by column; a note of its own has only that cell. None in a scenario that an earlier add-in saved. */
  readonly lines: readonly Pairs[];
  /** The entry of the price book that the seat price is from, and the user's exchange rate. */
  readonly price: { readonly key: string; readonly rate: string } | null;
  readonly made: Made;
}

/** Stays when a scenario is deleted, or a copy of the workbook that still has it would bring it back. */
export interface Deleted {
  readonly kind: "deleted";
  readonly id: string;
  readonly changed: string;
}

export type Entry = Saved | Deleted;

/**
 * What is more is not read, and so is never written. `bytes`: of the XML of one part. `fileCharacters`: a file of all
 * that a part can hold is longer than the part. `aside`: entries that nobody here can read.
 */
export const MOST = {
  scenarios: 100,
  deletions: 200,
  aside: 100,
  pairs: 80,
  /** Of a quote: lines, and notes beside them. */
  rows: 400,
  bytes: 1_000_000,
  fileCharacters: 8_000_000,
} as const;
export const LONGEST = { name: 60, note: 500, text: 200, lineNote: 2000 } as const;

/** A quoted line as a scenario keeps it: with its name and its note tidied, as names and notes are. */
export const savedLine = (line: QuotedLine, scenario: Scenario): Pairs => {
  const [name, note] = [plainText(line.name, LONGEST.text), plainText(line.note, LONGEST.lineNote)];
  return lineCells({ ...line, name, note }, scenario);
};

/** Words that were pasted with a quote and are no line of it, as a scenario keeps them. */
export const savedNotes = (notes: readonly string[]): readonly Pairs[] =>
  notes
    .map((note) => plainText(note, LONGEST.lineNote))
    .flatMap((note) => (note === "" ? [] : [[["note", note]]]));

/** The notes among the lines that a scenario keeps. */
export const notesIn = ({ lines }: Pick<Saved, "lines">): readonly string[] =>
  lines.filter(isNote).flatMap((line) => line.map(([, note]) => note));

const isNote = (line: Pairs): boolean => line.every(([column]) => column === "note");

/** An entry read from a workbook or a file, or null where it is none. Names and notes are tidied, never refused. */
export function entryOf(value: unknown): Entry | null {
  const raw = recordOf(value);
  const [id, changed] = [codeOf(raw?.id, LONGEST.text), instantOf(codeOf(raw?.changed, LONGEST.text))];
  if (raw === null || !id || changed === null) return null;
  if (raw.kind === "deleted") return { kind: "deleted", id, changed };
  const { name, note } = raw;
  const tier = codeOf(raw.tier, LONGEST.text);
  const [given, made, price] = [pairsOf(raw.given), madeOf(raw.made), priceOf(raw.price)];
  const lines = linesOf(raw.lines ?? []);
  if (raw.kind !== "saved" || typeof name !== "string" || typeof note !== "string" || tier === null)
    return null;
  if (given === null || lines === null || made === null || price === undefined) return null;
  return {
    kind: "saved",
    id,
    changed,
    name: plainText(name, LONGEST.name),
    note: plainText(note, LONGEST.note),
    tier,
    given,
    lines,
    price,
    made,
  };
}

/** The scenario through the one gate, as if its inputs had been typed. */
export const scenarioOf = (tier: string, given: Pairs, lines: readonly Pairs[] = []): Result<Scenario> =>
  parseScenario(
    {
      tier,
      users: pairValue(given, "users") ?? null,
      years: pairValue(given, "years") ?? null,
      overrides: given.filter(([name]) => name !== "users" && name !== "years"),
      lines: rangeOfLines(lines),
    },
    VOCABULARY,
  );

export const pairValue = (pairs: Pairs, wanted: string): string | undefined =>
  pairs.find(([name]) => name === wanted)?.[1];

function madeOf(value: unknown): Made | null {
  const raw = recordOf(value);
  const version = (name: string): string | null => {
    const text = raw?.[name];
    return typeof text === "string" && text.length <= LONGEST.text ? plainText(text, LONGEST.text) : null;
  };
  const [model, defaults, prices] = [version("model"), version("defaults"), version("prices")];
  const [values, figures] = [pairsOf(raw?.values), pairsOf(raw?.figures)];
  return model === null || defaults === null || prices === null || values === null || figures === null
    ? null
    : { model, defaults, prices, values, figures };
}

/** undefined where it is neither a price nor none. */
function priceOf(value: unknown): Saved["price"] | undefined {
  if (value === null) return null;
  const raw = recordOf(value);
  const [key, rate] = [codeOf(raw?.key, LONGEST.text), codeOf(raw?.rate, LONGEST.text)];
  return key === null || rate === null ? undefined : { key, rate };
}

function linesOf(value: unknown): readonly Pairs[] | null {
  if (!Array.isArray(value) || value.length > MOST.rows) return null;
  const lines = value.map((line) => pairsOf(line, LONGEST.lineNote)).filter((line) => line !== null);
  const isRead = lines.length === value.length;
  return isRead && lines.filter((line) => !isNote(line)).length <= MOST_LINES ? lines : null;
}

function pairsOf(value: unknown, longest: number = LONGEST.text): Pairs | null {
  if (!Array.isArray(value) || value.length > MOST.pairs) return null;
  const pairs = value.flatMap((pair: unknown) => {
    const [name, text] = Array.isArray(pair) && pair.length === 2 ? (pair as unknown[]) : [];
    const [checked, worth] = [codeOf(name, LONGEST.text), codeOf(text, longest)];
    return checked === null || worth === null ? [] : [[checked, worth] as const];
  });
  return pairs.length === value.length ? pairs : null;
}
