/**
 * Arithmetic as people read it: × ÷ + − ^ ( ) ⌈ ⌉, numbers, and {terms}. One text gives the formula in words, in
 * figures and as a number.
 */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "term"; readonly name: string }
  | { readonly kind: "roundUp"; readonly of: Formula }
  | { readonly kind: "power"; readonly base: Formula; readonly exponent: Formula }
  | { readonly kind: "product"; readonly factors: readonly Part[] }
  | { readonly kind: "sum"; readonly terms: readonly Part[] };

/** A factor or a summand; inverse: divided by, or subtracted. */
interface Part {
  readonly inverse: boolean;
  readonly of: Formula;
}

/** @throws SyntaxError for a text that is no formula: formulas are this program's own, so that is a defect */
export function parseFormula(text: string): Formula {
  const tokens = text.match(/\{\w+\}|[\d.]+|[^\s]/g) ?? [];
  let at = 0;
  const take = (...expected: readonly string[]): string | undefined =>
    expected.includes(tokens[at] ?? "") ? tokens[at++] : undefined;

  const list = (next: () => Formula, plain: string, inverse: string): readonly Part[] => {
    const parts: Part[] = [{ inverse: false, of: next() }];
    for (let sign = take(plain, inverse); sign; sign = take(plain, inverse)) {
      parts.push({ inverse: sign === inverse, of: next() });
    }
    return parts;
  };
  const single = (parts: readonly Part[]): Formula | undefined =>
    parts.length === 1 ? parts[0]?.of : undefined;
  const sum = (): Formula => {
    const terms = list(product, "+", "−");
    return single(terms) ?? { kind: "sum", terms };
  };
  const product = (): Formula => {
    const factors = list(power, "×", "÷");
    return single(factors) ?? { kind: "product", factors };
  };
  const power = (): Formula => {
    const base = atom();
    return take("^") ? { kind: "power", base, exponent: atom() } : base;
  };
  const atom = (): Formula => {
    const opening = take("(", "⌈");
    if (opening) {
      const inner = sum();
      if (!take(opening === "(" ? ")" : "⌉")) throw new SyntaxError(`${text}: bracket not closed`);
      return opening === "(" ? inner : { kind: "roundUp", of: inner };
    }
    const token = tokens[at++] ?? "";
    if (token.startsWith("{")) return { kind: "term", name: token.slice(1, -1) };
    if (!/^[\d.]+$/.test(token)) throw new SyntaxError(`${text}: not expected: ${token}`);
    return { kind: "number", value: Number(token) };
  };

  const formula = sum();
  if (at < tokens.length) throw new SyntaxError(`${text}: not expected: ${tokens[at]}`);
  return formula;
}

/** What the formula comes to when its terms have these values. */
export function evaluate(formula: Formula, valueOf: (term: string) => number): number {
  const value = (of: Formula): number => evaluate(of, valueOf);
  switch (formula.kind) {
    case "number":
      return formula.value;
    case "term":
      return valueOf(formula.name);
    case "roundUp":
      return Math.ceil(value(formula.of));
    case "power":
      return value(formula.base) ** value(formula.exponent);
    case "product":
      return formula.factors.reduce(
        (all, { inverse, of }) => (inverse ? all / value(of) : all * value(of)),
        1,
      );
    case "sum":
      return formula.terms.reduce((all, { inverse, of }) => (inverse ? all - value(of) : all + value(of)), 0);
  }
}

/** The formula without factors that are 1 at these values: they explain nothing. */
export function withoutOnes(formula: Formula, valueOf: (term: string) => number): Formula {
  if (formula.kind !== "product") return formula;
  const factors = formula.factors.filter(({ of }) => evaluate(of, valueOf) !== 1);
  const [first] = factors;
  if (!first) return { kind: "number", value: 1 };
  if (first.inverse) factors.unshift({ inverse: false, of: { kind: "number", value: 1 } });
  return factors.length === 1 ? first.of : { kind: "product", factors };
}

/** The names of the terms, each once, in the order in which they stand. */
export function termNames(formula: Formula): readonly string[] {
  const names = new Set<string>();
  show(formula, (name) => {
    names.add(name);
    return name;
  });
  return [...names];
}

/** The formula as text, with each term as `print` writes it. */
export function show(
  formula: Formula,
  print: (term: string) => string,
  number: (value: number) => string = String,
): string {
  const text = (of: Formula): string => show(of, print, number);
  const inBrackets = (of: Formula): string =>
    of.kind === "sum" || of.kind === "product" ? `(${text(of)})` : text(of);
  const joined = (
    parts: readonly Part[],
    plain: string,
    inverse: string,
    one: (of: Formula) => string,
  ): string =>
    parts.map((part, i) => (i === 0 ? "" : part.inverse ? inverse : plain) + one(part.of)).join("");
  switch (formula.kind) {
    case "number":
      return number(formula.value);
    case "term":
      return print(formula.name);
    case "roundUp":
      return `⌈${text(formula.of)}⌉`;
    case "power":
      return `${inBrackets(formula.base)}^${inBrackets(formula.exponent)}`;
    case "product":
      return joined(formula.factors, " × ", " ÷ ", inBrackets);
    case "sum":
      return joined(formula.terms, " + ", " − ", text);
  }
}

/** The formula as a spreadsheet reads it, in functions that every one has, with each term as `reference` names it. */
export function spreadsheetText(formula: Formula, reference: (term: string) => string): string {
  const text = (of: Formula): string => spreadsheetText(of, reference);
  const inBrackets = (of: Formula): string =>
    of.kind === "sum" || of.kind === "product" ? `(${text(of)})` : text(of);
  const signed = (parts: readonly Part[], plain: string, inverse: string): string =>
    parts.map((part, i) => (i === 0 ? "" : part.inverse ? inverse : plain) + inBrackets(part.of)).join("");
  switch (formula.kind) {
    case "number":
      return String(formula.value);
    case "term":
      return reference(formula.name);
    case "roundUp":
      return `ROUNDUP(${text(formula.of)},0)`;
    case "power":
      return `${inBrackets(formula.base)}^${inBrackets(formula.exponent)}`;
    case "product":
      return signed(formula.factors, "*", "/");
    case "sum":
      return signed(formula.terms, "+", "-");
  }
}
