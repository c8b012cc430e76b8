interface Words {
  functions: Record<string, { description?: string; parameters?: Record<string, string> }>;
  enums: Record<string, Record<string, { name?: string; tooltip?: string }>>;
}

const { overlayWords } = jest.requireActual<{
  overlayWords(metadata: object, words: Words): { metadata: object; faults: string[] };
}>("../../scripts/overlayWords");

const english = {
  allowCustomDataForDataTypeAny: true,
  functions: [
    {
      id: "CRMCOST",
      name: "CRMCOST",
      description: "Cost",
      parameters: [{ name: "tier", description: "Size", type: "string", customEnumId: "TIER" }],
      result: { type: "number" },
    },
    {
      id: "CRMVERSION",
      name: "CRMVERSION",
      description: "Version",
      parameters: [],
      result: { type: "string" },
    },
  ],
  enums: [{ id: "TIER", type: "string", values: [{ name: "small", stringValue: "small", tooltip: "Few" }] }],
};

const chinese = (): Words => ({
  functions: {
    CRMVERSION: { description: "版本" },
    CRMCOST: { description: "成本", parameters: { tier: "规模" } },
  },
  enums: { TIER: { small: { name: "小型", tooltip: "人少" } } },
});

test("only descriptions, names of choices and tooltips change", () => {
  expect(overlayWords(english, chinese())).toEqual({
    faults: [],
    metadata: {
      allowCustomDataForDataTypeAny: true,
      functions: [
        {
          id: "CRMCOST",
          name: "CRMCOST",
          description: "成本",
          parameters: [{ name: "tier", description: "规模", type: "string", customEnumId: "TIER" }],
          result: { type: "number" },
        },
        {
          id: "CRMVERSION",
          name: "CRMVERSION",
          description: "版本",
          parameters: [],
          result: { type: "string" },
        },
      ],
      enums: [
        { id: "TIER", type: "string", values: [{ name: "小型", stringValue: "small", tooltip: "人少" }] },
      ],
    },
  });
});

test.each<[string, (words: Words) => void]>([
  ["The description of CRMVERSION is missing.", (words) => delete words.functions["CRMVERSION"]],
  ["The description of CRMCOST is missing.", (words) => delete words.functions["CRMCOST"]?.description],
  [
    "The description of parameter CRMCOST.tier is missing.",
    (words) => (words.functions["CRMCOST"] = { description: "成本", parameters: { tier: " " } }),
  ],
  ["The name of TIER.small is missing.", (words) => delete words.enums["TIER"]?.["small"]?.name],
  ["The tooltip of TIER.small is missing.", (words) => delete words.enums["TIER"]?.["small"]?.tooltip],
  [
    "Function CRMOLD stands in the words but not in the code.",
    (words) => (words.functions["CRMOLD"] = { description: "旧" }),
  ],
  [
    "Parameter CRMVERSION.users stands in the words but not in the code.",
    (words) => (words.functions["CRMVERSION"] = { description: "版本", parameters: { users: "用户" } }),
  ],
  ["Enum COLOUR stands in the words but not in the code.", (words) => (words.enums["COLOUR"] = {})],
  [
    "Value TIER.huge stands in the words but not in the code.",
    (words) => (words.enums["TIER"] = { ...words.enums["TIER"], huge: { name: "巨型", tooltip: "多" } }),
  ],
])("%s", (fault, spoil) => {
  const words = chinese();
  spoil(words);
  expect(overlayWords(english, words).faults).toEqual([fault]);
});
