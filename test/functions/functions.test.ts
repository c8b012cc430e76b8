import { PRICES } from "../../src/engine/rates/prices";
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

  test("a seed of minus nought is nought", () => {
    const simulated = (seed: number) => call("CRMSIMULATE", "medium", 30, 3, null, 1024, seed);
    expect(simulated(-0)).toEqual(simulated(0));
  });

  test("CRMBUDGET spills five components and a total under a header", () => {
    const table = call("CRMBUDGET", "medium", 30, 3, null) as unknown[][];
    expect(table.map((row) => row.length)).toEqual(Array.from({ length: 7 }, () => 7));
    expect(table.at(-1)).toEqual(["Total", 249166.77, 1, 111100, 39600, 48128.4, 50338.37]);
  });

  test("CRMINPUTS spills the inputs that are asked first, or every input", () => {
    expect(call("CRMINPUTS", "large", null)).toHaveLength(25);
    const table = call("CRMINPUTS", "large", true) as unknown[][];
    expect(table).toHaveLength(57);
    expect(table.find(([name]) => name === "seatPrice")?.slice(3, 6)).toEqual([200, 200, 200]);
  });
});

/** Each question that a budget raises, asked of C02 (medium, 30 users, 3 years) or its five-year kin. */
describe("questions", () => {
  const table = (name: keyof Functions, ...cells: unknown[]): unknown[][] =>
    call(name, ...cells) as unknown[][];

  test.each<[unknown, unknown[], unknown]>([
    ["oneOff", [null], 111100],
    ["p80", [null], 312207.6],
    ["servers", [[["deployment", "onPremises"]]], 2],
    ["Capital expenditure", [null], 30000],
    ["首年现金", [null], 150700],
    ["accuracy", [null], "Class 5 (−50% to +100%)"],
  ])("CRMFIGURE %s", (figure, overrides, expected) => {
    expect(call("CRMFIGURE", figure, "medium", 30, 3, ...overrides)).toBe(expected);
  });

  test("CRMFIGURE roi", () => {
    const benefit = [
      ["annualBenefit", 180000],
      ["benefitRampYears", 2],
      ["discountRate", 0.1],
    ];
    expect(call("CRMFIGURE", "roi", "medium", 30, 3, benefit)).toBeCloseTo(0.6280485242052765, 12);
  });

  test("CRMLEDGER", () => {
    const rows = table("CRMLEDGER", "medium", 30, 3, [["seatPrice", 100]]);
    expect(rows[0]).toEqual([
      "Component",
      "Item",
      "Year",
      "Quantity",
      "Unit",
      "Unit price",
      "Amount",
      "Source",
    ]);
    expect(rows[1]).toEqual(["Licence", "Subscription", 1, 360, "seat-months", 100, 36000, "Yours"]);
    expect(rows[4]).toEqual([
      "Implementation",
      "Set-up",
      0,
      25,
      "person-days",
      1500,
      37500,
      expect.stringContaining("CSBMK 2025"),
    ]);
    expect(rows.slice(1).reduce((sum, row) => sum + Math.round(Number(row[6]) * 100), 0)).toBe(24916677);
  });

  test("CRMRANGE", () => {
    expect(table("CRMRANGE", "medium", 30, 3)).toEqual([
      ["Figure", "Value"],
      ["Low", 137640],
      ["Likely", 249166.77],
      ["High", 687283.89],
      ["Mean", 273296.73],
      ["P10", 214536.67],
      ["P50", 269062.78],
      ["P80", 312207.6],
      ["P90", 337447.11],
    ]);
  });

  test("CRMSIMULATE: a seed repeats it", () => {
    const rows = table("CRMSIMULATE", "medium", 30, 3, null, 1024, 7);
    expect(rows.map(([label]) => label)).toEqual([
      "Figure",
      "Mean",
      "Standard deviation",
      "P10",
      "P50",
      "P80",
      "P90",
      "Error of P50",
      "Error of P90",
      "Points",
      "Seed",
    ]);
    expect(table("CRMSIMULATE", "medium", 30, 3, null, "1024", "7")).toEqual(rows);
    expect(table("CRMSIMULATE", "medium", 30, 3, null, 1024, 8)).not.toEqual(rows);
  });

  test("CRMTORNADO", () => {
    expect(table("CRMTORNADO", "medium", 30, 3).slice(0, 3)).toEqual([
      ["Input", "Low", "High", "Swing"],
      ["Custom development", 209894.97, 327710.37, 117815.4],
      ["Consultant day rate", 232012.41, 306347.97, 74335.56],
    ]);
  });

  test("CRMCOMPARE", () => {
    const rows = table("CRMCOMPARE", "medium", 30, 5, [[null]], [["deployment", "onPremises"]]);
    expect(rows[0]).toEqual(["Component", "A", "B", "B − A", "% of A"]);
    expect(rows[4]).toEqual(["Hardware", 0, 185183.02, 185183.02, ""]);
    expect(rows.at(-1)).toEqual(["Total", 356904.94, 480842.05, 123937.11, 123937.11 / 356904.94]);
  });

  test("CRMBREAKEVEN", () => {
    expect(call("CRMBREAKEVEN", "medium", 30, 5)).toBe("never");
    expect(
      call("CRMBREAKEVEN", "medium", 30, 5, [["deployment", "cloud"]], [["deployment", "onPremises"]]),
    ).toBe(0);
  });

  test("CRMSAVINGS", () => {
    expect(table("CRMSAVINGS", "medium", 30, 5, null, "Fxiaoke", "Professional")).toEqual([
      ["Way to save", "Cost before", "Cost after", "Saving"],
      ["Only the features you need", 356904.94, 307986.76, 48918.18],
      ["A cheaper edition you name", 356904.94, 398479.8, -41574.86],
      ["The other deployment", 356904.94, 480842.05, -123937.11],
      ["Online training", 356904.94, 348069.05, 8835.89],
    ]);
    expect(table("CRMSAVINGS", "medium", 30, 5)).toHaveLength(4);
    expect(table("CRMSAVINGS", "medium", 30, 5, null, "Copper", null, 7.2)[2]?.[2]).toBe(
      call("CRMCOST", "medium", 30, 5, [["seatPrice", 23 * 7.2]]),
    );
  });

  test("CRMSAVINGS takes rates by currency, and the scenario's own for its currency", () => {
    const after = (...cells: unknown[]) => table("CRMSAVINGS", "medium", 30, 5, ...cells)[2]?.[2];
    const rupees = call("CRMCOST", "medium", 30, 5, [["seatPrice", 64.8]]);
    const rates = [
      ["INR", 0.081],
      ["USD", 7.2],
    ];
    expect(after(null, "Zoho", null, rates)).toBe(rupees);
    expect(after(null, "Zoho", "Standard INR", [[0.081]])).toBe(rupees);
    const dollars = [
      ["currency", "USD"],
      ["exchangeRate", 7.2],
    ];
    expect(after(dollars, "Copper", "Basic annual")).toBe(
      call("CRMCOST", "medium", 30, 5, [...dollars, ["prices", "CNY"], ["seatPrice", 23 * 7.2]]),
    );
  });

  test("CRMSAVINGS offers no edition that the plan could not buy", () => {
    const vtiger = table("CRMSAVINGS", "medium", 30, 5, null, "Vtiger", null, 7)[2]?.[2];
    expect(vtiger).toBe(call("CRMCOST", "medium", 30, 5, [["seatPrice", 30 * 7]]));
    const two = table("CRMSAVINGS", "small", 2, 3, null, "Salesforce", null, 7)[2]?.[2];
    expect(two).toBe(call("CRMCOST", "small", 2, 3, [["seatPrice", 0]]));
    const more = table("CRMSAVINGS", "small", 3, 3, null, "Salesforce", null, 7)[2]?.[2];
    expect(more).toBe(call("CRMCOST", "small", 3, 3, [["seatPrice", 25 * 7]]));
  });

  test("CRMPRICE and CRMPRICES", () => {
    expect(call("CRMPRICE", "Salesforce", "Enterprise")).toBe(175);
    expect(call("CRMPRICE", "Salesforce", "Enterprise", "currency")).toBe("USD");
    expect(call("CRMPRICE", "monday.com", "Basic annual", "最低席位数")).toBe(3);
    expect(call("CRMPRICE", "Close", "Solo annual", "unit")).toBe("month");
    expect(call("CRMPRICE", "Close", "Solo annual", "List price")).toBe("USD 9 / month");
    expect(call("CRMPRICE", "Salesforce", "Flex Credits", "listPrice")).toBe(
      "USD 500 / pack of 100,000 credits / month",
    );
    expect(call("CRMPRICE", "Salesforce", "Premier success plan", "listPrice")).toBe(
      "30% of the subscription",
    );
    expect(call("CRMPRICE", "fxxk", "专业版")).toBe(119);
    expect(table("CRMPRICES", null)).toHaveLength(PRICES.length + 1);
    expect(
      table("CRMPRICES", "Microsoft")
        .slice(0, 5)
        .map((row) => row.slice(2, 6)),
    ).toEqual([
      ["Edition", "Price", "Currency", "Unit"],
      ["Professional", 65, "USD", "user / month"],
      ["Enterprise", 105, "USD", "user / month"],
      ["Premium", 150, "USD", "user / month"],
      ["Relationship Sales", "", "USD", "user / month"],
    ]);
  });

  test("CRMPRICES tells caps, validity and age", () => {
    jest.useFakeTimers({ now: new Date(2026, 10, 28, 9) });
    const rows = table("CRMPRICES", "Salesforce");
    const cell = (edition: string, heading: string) =>
      rows.find((row) => row[2] === edition)?.[rows[0]?.indexOf(heading) ?? -1];
    expect(cell("Free Suite", "Maximum seats")).toBe(2);
    expect(cell("Enterprise", "Valid until")).toBe("2026-09-02");
    expect(cell("Enterprise", "Replaced by")).toBe("Core");
    expect(cell("Enterprise", "Age in days")).toBe(107);
    expect(cell("Data storage", "Item")).toBe("Licence");
    expect(cell("Data storage", "Confidence")).toBe("approximate, more than a year old");
    jest.useRealTimers();
  });

  describe("quoted lines", () => {
    const quote = [
      ["计入", "Quantity", "单价", "Per", "name", "备注"],
      ["订阅费", 80, 1260, "月", "Enterprise", "ours"],
      ["subscription", 40, "¥162", "month", "Light", ""],
      ["", "", "", "", "", "a remark on a row of its own"],
      ["许可与订阅", "", 0.3, "share", "Full sandbox", ""],
    ];

    test("in either language and any order, in every function that takes overrides", () => {
      const seats = 12 * (80 * 1260 + 40 * 162);
      expect(call("CRMFIGURE", "monthlySubscription", "large", 120, 3, null, quote)).toBe(seats / 12);
      expect(call("CRMCOMPONENT", "licence", "large", 120, 3, null, 1, quote)).toBe(seats * 1.3);
      const total = call("CRMCOST", "large", 120, 3, null, quote);
      expect(total).toBe((table("CRMBUDGET", "large", 120, 3, null, quote).at(-1) ?? [])[1]);
      expect(table("CRMCOMPARE", "large", 120, 3, null, null, null, quote).at(-1)?.[2]).toBe(total);
      const cloud = [["deployment", "cloud"]];
      expect(call("CRMBREAKEVEN", "large", 120, 3, cloud, cloud, quote, quote)).toBe(0);
      expect(table("CRMRANGE", "large", 120, 3, null, quote)[2]).toEqual(["Likely", total]);
    });

    test("CRMLEDGER, CRMFOCUS and CRMEXPLAIN show each under its own name", () => {
      const ledger = table("CRMLEDGER", "large", 120, 3, null, quote);
      const names = ledger.map(([, name]) => name);
      expect(names).toEqual(expect.arrayContaining(["Enterprise", "Light", "Full sandbox", "Support plan"]));
      expect(names).not.toContain("Subscription");
      expect(ledger.find(([, name, year]) => name === "Light" && year === 2)).toEqual([
        "Licence",
        "Light",
        2,
        480,
        "unit-months",
        170.1,
        81648,
        "your quote",
      ]);
      const focus = table("CRMFOCUS", "large", 120, 3, null, null, quote);
      expect(focus.find((row) => row[4] === "Full sandbox")?.slice(2, 4)).toEqual(["Purchase", "Recurring"]);
      const explained = table("CRMEXPLAIN", "licence", "large", 120, 3, null, quote);
      expect(explained.find(([part]) => part === "Full sandbox · Year 1")?.slice(1, 4)).toEqual([
        "months ÷ 12 × price × subscription of the year",
        `12 ÷ 12 × 0.3 × ${(12 * (80 * 1260 + 40 * 162)).toLocaleString("en")}`,
        386208,
      ]);
    });

    test("every fault at once, by line, name and column", () => {
      const faulty = [
        ["item", "name", "price", "per", "mien"],
        ["setup", "Partner", "cheap", "once", ""],
        ["shoes", "", 1, "month", 3],
      ];
      expect(() => call("CRMCOST", "medium", 30, 3, null, faulty)).toThrow(
        "A quote has no column “mien”. Call it Note if it is your own. " +
          "Line 1, Partner: Price is “cheap”. It must be a number. " +
          "Line 2, shoes: Counts as is “shoes”. It must be",
      );
    });

    test("CRMLINES: an empty table, and a vendor's entries as lines that CRMCOST takes", () => {
      const empty = table("CRMLINES", null);
      expect(empty[0]?.slice(0, 5)).toEqual(["Counts as", "Name", "Quantity", "Price", "Per"]);
      expect(call("CRMCOST", "medium", 30, 3, null, empty)).toBe(249166.77);
      const lines = table("CRMLINES", "Fxiaoke");
      const heads = lines[0] ?? [];
      const seats = lines.filter((row) => row[heads.indexOf("Price")] === 119).slice(0, 1);
      expect(call("CRMCOST", "medium", 30, 3, null, [heads, ...seats])).toBe(
        call("CRMCOST", "medium", 30, 3, [["seatPrice", 119]]),
      );
    });
  });

  test("unlike scenarios are not compared", () => {
    const dollars = [
      ["currency", "USD"],
      ["exchangeRate", 7.2],
    ];
    expect(() => call("CRMCOMPARE", "medium", 30, 3, dollars, [["discount", 0]])).toThrow(
      "The two scenarios stand in different currencies, USD and CNY.",
    );
    expect(() => call("CRMBREAKEVEN", "medium", 30, 3, dollars, null)).toThrow("different currencies");
    expect(() => call("CRMCOST", "medium", 30, 3, [["exchangeRate", 7.2]])).toThrow(
      "Exchange rate is 7.2, but the currency is CNY, which has the rate 1.",
    );
  });

  test("money in another currency: dollars typed as dollars, yen without decimals", () => {
    const own = [
      ["currency", "USD"],
      ["exchangeRate", 7.2],
      ["seatPrice", 175],
    ];
    expect(() => call("CRMCOST", "medium", 30, 3, own)).toThrow(
      "The currency is USD and Seat price is given: say whether money stands in CNY or in USD. " +
        "Set Money inputs in to CNY or Own currency.",
    );
    const own2 = [...own, ["prices", "own"]];
    expect(call("CRMFIGURE", "monthlySubscription", "medium", 30, 3, own2)).toBe(30 * 175);
    const yen = [
      ["currency", "JPY"],
      ["exchangeRate", 0.048],
    ];
    expect(Number.isInteger(call("CRMCOST", "medium", 30, 3, yen))).toBe(true);
  });

  test("CRMEXPLAIN a component", () => {
    const rows = table("CRMEXPLAIN", "implementation", "medium", 30, 3);
    expect(rows.slice(0, 5)).toEqual([
      ["Part", "In words", "In figures", "Amount", ""],
      [
        "Set-up · Go-live",
        "(Set-up days + Set-up days per user × seats in year 1) × Consultant day rate",
        "(10 + 0.5 × 30) × 1,500",
        37500,
        "",
      ],
      [
        "Data migration · Go-live",
        "Data sources × Days per data source × Consultant day rate + Records to move × Price per record",
        "2 × 3 × 1,500 + 50,000 × 0.1",
        14000,
        "",
      ],
      ["Connections · Go-live", "Systems to connect × Cost per connection", "2 × 10,000", 20000, ""],
      ["Total", "", "", 71500, ""],
    ]);
    expect(rows.slice(5, 7)).toEqual([
      ["Input", "Value", "Unit", "Origin", "Source"],
      ["Users", 30, "seats", "Yours", "Yours"],
    ]);
    expect(rows.find(([label]) => label === "Price per record")).toEqual([
      "Price per record",
      0.1,
      "CNY / record",
      "Default",
      "assumption: vendors quote after a sample run",
    ]);
  });

  test("CRMFOCUS", () => {
    const rows = table("CRMFOCUS", "medium", 30, 3, [["discount", 0.2]], 46388);
    expect(rows[0]).toHaveLength(18);
    expect(rows[1]).toEqual([
      "Business Applications",
      "CRM",
      "Purchase",
      "Recurring",
      "Subscription",
      "2027-01-01",
      "2028-01-01",
      "CNY",
      360,
      "seat-months",
      100,
      36000,
      28800,
      28800,
      28800,
      "licence",
      "subscription",
      "seatPrice 2026-11-23",
    ]);
    expect(table("CRMFOCUS", "medium", 30, 3)[2]?.slice(5, 7)).toEqual([12, 24]);
  });

  test("CRMVERSION", () => {
    expect(call("CRMVERSION")).toBe("model 2, defaults 2026-11-23, price book 2026-10-07");
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
  test.each<[string, keyof Functions, (range: unknown[][]) => unknown[]]>([
    ["overrides", "CRMCOST", (range) => ["medium", 30, 3, range]],
    ["A", "CRMCOMPARE", (range) => ["medium", 30, 3, range, null]],
    ["B", "CRMBREAKEVEN", (range) => ["medium", 30, 3, null, range]],
  ])("a whole column of other things (%s): eight sentences at once", (_, name, cells) => {
    const range = Array.from({ length: 1_048_576 }, (_, i) => [`Customer ${i}`, i]);
    const start = process.cpuUsage();
    const [code, message] = fault(name, ...cells(range));
    // Milliseconds of the processor. Some fifty on a quick machine; looking each name up took minutes.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
    expect(code).toBe("#VALUE!");
    expect(message).toMatch(/^(No input is called “Customer [0-7]”\. ){8}And 1,048,568 more\.$/);
  });
  test("a whole sheet is no pair of columns, and its cells are not looked at", () => {
    let looks = 0;
    const row = new Proxy(
      Array.from({ length: 16_384 }, () => ""),
      {
        get: (cells, key) => ((looks += /^\d/.test(String(key)) ? 1 : 0), Reflect.get(cells, key) as unknown),
      },
    );
    const sheet = Array.from({ length: 1_048_576 }, () => row);
    expect(fault("CRMCOST", "medium", 30, 3, sheet)[1]).toBe(
      "Overrides must be a range of two columns, name and value; this one has 16,384.",
    );
    expect(looks).toBeLessThan(100);
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
    [
      "CRMCOST",
      ["medium", 30, 3, [["seatPrize", ""]]],
      "No input is called “seatPrize”. Did you mean seatPrice?",
    ],
    ["CRMCOST", ["medium", 1e308, 3], "Users is 1E+308. It must be between 1 and 100,000."],
    ["CRMCOST", ["medium", `${"x".repeat(79)}😀`, 3], `Users is “${"x".repeat(79)}”. It must be a number.`],
    // Two letters are near to anything.
    ["CRMCOST", ["medium", 30, 3, [["ab", 1]]], "No input is called “ab”."],
    // Every argument's faults, of both scenarios where there are two.
    [
      "CRMCOMPARE",
      ["medium", 30, 3, [["discount", 3]], [["discount", -1]]],
      "Scenario A: Discount is 3. It must be between 0 and 0.9. Scenario B: Discount is -1. It must be between 0 and 0.9.",
    ],
    [
      "CRMBREAKEVEN",
      [
        "medium",
        0,
        3,
        null,
        [
          ["timing", "never"],
          ["years", 2],
        ],
      ],
      "Users is 0. It must be between 1 and 100,000. Cash timing is “never”. It must be Year end, Mid-year, or Prepaid. Years is given twice.",
    ],
    [
      "CRMCOMPONENT",
      ["rent", "huge", 30, 3, null, 77],
      "Cost component is “rent”. It must be Licence, Implementation, Training and support, Hardware, or Customization. Company size is “huge”. It must be Small, Medium, Large, or Auto. Year is 77. It must be between 0 and 10.",
    ],
    [
      "CRMSIMULATE",
      ["huge", 30, 3, null, 7, -1],
      "Company size is “huge”. It must be Small, Medium, Large, or Auto. Trials is 7. It must be between 1,024 and 1,048,576. Seed is -1. It must be between 0 and 9,007,199,254,740,991.",
    ],
    [
      "CRMSAVINGS",
      ["huge", 30, 5, null, "Salesfroce", "Enterprise", "x"],
      "Company size is “huge”. It must be Small, Medium, Large, or Auto. No vendor in the price book is called “Salesfroce”. Did you mean Salesforce? Exchange rate is “x”. It must be a number.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 5, null, "Salesforce", "Enterprise", 100_000],
      "Seat price is 17,500,000. It must be between 0 and 10,000.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 5, null, null, "Enterprise", 7.2],
      "Edition needs a vendor beside it. Exchange rate needs a vendor beside it.",
    ],
    ["CRMPRICE", [null, " "], "Vendor is missing. Edition is missing."],
    [
      "CRMFOCUS",
      ["huge", 30, 3, null, "soon"],
      "Company size is “huge”. It must be Small, Medium, Large, or Auto. Go-live date is “soon”. It must be a date.",
    ],
    ["CRMINPUTS", ["auto"], "Company size “Auto” needs the number of users."],
    [
      "CRMCOST",
      ["huge", "many", 0, [["licence", "perpetual"]]],
      "Company size is “huge”. It must be Small, Medium, Large, or Auto. Users is “many”. It must be a number. Years is 0. It must be between 1 and 10. A cloud system cannot have a perpetual licence. Choose Subscription or On premises.",
    ],
    ["CRMFIGURE", ["totl", "medium", 30, 3], "Figure is “totl”. Did you mean total?"],
    [
      "CRMSIMULATE",
      ["medium", 30, 3, null, 1000],
      "Trials is 1,000. It must be between 1,024 and 1,048,576.",
    ],
    ["CRMSIMULATE", ["medium", 30, 3, null, null, 1.5], "Seed is 1.5. It must be a whole number."],
    [
      "CRMPRICE",
      ["Salesfroce", "Enterprise"],
      "No vendor in the price book is called “Salesfroce”. Did you mean Salesforce?",
    ],
    ["CRMPRICE", ["Microsoft", null], "Edition is missing."],
    [
      "CRMPRICE",
      ["Microsoft", "Premium", "colour"],
      "Price field is “colour”. It must be Price, Currency, Unit, Billing, Minimum seats, Product, As of, Confidence, Source, Note, List price, Item, Maximum seats, Deployment, Needs besides, Valid until, Replaced by, or Age in days.",
    ],
    ["CRMPRICES", ["Acme"], "No vendor in the price book is called “Acme”."],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "Copper", "Basic annual"],
      "USD needs an exchange rate. Enter CNY for 1 USD.",
    ],
    ["CRMSAVINGS", ["medium", 30, 3, null, null, "Basic"], "Edition needs a vendor beside it."],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "", "Basic", 7.2],
      "Edition needs a vendor beside it. Exchange rate needs a vendor beside it.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "Copper", "Basic annual", 1e6],
      "Seat price is 23,000,000. It must be between 0 and 10,000.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "Zoho", null, 7.2],
      "These prices are in INR or USD. Give the rates as two columns, currency and CNY for one unit.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "Zoho", null, [["USD", 7.2]]],
      "INR needs an exchange rate. Enter CNY for 1 INR.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "Fxiaoke", "Professional", 7.2],
      "A rate of 7.2 for CNY prices cannot be: CNY is 1.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "Copper", null, [["USD", 7.2, 1]]],
      "Exchange rate must be one number, or two columns: currency and CNY for one unit.",
    ],
    ["CRMFOCUS", ["medium", 30, 3, null, "soon"], "Go-live date is “soon”. It must be a date."],
  ])("%s(%j)", (name, cells, sentence) => expect(fault(name, ...cells)).toEqual(["#VALUE!", sentence]));

  test.each<[keyof Functions, unknown[], string]>([
    [
      "CRMPRICE",
      ["Close", "Solo annual"],
      "Close Solo costs USD 9 / month, not per user and month. Quote it as a line, or ask for the field “List price”.",
    ],
    [
      "CRMPRICE",
      ["用友", "CRM"],
      "The price book knows no public price of 用友 Yonyou CRM. Type the price from your quote.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "Vtiger", "One Growth", 7],
      "Vtiger One Growth is sold for at most 15 seats; this plan needs 30.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "EspoCRM"],
      "EspoCRM has no edition in the price book that this plan could buy. EspoCRM Self-hosted community is for another deployment: On premises.",
    ],
    [
      "CRMSAVINGS",
      ["medium", 30, 3, null, "Salesforce", "Flex Credits", 7],
      "Salesforce Flex Credits costs USD 500 / pack of 100,000 credits / month, not per user and month. Quote it as a line, or ask for the field “List price”.",
    ],
    ["CRMFIGURE", ["paybackMonths", "medium", 30, 3], "This scenario has no Payback (months)."],
  ])("what does not exist is #N/A with a sentence: %s(%j)", (name, cells, sentence) => {
    expect(fault(name, ...cells)).toEqual(["#N/A", sentence]);
  });

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

/** A budget of a year by month, and what was paid of it in a quarter. */
describe("budget against actuals", () => {
  const PAID = [
    ["Date", "Counts as", "Amount", "Supplier", "Reference"],
    [46063, "Set-up", 42000, "Partner", "R-1"],
    ["2026-04-02", "订阅费", "9,000", "", ""],
    [46176, "?", 777.77, "", ""],
  ];

  test("CRMPLAN by month, in the words of the reader, and read again in another language", () => {
    const plan = call("CRMPLAN", "medium", 30, 1, null, "Accrual", null) as unknown[][];
    expect(plan[0]?.slice(0, 9)).toEqual([
      "Component",
      "Item",
      "Name",
      "Kind",
      "Currency",
      "Rate",
      "Total",
      0,
      1,
    ]);
    expect(plan[1]?.slice(0, 9)).toEqual([
      "Licence",
      "Subscription",
      "Subscription",
      "estimate",
      "CNY",
      1,
      36000,
      0,
      3000,
    ]);
    expect(new Set(plan.map((row) => row.length))).toEqual(new Set([20]));
    installOffice("zh-CN");
    const variance = call("CRMVARIANCE", plan, PAID, 46112, null) as unknown[][];
    expect(variance.map(([label]) => label)).toEqual(
      "成本构成 许可与订阅 实施 培训与支持 硬件 定制与扩展 待归类 合计  合同第几个月 时间进度 预算使用比例 该日之后的实际 合同期之后 汇率差异 疑似重复的单据行数".split(
        " ",
      ),
    );
    expect(variance[1]).toEqual(["许可与订阅", 36000, 9000, 9000, 0, 0, 36000, 36000, 0, 36000]);
    expect(variance[6]).toEqual(["待归类", 0, 0, 777.77, -777.77, "", 777.77, 777.77, 0, 777.77]);
    expect(variance.slice(9, 12).map((row) => row.slice(0, 3))).toEqual([
      ["合同第几个月", 3, ""],
      ["时间进度", 0.25, ""],
      ["预算使用比例", expect.closeTo(51777.77 / 150700, 12), ""],
    ]);
  });

  test("what is dated later than asOf is told apart", () => {
    const plan = call("CRMPLAN", "medium", 30, 1);
    const variance = call("CRMVARIANCE", plan, PAID, "2026-03-31", "2026-04-30") as unknown[][];
    expect(variance[7]?.[3]).toBe(51000);
    expect(variance[12]?.slice(0, 2)).toEqual(["Actuals after the day", 777.77]);
  });

  test.each<[keyof Functions, unknown[], string]>([
    ["CRMPLAN", ["medium", 30, 1, null, "weekly"], "View is “weekly”. It must be Cash or Accrual."],
    [
      "CRMVARIANCE",
      [[["a"]], PAID, null, "soon"],
      "Go-live date is missing. As of is “soon”. It must be a date. Baseline: the first row must name the columns, such as Component, Item, Kind, Currency, and Rate.",
    ],
    [
      "CRMVARIANCE",
      [[["a"]], PAID, "31/3/2026"],
      "Go-live date is “31/3/2026”. It must be a date. Baseline: the first row must name the columns, such as Component, Item, Kind, Currency, and Rate.",
    ],
    [
      "CRMVARIANCE",
      [[["Item"]], PAID, 46112],
      "Baseline: there is no column Component. Baseline: there is no column Kind. Baseline: there is no column Currency. Baseline: there is no column Rate.",
    ],
  ])("%s(%j)", (name, cells, sentence) => expect(fault(name, ...cells)).toEqual(["#VALUE!", sentence]));

  test("faults of both ranges at once, each by its row", () => {
    const [heads, first, ...others] = call("CRMPLAN", "medium", 30, 1) as unknown[][];
    const baseline = [heads, first?.map((cell) => (cell === "Licence" ? "Shoes" : cell)), ...others];
    expect(fault("CRMVARIANCE", baseline, PAID, 46112)[1]).toBe(
      "Baseline, row 1: Cost component is “Shoes”. It must be Licence, Implementation, Training and support, Hardware, or Customization.",
    );
    const paid = [...PAID, ["soon", "", 5, "", ""], [46112, "", "", "", ""]];
    expect(fault("CRMVARIANCE", [heads, first, ...others], paid, 46112)[1]).toBe(
      "Actuals, row 4: Date is “soon”. It must be a date. Actuals, row 5: Amount is missing.",
    );
    expect(
      fault(
        "CRMVARIANCE",
        [heads, first],
        [...(PAID[0] ? [[...PAID[0], "Currency"]] : []), [46112, "", 5, "", "", "EUR"]],
        46112,
      )[1],
    ).toBe("Actuals, row 1: The baseline has no rate of EUR. Enter the rate beside the amount.");
  });
});

describe("a shortlist", () => {
  const list = (...cells: unknown[]): unknown[][] => call("CRMSHORTLIST", ...cells) as unknown[][];
  const USD = [["USD", 7.2]];

  test("ranks the editions of a vendor by what they would cost, with the age of each price", () => {
    const [heads = [], first = [], ...others] = list("medium", 30, 3, null, [["Copper"]], USD, null);
    const cell = (name: string): unknown => first[heads.indexOf(name)];
    expect(heads.slice(0, 5)).toEqual(["Rank", "Vendor", "Product", "Edition", "Total cost of ownership"]);
    expect([cell("Rank"), cell("Vendor"), cell("Above the cheapest")]).toEqual([1, "Copper", 0]);
    const typed = [
      ["seatPrice", Number(call("CRMPRICE", "Copper", "Basic annual")) * 7.2],
      ["billing", "annual"],
    ];
    expect([cell("Edition"), cell("Total cost of ownership")]).toEqual([
      "Basic",
      call("CRMCOST", "medium", 30, 3, typed),
    ]);
    expect(cell("P90")).toBe(call("CRMFIGURE", "p90", "medium", 30, 3, typed));
    expect(cell("Price read")).toMatch(/^read /);
    expect(others.map(([rank]) => rank)).toEqual(others.map((_, i) => i + 2));
  });

  test("what has no rate or no price stands at the end, in words", () => {
    const table = list("medium", 30, 3);
    expect(table.length).toBeGreaterThan(100);
    const [heads = []] = table;
    const reason = heads.length - 1;
    const unranked = table.slice(1).filter(([rank]) => rank === "");
    expect(unranked.every((row) => String(row[reason]).endsWith("."))).toBe(true);
    expect(unranked.map((row) => row[reason])).toContain("USD needs an exchange rate. Enter CNY for 1 USD.");
    expect(table.findIndex(([rank]) => rank === "")).toBe(table.length - unranked.length);
  });

  test("vendors and editions by name; the plan's own rate where none is given", () => {
    const own = [
      ["currency", "USD"],
      ["exchangeRate", 7.2],
    ];
    const named = [
      ["Salesforce", "Pro Suite"],
      ["", ""],
      ["HubSpot", "Professional USD annual Sales Hub"],
    ];
    const table = list("medium", 30, 3, own, named);
    expect(table.slice(1).map((row) => [row[1], row[3]])).toEqual([
      ["HubSpot", "Professional"],
      ["Salesforce", "Pro Suite"],
    ]);
  });

  test.each<[unknown[], string]>([
    [[[["seatPrice", 100]]], "Seat price is given, but here each edition brings its own. Leave it out."],
    [[null, [["Acme"]]], "No vendor in the price book is called “Acme”."],
    [
      [[["seatPrize", 1]], [["Acme"]], [["dollars", 7]]],
      "No input is called “seatPrize”. Did you mean seatPrice? No vendor in the price book is called “Acme”. Currency is “dollars”. It must be a three-letter code such as USD.",
    ],
    [
      [null, [["a", "b", "c"]]],
      "Vendors must be one column of vendors, or two, vendor and edition; this range has 3.",
    ],
    [[null, [["", "Pro"]]], "Edition needs a vendor beside it."],
    [
      [
        null,
        null,
        null,
        [
          ["item", "price", "per"],
          ["subscription", 1, "month"],
        ],
      ],
      "Quoted lines quote the licence itself, but here each edition brings its own. Keep only what is bought besides.",
    ],
  ])("%j", (cells, sentence) =>
    expect(fault("CRMSHORTLIST", "medium", 30, 3, ...cells)).toEqual(["#VALUE!", sentence]),
  );
});

describe("a scorecard", () => {
  const CRITERIA = [
    ["Features", 30],
    ["Price", 70],
  ];

  test("candidates by rank, then criteria with what would change the first, in one table", () => {
    const table = call("CRMSCORE", CRITERIA, [
      ["", "Alpha", "Beta"],
      ["Price", 5, 9],
      ["Features", 8, 6],
      ["Total", 100, 200],
    ]);
    expect(table).toEqual([
      ["Rank", "Candidate", "Score", "Scored share", "Total", "Value for money", "Remark"],
      [1, "Beta", 8.1, 1, 200, expect.closeTo(68.64, 2), ""],
      [2, "Alpha", 5.9, 1, 100, 100, ""],
      ["", "", "", "", "", "", ""],
      ["Criterion", "Weight", "Turning weight", "Then level", "Remark", "Beta", "Alpha"],
      [
        "Features",
        0.3,
        expect.closeTo(2 / 3, 12),
        "Alpha",
        "At 66.7% instead of 30%, Alpha draws level with the first.",
        expect.closeTo(1.8, 12),
        expect.closeTo(2.4, 12),
      ],
      [
        "Price",
        0.7,
        expect.closeTo(1 / 3, 12),
        "Alpha",
        "At 33.3% instead of 70%, Alpha draws level with the first.",
        expect.closeTo(6.3, 12),
        3.5,
      ],
    ]);
  });

  test("ties, what is not scored yet and one candidate, in words of the language", () => {
    const words = (scores: unknown[][]): unknown[] =>
      (call("CRMSCORE", CRITERIA, scores) as unknown[][]).map((row) => row[6] || row[4]);
    expect(
      words([
        ["", "Alpha", "Beta"],
        ["Price", 5, 5],
        ["Features", 5, 5],
      ])[1],
    ).toBe("Level with Beta.");
    expect(
      words([
        ["", "Alpha", "Beta"],
        ["Price", 5, ""],
      ]).slice(1, 6),
    ).toEqual(["Scored for 70% of the weight.", "Not scored yet.", "", "Beta", "Known once all are scored."]);
    installOffice("zh-CN");
    expect(
      words([
        ["", "Alpha"],
        ["Price", 5],
      ])[1],
    ).toBe("唯一的候选。已评 70% 的权重。");
  });

  test("faults", () => {
    expect(
      fault("CRMSCORE", CRITERIA, [
        ["", "Alpha"],
        ["Prize", 11],
      ]),
    ).toEqual(["#VALUE!", "Scores, row 1: No criterion is called “Prize”. Did you mean Price?"]);
  });
});
