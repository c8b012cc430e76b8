/**
 * A piece of a formula as Range.formulas gives it: English function names, commas between arguments, the same in
 * every locale.
 *
 * `operand` is whatever names something: a cell, a sheet with its cell, a defined name, a structured reference, a
 * function.
 */
export interface Token {
  readonly kind: "text" | "number" | "error" | "operand" | "space" | "mark";
  readonly text: string;
  /** Where it begins in the formula. */
  readonly start: number;
}

const SPACE = /\s+/y;
const TEXT = /"(?:[^"]|"")*"?/y;
const ROWS = /\$?\d+:\$?\d+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
/** Two error values hold a slash, which elsewhere divides: #N/A/SUM(1). The others are # and a word, most with ! or ?. */
const ERROR = /#(?:N\/A|DIV\/0!|[A-Z][A-Z0-9_]*[!?]?)/iy;
const QUOTED = /'(?:[^']|'')*'?/y;
const WORD = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.$?\\]*/uy;
const MARK = /<=|>=|<>|[^]/y;

/** The pieces of a formula. Joined they are the formula again, whatever it is: an unfinished one just ends early. */
export function tokens(formula: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const [kind, text] = next(formula, at);
    found.push({ kind, text, start: at });
    at += text.length;
  }
  return found;
}

function next(formula: string, at: number): [Token["kind"], string] {
  const space = taken(SPACE, formula, at);
  if (space !== "") return ["space", space];
  const text = taken(TEXT, formula, at);
  if (text !== "") return ["text", text];
  const error = taken(ERROR, formula, at);
  if (error !== "") return ["error", error];
  const operand = taken(ROWS, formula, at) || operandAt(formula, at);
  if (operand !== "") return ["operand", operand];
  const number = taken(NUMBER, formula, at);
  return number !== "" ? ["number", number] : ["mark", taken(MARK, formula, at)];
}

/** Words, quoted sheet names and brackets that stand together, with the exclamation marks between them. */
function operandAt(formula: string, start: number): string {
  let at = start;
  for (;;) {
    const joint = at > start && formula[at] === "!" ? "!" : "";
    const after = at + joint.length;
    const part =
      taken(QUOTED, formula, after) ||
      bracketAt(formula, after) ||
      taken(WORD, formula, after) ||
      (joint && taken(ERROR, formula, after));
    if (part === "") return formula.slice(start, after);
    at = after + part.length;
  }
}

/** [Column], [[#This Row],[Column]], [Book.xlsx]: brackets nest, and an apostrophe takes the next character as it is. */
function bracketAt(formula: string, start: number): string {
  if (formula[start] !== "[") return "";
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}

function taken(pattern: RegExp, formula: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0] ?? "";
}
