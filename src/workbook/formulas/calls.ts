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
  const pieces = tokens(formula);
  return pieces.flatMap((piece, index) => {
    const name =
      piece.kind === "operand" && pieces[index + 1]?.text === "(" ? functionNamed(piece.text) : null;
    return name === null ? [] : [callAt(formula, pieces, index, name)];
  });
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

/**
 * Files keep a function of an add-in as _xldudf_NAME, with the namespace in between where there is one, and one that
 * another program has saved as [2]!_xldudf_NAME. Those that cannot resolve it show that text.
 */
function functionNamed(written: string): FunctionName | null {
  const plain = written
    .slice(written.lastIndexOf("!") + 1)
    .toUpperCase()
    .replace(/^_XLDUDF_/, "")
    .replace(/^CRM[._](?=CRM)/, "");
  return FUNCTION_NAMES.find((name) => name === plain) ?? null;
}

function callAt(formula: string, pieces: readonly Token[], index: number, name: FunctionName): Call {
  const { text: written, start: nameStart } = pieces[index] as Token;
  const args: string[] = [];
  let depth = 0;
  let from = nameStart + written.length + 1;
  for (const { kind, text, start } of pieces.slice(index + 1)) {
    if (kind !== "mark") continue;
    if (text === "(" || text === "{") depth++;
    if (text === ")" || text === "}") depth--;
    if ((text === "," && depth === 1) || depth === 0) {
      args.push(formula.slice(from, start).trim());
      from = start + 1;
    }
    if (depth === 0) return { name, written, nameStart, end: from, args };
  }
  return { name, written, nameStart, end: formula.length, args: [...args, formula.slice(from).trim()] };
}
