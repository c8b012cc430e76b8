import { JsonReader } from "../files/jsonReader";

/** What functions.json says about one parameter, after checking. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "number" | "string" | "boolean";
  readonly matrix: boolean;
  readonly optional: boolean;
  /** The parameter takes all arguments from here on; the function receives them as one array. */
  readonly repeating: boolean;
  /** "" for a parameter without a list of choices. */
  readonly enumId: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly stream: boolean;
  readonly volatile: boolean;
  readonly cancelable: boolean;
  readonly requiresAddress: boolean;
  readonly hidden: boolean;
}

/** A choice list that Excel offers while the argument is typed. */
export interface EnumMetadata {
  readonly id: string;
  readonly choices: readonly { readonly label: string; readonly value: string | number }[];
}

export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

/** Limits of Microsoft's app manifest schema for extension functions, version 1.30. */
const LIMITS = { functions: 20_000, parameters: 128, enums: 256, choices: 10_000, text: 1024 };

const reader = new JsonReader("functions.json");

/**
 * Reads the content of functions.json, which comes from the add-in and is therefore checked member by member.
 *
 * @throws Error with a sentence that names the member at fault
 */
export function parseFunctionsMetadata(json: unknown): FunctionsMetadata {
  const file = reader.record(json, "the file");
  const functions = reader.list(file["functions"], "functions", LIMITS.functions).map(parseFunction);
  const enums = reader.list(file["enums"] ?? [], "enums", LIMITS.enums).map(parseEnum);
  const names = new Set<string>();
  for (const { name } of functions) {
    if (names.has(name.toUpperCase())) throw reader.fault("functions", `lists ${name} twice`);
    names.add(name.toUpperCase());
  }
  return { functions, enums };
}

function parseFunction(json: unknown, index: number): FunctionMetadata {
  const at = `functions[${index}]`;
  const source = reader.record(json, at);
  const id = reader.matching(source["id"], `${at}.id`, /^[A-Za-z][A-Za-z0-9._]{2,127}$/);
  const options = reader.record(source["options"] ?? {}, `${at}.options`);
  const parameters = reader.list(source["parameters"] ?? [], `${at}.parameters`, LIMITS.parameters);
  const option = (name: string) => reader.flag(options[name], `${at}.options.${name}`);
  return {
    id,
    name: reader.matching(source["name"] ?? id, `${at}.name`, /^\p{L}[\p{L}\p{N}._]{2,127}$/u),
    description: reader.text(source["description"], `${at}.description`, LIMITS.text),
    parameters: parameters.map((parameter, i) => parseParameter(parameter, `${at}.parameters[${i}]`)),
    stream: option("stream"),
    volatile: option("volatile"),
    cancelable: option("cancelable"),
    requiresAddress: option("requiresAddress"),
    hidden: option("excludeFromAutoComplete"),
  };
}

function parseParameter(json: unknown, at: string): ParameterMetadata {
  const source = reader.record(json, at);
  const type = source["type"];
  return {
    name: reader.matching(source["name"], `${at}.name`, /^[^\p{C}]{1,64}$/u),
    description: reader.text(source["description"], `${at}.description`, LIMITS.text),
    // Excel takes any other type name for "any", for example the data types that older builds do not know.
    type: type === "number" || type === "string" || type === "boolean" ? type : "any",
    matrix: source["dimensionality"] === "matrix",
    optional: reader.flag(source["optional"], `${at}.optional`),
    repeating: reader.flag(source["repeating"], `${at}.repeating`),
    enumId: reader.text(source["customEnumId"], `${at}.customEnumId`, LIMITS.text),
  };
}

function parseEnum(json: unknown, index: number): EnumMetadata {
  const at = `enums[${index}]`;
  const source = reader.record(json, at);
  const choices = reader.list(source["values"], `${at}.values`, LIMITS.choices).map((choice, i) => {
    const member = reader.record(choice, `${at}.values[${i}]`);
    const value = member["stringValue"] ?? member["numberValue"];
    if (typeof value !== "string" && typeof value !== "number")
      throw reader.fault(`${at}.values[${i}]`, "has no value");
    return { label: reader.text(member["name"], `${at}.values[${i}].name`, LIMITS.text), value };
  });
  return { id: reader.matching(source["id"], `${at}.id`, /^[A-Za-z][A-Za-z0-9._]{2,63}$/), choices };
}
