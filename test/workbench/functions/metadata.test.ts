import { parseFunctionsMetadata } from "../../../src/workbench/functions/metadata";

const one = (more: object) => ({ functions: [{ id: "COST", ...more }] });

test("reads what the generator writes, with defaults for what it leaves out", () => {
  const { functions, enums } = parseFunctionsMetadata({
    allowCustomDataForDataTypeAny: true,
    functions: [
      {
        id: "CRMCOST",
        name: "CRMCOST",
        description: "Total cost",
        parameters: [
          { name: "tier", type: "string", customEnumId: "TIER", description: "Plan" },
          { name: "overrides", type: "any", dimensionality: "matrix", optional: true },
          { name: "rest", type: "CustomFunctions.Something", repeating: true },
        ],
        result: { type: "number" },
        options: { requiresAddress: true },
      },
    ],
    enums: [{ id: "TIER", type: "string", values: [{ name: "Small", stringValue: "small", tooltip: "" }] }],
  });
  expect(functions[0]).toMatchObject({
    name: "CRMCOST",
    requiresAddress: true,
    volatile: false,
    stream: false,
  });
  expect(functions[0]?.parameters).toMatchObject([
    { type: "string", matrix: false, enumId: "TIER" },
    { type: "any", matrix: true, optional: true },
    { type: "any", repeating: true },
  ]);
  expect(enums).toEqual([{ id: "TIER", choices: [{ label: "Small", value: "small" }] }]);
});

test("the name is the id when it has none", () => {
  expect(parseFunctionsMetadata(one({})).functions[0]?.name).toBe("COST");
});

test.each<[string, unknown, RegExp]>([
  ["no object", [], /the file is not an object/],
  ["no functions", {}, /functions is not a list/],
  ["too many functions", { functions: Array(20_001).fill({ id: "ABC" }) }, /more than 20000/],
  ["an id with other characters", one({ id: "A<b>" }), /functions\[0\]\.id/],
  ["a name that is no name", one({ name: "=1+1" }), /functions\[0\]\.name/],
  ["an endless description", one({ description: "x".repeat(2000) }), /longer than 1024/],
  ["a parameter without a name", one({ parameters: [{ type: "any" }] }), /parameters\[0\]\.name/],
  ["an option that is no flag", one({ options: { volatile: "yes" } }), /options\.volatile/],
  ["one name twice", { functions: [{ id: "ABC" }, { id: "abc" }] }, /lists abc twice/],
  [
    "a choice without a value",
    { functions: [], enums: [{ id: "TIER", values: [{ name: "a" }] }] },
    /has no value/,
  ],
])("refuses %s", (_, json, sentence) => {
  expect(() => parseFunctionsMetadata(json)).toThrow(sentence);
});
