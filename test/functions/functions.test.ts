import { installOffice } from "./office";

type Functions = typeof import("../../src/functions/functions");
let functions: Functions;

/** Excel hands over whatever stands in the cell, so the tests do too. */
const call = (name: keyof Functions, ...cells: unknown[]): unknown =>
  (functions[name] as (...cells: unknown[]) => unknown)(...cells);

/** The error that a cell would show, and its sentence. */
const fault = (name: keyof Functions, ...cells: unknown[]): [code: string, message: string] => {
  try {
    return ["none", JSON.stringify(call(name, ...cells))];
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    return [code, message];
  }
};

beforeAll(() => {
  installOffice("en-US");
  functions = jest.requireActual<Functions>("../../src/functions/functions");
});
beforeEach(() => installOffice("en-US"));

describe("results", () => {
  test.each<[keyof Functions, unknown[], unknown]>([
    ["CRMCOST", ["medium", 30, 3, null], 249166.77],
    ["CRMCOST", ["small", 3, 3], 13803.9],
    ["CRMNPV", ["medium", 30, 3, null], 228989.23],
    ["CRMPERUSER", ["medium", 30, 3, null], 230.71],
    ["CRMCOMPONENT", ["licence", "medium", 30, 3, null, null], 113490],
    ["CRMCOMPONENT", ["trainingSupport", "medium", 30, 3, null, 0], 9600],
    ["CRMCOMPONENT", ["培训与支持", "medium", 30, 3, null, "2"], 5738.4],
    ["CRMCOST", ["medium", 30, 5, [["deployment", "onPremises"]]], 480842.05],
    [
      "CRMCOST",
      [
        "large",
        300,
        7,
        [
          ["discount", "20%"],
          ["deployment", "On premises"],
        ],
      ],
      6321965.77,
    ],
    ["CRMCOST", ["中型", 30, 5, [["部署方式", "本地部署"]]], 480842.05],
  ])("%s(%j) is %p", (name, cells, expected) => expect(call(name, ...cells)).toBe(expected));

  test("CRMBUDGET spills five components and a total under a header", () => {
    const table = call("CRMBUDGET", "medium", 30, 3, null) as unknown[][];
    expect(table.map((row) => row.length)).toEqual(Array.from({ length: 7 }, () => 7));
    expect(table.at(-1)).toEqual(["Total", 249166.77, 1, 111100, 39600, 48128.4, 50338.37]);
  });

  test("CRMINPUTS spills every input", () => {
    const table = call("CRMINPUTS", "large") as unknown[][];
    expect(table).toHaveLength(53);
    expect(table.find(([name]) => name === "seatPrice")?.slice(3, 6)).toEqual([200, 200, 200]);
  });
});

/** What Excel hands over for the things that people put into cells. */
describe("arguments, as Excel's own functions take them", () => {
  const cost = (...cells: unknown[]): unknown => call("CRMCOST", ...cells);

  test("left out (null): the default", () => {
    expect(cost("medium", null, null, null)).toBe(cost("medium", 30, 3, null));
    expect(cost("small", null, null)).toBe(cost("small", 3, 3));
  });
  test("numbers as text", () => expect(cost("medium", "30", " 3 ")).toBe(249166.77));
  test("TRUE is 1", () => expect(cost("small", true, true)).toBe(cost("small", 1, 1)));
  test("0 is a number, and out of range", () => {
    expect(fault("CRMCOST", "medium", 0, 3)).toEqual([
      "#VALUE!",
      "Users is 0. It must be between 1 and 100,000.",
    ]);
  });
  test("an empty string is no number", () => {
    expect(fault("CRMCOST", "medium", "", 3)).toEqual(["#VALUE!", "Users is “”. It must be a number."]);
  });
  test("a whole row is no pair of columns", () => {
    const row = [Array.from({ length: 16384 }, (_, i) => (i === 0 ? "seatPrice" : null))];
    expect(fault("CRMCOST", "medium", 30, 3, row)).toEqual([
      "#VALUE!",
      "Overrides must be a range of two columns, name and value; this one has 16,384.",
    ]);
  });
  test("an empty range gives nothing", () => {
    expect(cost("medium", 30, 3, [[null, null]])).toBe(249166.77);
    expect(cost("medium", 30, 3, [[""]])).toBe(249166.77);
  });
  test("a number with a data type counts as its value", () => {
    const formatted = { type: "FormattedNumber", basicValue: 30, numberFormat: "0" };
    expect(cost("medium", formatted, 3, [["seatPrice", { type: "Double", basicValue: 100 }]])).toBe(
      cost("medium", 30, 3, [["seatPrice", 100]]),
    );
  });
});

describe("faults are #VALUE! with a sentence for each", () => {
  test.each<[keyof Functions, unknown[], string]>([
    ["CRMCOST", ["huge", 30, 3], "Company size is “huge”. It must be Small, Medium, Large, or Auto."],
    ["CRMCOST", ["medium", 30, 30], "Years is 30. It must be between 1 and 10."],
    ["CRMNPV", ["medium", 2.5, 3], "Users is 2.5. It must be a whole number."],
    ["CRMPERUSER", [null, 30, 3], "Company size is missing."],
    [
      "CRMCOMPONENT",
      ["rent", "medium", 30, 3],
      "Cost component is “rent”. It must be Licence, Implementation, Training and support, Hardware, or Customization.",
    ],
    ["CRMCOMPONENT", ["licence", "medium", 30, 3, null, 4], "Year is 4. It must be between 0 and 3."],
    ["CRMCOMPONENT", ["licence", "medium", 30, 3, null, 1.5], "Year is 1.5. It must be a whole number."],
    ["CRMCOMPONENT", ["licence", "medium", 30, 3, null, "last"], "Year is “last”. It must be a number."],
    [
      "CRMBUDGET",
      ["medium", 30, 3, [["seatPrize", 1]]],
      "No input is called “seatPrize”. Did you mean seatPrice?",
    ],
    ["CRMINPUTS", ["auto"], "Company size “Auto” needs the number of users."],
    [
      "CRMCOST",
      ["huge", "many", 0, [["licence", "perpetual"]]],
      "Company size is “huge”. It must be Small, Medium, Large, or Auto. Users is “many”. It must be a number. Years is 0. It must be between 1 and 10. A cloud system cannot have a perpetual licence. Choose Subscription or On premises.",
    ],
  ])("%s(%j)", (name, cells, sentence) => expect(fault(name, ...cells)).toEqual(["#VALUE!", sentence]));

  test("in Chinese for a Chinese Office", () => {
    installOffice("zh-CN");
    expect(fault("CRMCOST", "huge", 0, 3)).toEqual([
      "#VALUE!",
      "公司规模为“huge”，须为小型、中型、大型或自动。用户数为 0，须在 1 到 100,000 之间。",
    ]);
    expect((call("CRMBUDGET", "medium", 30, 3) as unknown[][])[0]?.[0]).toBe("成本构成");
  });

  test("a defect is no user's fault: it stays what it is", () => {
    Object.assign(globalThis, { CustomFunctions: undefined });
    expect(() => call("CRMCOST", "huge", 30, 3)).toThrow(TypeError);
  });
});
