import { FunctionType, type IFunctionInfo, type IFunctionParam } from "@univerjs/engine-formula";
import type { EnumMetadata, FunctionMetadata, ParameterMetadata } from "./metadata";

const SHOWN_CHOICES = 20;

/**
 * What the grid shows while a formula is typed: the name in the list, then a hint for each parameter.
 *
 * Excel offers the choices of an enum as a list of its own; this grid cannot, so they are named in the hint.
 */
export function helpText(
  name: string,
  definition: FunctionMetadata,
  enums: readonly EnumMetadata[],
): IFunctionInfo {
  const description = definition.description || name;
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: definition.parameters.map((parameter) => {
      const choices = enums.find(({ id }) => id === parameter.enumId)?.choices ?? [];
      return parameterHelp(parameter, choices);
    }),
  };
}

function parameterHelp(parameter: ParameterMetadata, choices: EnumMetadata["choices"]): IFunctionParam {
  const literals = choices.map(({ value }) => (typeof value === "string" ? `"${value}"` : String(value)));
  const listed = choices
    .slice(0, SHOWN_CHOICES)
    .map(({ label, value }, i) => (label && label !== value ? `${literals[i]} ${label}` : literals[i]));
  if (choices.length > SHOWN_CHOICES) listed.push("…");
  return {
    name: parameter.name,
    detail: [parameter.description, listed.join(" · ")].filter(Boolean).join("\n"),
    example: literals[0] ?? exampleOf(parameter),
    require: parameter.optional || parameter.repeating ? 0 : 1,
    repeat: parameter.repeating ? 1 : 0,
  };
}

function exampleOf({ type, matrix }: ParameterMetadata): string {
  if (matrix) return "A1:B9";
  return { number: "1", string: '"text"', boolean: "TRUE", any: "A1" }[type];
}
