import { marshal, type Operand } from "../../../src/workbench/functions/marshal";
import type { FunctionMetadata, ParameterMetadata } from "../../../src/workbench/functions/metadata";

const parameter = (
  type: ParameterMetadata["type"],
  more: Partial<ParameterMetadata> = {},
): ParameterMetadata => ({
  name: "p",
  description: "",
  type,
  matrix: false,
  optional: false,
  repeating: false,
  enumId: "",
  ...more,
});

const definition = (...parameters: ParameterMetadata[]): FunctionMetadata => ({
  id: "TEST",
  name: "TEST",
  description: "",
  parameters,
  stream: false,
  volatile: false,
  cancelable: false,
  requiresAddress: false,
  hidden: false,
});

const single = (parameters: ParameterMetadata[], ...operands: Operand[]) => {
  const calls = marshal(definition(...parameters), operands);
  expect([calls.rowCount, calls.columnCount]).toEqual([1, 1]);
  return calls.argumentsAt(0, 0);
};

const NA = { error: "#N/A" };
const VALUE = { error: "#VALUE!" };

describe("one value for one parameter", () => {
  test.each<[string, ParameterMetadata["type"], Operand, unknown]>([
    ["an argument left out is null", "number", undefined, null],
    ["also for text", "string", undefined, null],
    ["an empty cell is null for any", "any", [[null]], null],
    ["an empty cell is 0 for number", "number", [[null]], 0],
    ['an empty cell is "" for string', "string", [[null]], ""],
    ["an empty cell is false for boolean", "boolean", [[null]], false],
    ["a number stays", "number", 2.5, 2.5],
    ["numeric text becomes a number", "number", " -1.5e3 ", -1500],
    ["TRUE becomes 1", "number", true, 1],
    ["FALSE becomes 0", "number", [[false]], 0],
    ["text becomes text", "string", "a", "a"],
    ["a number becomes text", "string", 0.5, "0.5"],
    ["TRUE becomes its name", "string", true, "TRUE"],
    ["a number becomes a boolean", "boolean", 2, true],
    ["TRUE as text becomes a boolean", "boolean", "true", true],
    ["any takes a number as it is", "any", 1, 1],
    ["any takes numeric text as text", "any", "1", "1"],
    ["any takes a boolean", "any", false, false],
  ])("%s", (_, type, operand, expected) => {
    expect(single([parameter(type)], operand)).toEqual([expected]);
  });

  test.each<[ParameterMetadata["type"], Operand]>([
    ["number", "abc"],
    ["number", ""],
    ["number", "0x10"],
    ["number", "Infinity"],
    ["number", "1 000"],
    ["boolean", "yes"],
  ])("what is no %s is #VALUE! without a call: %j", (type, operand) => {
    expect(single([parameter(type)], operand)).toEqual(VALUE);
  });
});

describe("errors", () => {
  test("the first one among the arguments is the result", () => {
    expect(single([parameter("number"), parameter("any")], 1, [[NA]])).toEqual(NA);
    expect(single([parameter("number"), parameter("any")], "abc", NA)).toEqual(VALUE);
  });

  test("one anywhere in a range is the result", () => {
    expect(single([parameter("any", { matrix: true })], [[1, 2], [3, NA]])).toEqual(NA); // oxfmt-ignore
  });

  test("text that reads like an error is no error", () => {
    expect(single([parameter("any")], "#N/A")).toEqual(["#N/A"]);
  });
});

describe("a range for a parameter that takes one", () => {
  const matrix = (type: ParameterMetadata["type"]) => [parameter(type, { matrix: true })];

  test("empty cells follow the type", () => {
    expect(single(matrix("any"), [[1, null]])).toEqual([[[1, null]]]);
    expect(single(matrix("number"), [[1, null]])).toEqual([[[1, 0]]]);
    expect(single(matrix("string"), [["a", null]])).toEqual([[["a", ""]]]);
  });

  test("every cell is brought to the type", () => {
    expect(single(matrix("number"), [["2", true]])).toEqual([[[2, 1]]]);
    expect(single(matrix("number"), [[1, "x"]])).toEqual(VALUE);
  });

  test("a single value becomes [[value]]", () => {
    expect(single(matrix("number"), 5)).toEqual([[[5]]]);
  });

  test("left out it is null, not an empty range", () => {
    expect(single(matrix("any"), undefined)).toEqual([null]);
  });
});

describe("a range for a parameter that takes one value", () => {
  test("calls the function once per element", () => {
    const calls = marshal(definition(parameter("string"), parameter("number")), [[["a"], ["b"]], [[1, 2]]]);
    expect([calls.rowCount, calls.columnCount]).toEqual([2, 2]);
    expect(calls.argumentsAt(0, 1)).toEqual(["a", 2]);
    expect(calls.argumentsAt(1, 0)).toEqual(["b", 1]);
  });

  test("beside a single value repeats that", () => {
    const calls = marshal(definition(parameter("number"), parameter("number")), [[[1], [2]], 7]);
    expect(calls.argumentsAt(1, 0)).toEqual([2, 7]);
  });

  test("gives #N/A where a smaller range has no element", () => {
    const calls = marshal(definition(parameter("number"), parameter("number")), [
      [[1], [2], [3]],
      [[1], [2]],
    ]);
    expect(calls.rowCount).toBe(3);
    expect(calls.argumentsAt(2, 0)).toEqual(NA);
  });

  test("keeps an error to its own element", () => {
    const calls = marshal(definition(parameter("number")), [[["x"], [2]]]);
    expect(calls.argumentsAt(0, 0)).toEqual(VALUE);
    expect(calls.argumentsAt(1, 0)).toEqual([2]);
  });
});

test("a repeating parameter gets all arguments from its place on as one array", () => {
  const repeating = parameter("number", { repeating: true });
  expect(single([parameter("string"), repeating], "a", 1, [[2]], "3")).toEqual(["a", [1, 2, 3]]);
  expect(single([parameter("string"), repeating], "a")).toEqual(["a", []]);
  expect(single([parameter("any", { repeating: true, matrix: true })], [[1, 2]], 3)).toEqual([
    [[[1, 2]], [[3]]],
  ]);
});
