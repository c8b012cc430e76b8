import { parseReference, splitSheet } from "../formulas/reference";
import { tokens } from "../formulas/tokens";

/** What stands as an argument in a formula, as far as it can be read without calculating. */
export type Argument =
  | { readonly kind: "value"; readonly value: unknown }
  /** Cells, or a name that may stand for cells. `spilled`: all that spills from the cell. */
  | {
      readonly kind: "cells";
      readonly sheet: string | null;
      readonly cells: string;
      readonly spilled: boolean;
    }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  /** A formula of its own: only Excel knows what it gives. */
  | { readonly kind: "formula" };

/** @param text - As it stands between the commas; "" is an argument that is left out */
export function argumentOf(text: string): Argument {
  const plain = text.replace(/^@/, "").trim();
  if (plain === "") return { kind: "value", value: null };
  if (plain.startsWith("{")) return arrayOf(plain);
  const constant = constantOf(plain);
  if (constant !== undefined) return { kind: "value", value: constant };
  const spilled = plain.endsWith("#");
  const operand = spilled ? plain.slice(0, -1) : plain;
  const { sheet, cells } = splitSheet(operand);
  if (parseReference(operand) !== null) return { kind: "cells", sheet, cells, spilled };
  const [only, ...others] = tokens(plain);
  const isName = only?.kind === "operand" && others.length === 0 && !/[[\]]/.test(plain);
  return isName ? { kind: "name", sheet, name: cells } : { kind: "formula" };
}

/** A number, text or truth value; undefined for whatever else. */
function constantOf(text: string): unknown {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  const pieces = tokens(text).filter(({ kind }) => kind !== "space");
  const [first, ...rest] = pieces;
  if (first?.kind === "text" && rest.length === 0) return first.text.slice(1, -1).replaceAll('""', '"');
  const sign = first?.text === "-" ? -1 : 1;
  const [number, percent, ...more] = first?.text === "-" || first?.text === "+" ? rest : pieces;
  const isPercent = percent?.text === "%";
  if (number?.kind !== "number" || more.length > 0 || (percent !== undefined && !isPercent)) return undefined;
  return (sign * Number(number.text)) / (isPercent ? 100 : 1);
}

/** {"discount",0.1;"vat","add"}: rows end with semicolons. */
function arrayOf(text: string): Argument {
  const rows: unknown[][] = [[]];
  let piece = "";
  const close = (): void => {
    rows.at(-1)?.push(constantOf(piece) ?? piece.trim());
    piece = "";
  };
  for (const { kind, text: part } of tokens(text.slice(1).replace(/\}\s*$/, ""))) {
    if (kind === "mark" && (part === "," || part === ";")) {
      close();
      if (part === ";") rows.push([]);
    } else piece += part;
  }
  close();
  return { kind: "value", value: rows };
}
