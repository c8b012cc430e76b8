import { FUNCTION_NAMES, type FunctionName } from "./functionNames";
import { tokens, type Token } from "./tokens";

/** A call of one of our functions inside a formula. Positions count from the formula's first character. */
export interface Call {
  readonly name: FunctionName;
  /** Its name as it stands there, which may be lower case, or the form in which files keep it. */
  readonly written: string;
  readonly nameStart: number;
  readonly end: number;
  /** The texts of its arguments, trimmed; "" for one that is left out. */
  readonly args: readonly string[];
}

/** Calls of our functions, in the order in which they begin; one that stands inside another follows it. */
export function calls(formula: unknown): readonly Call[] {
  // Most cells hold no formula, and most formulas none of ours: they cost no more than this.
  if (typeof formula !== "string" || !formula.startsWith("=") || !/crm/i.test(formula)) return [];
  const found: OpenCall[] = [];
  const open: Open[] = [];
  let before: Token | null = null;
  for (const token of tokens(formula)) {
    const { kind, text, start } = token;
    if (kind === "space") continue;
    const inside = open.at(-1);
    if (kind === "mark" && (text === "(" || text === "{")) {
      const head = text === "(" && before?.kind === "operand" ? before : null;
      const next = opened(head, start + 1, open);
      open.push(next);
      if (next.call) found.push(next.call);
    } else if (inside && kind === "mark" && (text === "," || text === ")" || text === "}")) {
      argumentEnds(inside, formula.slice(inside.from, start).trim(), text === ",");
      inside.from = start + 1;
      if (text !== ",") {
        if (inside.call) inside.call.end = start + 1;
        open.pop();
      }
    }
    before = token;
  }
  // An unfinished formula ends early.
  for (const inside of open) argumentEnds(inside, formula.slice(inside.from).trim(), false);
  return found;
}

/** A formula with the names of our functions as they are typed. */
export function retyped(formula: string): string {
  let typed = "";
  let from = 0;
  for (const { name, written, nameStart } of calls(formula)) {
    typed += formula.slice(from, nameStart) + name;
    from = nameStart + written.length;
  }
  return typed + formula.slice(from);
}

/** Whether one of our functions stands in a form that Excel keeps only where it does not know the function. */
export const isUnresolved = ({ written, name }: Call): boolean => written.length > name.length;

interface OpenCall extends Call {
  end: number;
  readonly args: string[];
}

/** Brackets that have not been closed yet. */
interface Open {
  readonly call: OpenCall | null;
  /** LET and LAMBDA give names, which hide functions of the same name. */
  readonly names: "LET" | "LAMBDA" | null;
  /** Those that hold from here on, in upper case. */
  readonly hidden: string[];
  /** A name of a LET, which holds once its value has ended. */
  waiting: string | null;
  /** Where the present argument begins, and how many there were before it. */
  from: number;
  count: number;
}

function opened(head: Token | null, from: number, around: readonly Open[]): Open {
  const plain = (head?.text ?? "").toUpperCase().replace(/^@?(?:_XLFN\.)?/, "");
  const names = plain === "LET" || plain === "LAMBDA" ? plain : null;
  const isHidden = around.some(({ hidden }) => hidden.includes(plain));
  const name = head === null || isHidden ? null : functionNamed(head.text);
  const call =
    head === null || name === null
      ? null
      : { name, written: head.text, nameStart: head.start, end: Infinity, args: [] };
  return { call, names, hidden: [], waiting: null, from, count: 0 };
}

/** @param isFollowed - Whether another one comes: the last of a LET or LAMBDA is what it calculates, and no name */
function argumentEnds(inside: Open, text: string, isFollowed: boolean): void {
  inside.call?.args.push(text);
  if (inside.names !== null && isFollowed) {
    const name = text.toUpperCase().replace(/^\[(.*)\]$/, "$1");
    const isValue = inside.names === "LET" && inside.count % 2 === 1;
    if (inside.names === "LAMBDA") inside.hidden.push(name);
    else if (!isValue) inside.waiting = name;
    else if (inside.waiting !== null) inside.hidden.push(inside.waiting);
  }
  inside.count++;
}

/**
 * Ours are the bare name and what Excel itself makes of it where it does not know the add-in: _xldudf_NAME, with the
 * namespace in between where there is one, and with [2]! before it when another program has saved the file. What stands
 * behind the name of a sheet or a workbook is somebody else's.
 */
function functionNamed(written: string): FunctionName | null {
  const plain = written
    .toUpperCase()
    .replace(/^\[\d+\]!/, "")
    .replace(/^_XLDUDF_(?:CRM_(?=CRM))?/, "");
  return FUNCTION_NAMES.find((name) => name === plain) ?? null;
}
