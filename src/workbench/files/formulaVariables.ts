interface OpenCall {
  readonly name: string;
  readonly arguments: string[];
}

const TOKEN =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|([\p{L}_][\p{L}\p{N}_.]*)?\s*\(|[{},;)]|[\p{L}_][\p{L}\p{N}_.]*|[^"'(){},;\p{L}_]+/gu;

/** The names, in capitals, that LET and LAMBDA give to values in a formula. */
export function variableNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  const open: OpenCall[] = [];
  for (const [token, callee] of formula.matchAll(TOKEN)) {
    const call = open.at(-1);
    if (token.endsWith("(") || token === "{")
      open.push({ name: callee?.toUpperCase() ?? "", arguments: [""] });
    else if (token === ")" || token === "}") note(open.pop(), names);
    else if (token === "," && call) call.arguments.push("");
    else if (call) call.arguments.push((call.arguments.pop() ?? "") + token.trim());
  }
  return names;
}

function note(call: OpenCall | undefined, names: Set<string>): void {
  if (call?.name !== "LET" && call?.name !== "LAMBDA") return;
  // The last argument is the calculation; LET has a name and a value in turn before it, LAMBDA only names.
  const parameters = call.arguments.slice(0, -1).filter((_, i) => call.name === "LAMBDA" || i % 2 === 0);
  for (const parameter of parameters) if (parameter) names.add(parameter.toUpperCase());
}
