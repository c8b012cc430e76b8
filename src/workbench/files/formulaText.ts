/** Applies a change to the parts of a formula that are neither quoted text nor quoted sheet names. */
export const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula.replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g, (part) =>
    part.startsWith('"') || part.startsWith("'") ? part : change(part),
  );
