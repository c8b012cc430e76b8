import type { Input } from "../../../src/engine/index";
import { installOffice } from "../../functions/office";

/** The worksheet functions of an installed add-in. */
export type Functions = typeof import("../../../src/functions/functions");

type Inputs = Record<string, Input>;

/** The functions as they stand in this checkout. */
export const thisVersion = (): Functions => version(() => undefined);

/** The functions of an add-in in which every default of every input is another. */
export const otherVersion = (): Functions =>
  version((inputs) => {
    for (const row of Object.values(inputs)) Object.assign(row, { default: another(row.default, row) });
  });

function version(change: (inputs: Inputs) => void): Functions {
  installOffice("en-US");
  let functions: Functions | undefined;
  jest.isolateModules(() => {
    change(jest.requireActual<{ INPUTS: Inputs }>("../../../src/engine/inputs").INPUTS);
    functions = jest.requireActual<Functions>("../../../src/functions/functions");
  });
  return functions as Functions;
}

/** A default of the same form, with another value at each place that the input accepts. */
function another(row: unknown, input: Input): unknown {
  if (Array.isArray(row)) return row.map((value) => another(value, input));
  if (typeof row === "object" && row !== null) {
    // A choice that follows another one is another already, since that one is.
    if (input.kind === "choice" && !("small" in row)) return row;
    return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, another(value, input)]));
  }
  if (row === null) return null;
  if (input.kind === "currency") return "USD";
  if (input.kind === "choice") {
    return input.choices[(input.choices.indexOf(String(row)) + 1) % input.choices.length];
  }
  const value = Number(row);
  const more = input.whole ? value + 1 : 1.17 * value + 0.01;
  return more <= input.max ? more : input.min;
}
