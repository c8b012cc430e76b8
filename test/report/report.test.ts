import { FIGURE_IDS, INPUT_NAMES, inputRow, type Issue, parseScenario } from "../../src/engine/index";
import {
  accepts,
  budgetTable,
  choiceWord,
  EXPLAINED,
  inputChoices,
  inputsTable,
  issueText,
  VOCABULARY,
} from "../../src/report/index";
import { LANGUAGES, translator } from "../../src/text/index";
import en from "../../src/text/en.json";
import { ledgerOf, scenarioOf } from "../engine/scenarios";

const [english, chinese] = [translator("en"), translator("zh-CN")];

describe("budget", () => {
  test("C02: medium, 30 users, 3 years", () => {
    expect(budgetTable(ledgerOf(scenarioOf("medium", 30, 3)), english)).toEqual([
      ["Component", "Total", "Share", "Go-live", "Year 1", "Year 2", "Year 3"],
      ["Licence", 113490, 113490 / 249166.77, 0, 36000, 37800, 39690],
      ["Implementation", 71500, 71500 / 249166.77, 71500, 0, 0, 0],
      ["Training and support", 24904.97, 24904.97 / 249166.77, 9600, 3600, 5738.4, 5966.57],
      ["Hardware", 0, 0, 0, 0, 0, 0],
      ["Customization", 39271.8, 39271.8 / 249166.77, 30000, 0, 4590, 4681.8],
      ["Total", 249166.77, 1, 111100, 39600, 48128.4, 50338.37],
    ]);
  });

  test("in Chinese", () => {
    const table = budgetTable(ledgerOf(scenarioOf("small", 3, 1)), chinese);
    expect(table[0]).toEqual(["成本构成", "合计", "占比", "上线", "第 1 年"]);
    expect(table.map(([label]) => label).slice(1)).toEqual([
      "许可与订阅",
      "实施",
      "培训与支持",
      "硬件",
      "定制与扩展",
      "合计",
    ]);
  });

  test("a budget of nothing has no shares rather than errors", () => {
    const free = Object.fromEntries(
      [
        "seatPrice",
        "setupDays",
        "setupDaysPerUser",
        "dayRate",
        "records",
        "integrations",
        "trainingHours",
        "supportRate",
      ].map((name) => [name, 0]),
    );
    const table = budgetTable(ledgerOf(scenarioOf("small", 3, 1, free)), english);
    expect(table.slice(1).map(([, sum, share]) => [sum, share])).toEqual(
      Array.from({ length: 6 }, () => [0, 0]),
    );
  });
});

describe("inputs", () => {
  const table = inputsTable(scenarioOf("medium", null, null), INPUT_NAMES, english);

  test("a row for every input", () => {
    expect(table[0]).toEqual([
      "Name in formulas",
      "Input",
      "Unit",
      "Low",
      "Likely",
      "High",
      "Accepts",
      "Source",
    ]);
    expect(table.slice(1).map(([name]) => name)).toEqual(INPUT_NAMES);
  });

  test.each([
    [
      "users",
      "Users",
      "seats",
      10,
      30,
      50,
      "whole number, 1 to 100,000",
      "52by.com/article/162199, an article on what CRM systems cost: subscription range / seat price",
    ],
    [
      "deployment",
      "Deployment",
      "",
      "Cloud",
      "Cloud",
      "Cloud",
      "Cloud or On premises",
      "Assumption of this add-in",
    ],
    [
      "licence",
      "Licence",
      "",
      "Subscription",
      "Subscription",
      "Subscription",
      "Subscription or Perpetual",
      "Assumption of this add-in",
    ],
    [
      "currency",
      "Currency",
      "",
      "CNY",
      "CNY",
      "CNY",
      "three-letter code, such as USD",
      "Assumption of this add-in",
    ],
  ])("%s", (...row) => expect(table.find(([name]) => name === row[0])).toEqual(row));

  test("trainer and class size follow the size's way of training", () => {
    const cells = (tier: string) =>
      inputsTable(scenarioOf(tier, null, null), INPUT_NAMES, english)
        .filter(([name]) => name === "classSize" || name === "trainerRate")
        .map((row) => row.slice(3, 6));
    expect(cells("small")).toEqual([
      [20, 20, 20],
      [200, 300, 400],
    ]);
    expect(cells("large")).toEqual([
      [15, 15, 15],
      [400, 600, 800],
    ]);
  });

  test("every input says what it accepts, in both languages", () => {
    expect(accepts("contingency", english)).toBe("0 to 1, or None, Late, Mid, or Early");
    expect(accepts("contingency", chinese)).toBe("0 到 1，或无、后期、中期或早期");
  });
});

describe("vocabulary", () => {
  test("every name and choice that a table prints is understood, in every language", () => {
    for (const t of LANGUAGES.map(translator)) {
      for (const name of INPUT_NAMES) {
        expect(VOCABULARY.inputName(t(`input.${name}`))).toBe(name);
        for (const choice of inputChoices(name)) {
          const word = choiceWord(name, choice, t);
          expect(VOCABULARY.choice(name, inputChoices(name), word)).toBe(choice);
        }
      }
    }
  });

  test.each([
    ["dayRate"],
    ["DAYRATE"],
    ["day rate"],
    ["Consultant day rate"],
    ["顾问人天单价"],
    ["ｄａｙＲａｔｅ"],
  ])("%s names the day rate", (text) => expect(VOCABULARY.inputName(text)).toBe("dayRate"));

  test("sizes in Chinese", () => {
    const scenario = parseScenario(
      { tier: "中型", users: "３０", years: 3, overrides: [["部署方式", "本地部署"]] },
      VOCABULARY,
    );
    expect(scenario).toMatchObject({
      ok: true,
      value: { tier: "medium", given: { users: 30, deployment: "onPremises" } },
    });
  });

  test("a word is understood only where it is a choice", () => {
    expect(VOCABULARY.choice("figure", EXPLAINED, "Implementation")).toBe("implementation");
    expect(VOCABULARY.choice("figure", FIGURE_IDS, "Implementation")).toBeUndefined();
  });

  test("a choice of another input is none of this one's", () => {
    expect(VOCABULARY.choice("deployment", ["cloud", "onPremises"], "perpetual")).toBeUndefined();
  });
});

/** A translator would read these: every fault in both languages. */
describe("sentences", () => {
  const faults: readonly Issue[] = [
    { code: "missing", subject: "tier" },
    { code: "notNumber", subject: "customDays", got: "20 days" },
    { code: "outOfRange", subject: "dayRate", got: 25000, min: 0, max: 20000 },
    { code: "notWhole", subject: "users", got: 2.5 },
    { code: "notChoice", subject: "tier", got: "huge", choices: ["small", "medium", "large", "auto"] },
    { code: "notChoice", subject: "component", got: "x", choices: ["licence", "hardware"] },
    { code: "notCurrency", subject: "currency", got: "yuan" },
    { code: "notNumber", subject: "users", got: "30²", understood: 30 },
    { code: "twoReadings", subject: "discount", got: "0,050", readings: [0.05, 50] },
    { code: "unknownInput", got: "seatPrize" },
    { code: "unknownInput", got: "折扣" },
    { code: "unknownInput", got: "zzz" },
    { code: "givenTwice", subject: "discount" },
    { code: "notPairs", columns: 3 },
    { code: "valueWithoutName", got: "40" },
    { code: "autoWithoutUsers" },
    { code: "cloudPerpetual" },
    { code: "noExchangeRate", currency: "USD" },
    { code: "outOfRange", subject: "year", got: 4, min: 0, max: 3 },
    { code: "notChoice", subject: "figure", got: "totle", choices: [...EXPLAINED] },
    { code: "notDate", subject: "goLive", got: "soon" },
    { code: "unknownVendor", got: "Salesfource", nearest: "Salesforce" },
    { code: "unknownVendor", got: "zzz", nearest: null },
    { code: "unknownEdition", got: "Gold", vendor: "Copper", editions: ["Basic", "Business"] },
    { code: "ambiguousEdition", got: "Growth", editions: ["Growth USD annual", "Growth USD monthly"] },
    { code: "priceNotPublished", vendor: "Acme", edition: "Gold" },
    {
      code: "notPerUserMonth",
      vendor: "Close",
      edition: "Solo",
      price: 9,
      currency: "USD",
      unit: "month",
    },
    {
      code: "lineNeedsNumber",
      vendor: "Salesforce",
      edition: "Conversations",
      price: 2,
      currency: "USD",
      unit: "conversation",
    },
    { code: "isAddOn", vendor: "Acme", edition: "Sandbox" },
    { code: "needsAnother", vendor: "Acme", edition: "Light", needs: "a full seat" },
    { code: "tooManySeats", vendor: "Acme", edition: "Gold", seats: 30, maximumSeats: 15 },
    { code: "otherDeployment", vendor: "Acme", edition: "Gold", deployment: "onPremises" },
    { code: "otherBilling", vendor: "Acme", edition: "Gold", billing: "annual" },
    { code: "otherLicence", vendor: "Acme", edition: "Gold", licence: "subscription" },
    { code: "otherPurpose", vendor: "Acme", edition: "Gold", product: "Help Desk", purpose: "service" },
    {
      code: "noLongerSold",
      vendor: "Acme",
      edition: "Gold",
      validUntil: "2026-09-02",
      replacedBy: "Platinum",
    },
    { code: "noLongerSold", vendor: "Acme", edition: "Gold", validUntil: "2026-09-02", replacedBy: null },
    { code: "noneToBuy", vendor: "Acme" },
    { code: "needsVendor", subject: "rate" },
    { code: "rateTwice", currency: "USD" },
    { code: "rateOfWhich", currencies: ["USD", "INR"] },
    { code: "rateOfHome", got: 7.2 },
    { code: "notRates" },
    { code: "noFigure", figure: "paybackMonths" },
    { code: "more", count: 3 },
  ];

  test("in English and in Chinese", () => {
    expect(
      faults.map((issue) => [issueText([issue], english), issueText([issue], chinese)]),
    ).toMatchSnapshot();
  });

  test("leave no fact out", () => {
    for (const t of [english, chinese]) {
      for (const issue of faults) expect(issueText([issue], t)).not.toMatch(/[{}]|undefined|null/);
    }
  });

  test("stand together, and too many are counted", () => {
    const many = Array.from({ length: 11 }, (): Issue => ({ code: "givenTwice", subject: "discount" }));
    expect(issueText(many, english)).toBe(`${"Discount is given twice. ".repeat(8)}And 3 more.`);
    expect(issueText(many, chinese)).toBe(`${"优惠幅度填了两次。".repeat(8)}另有 3 处问题。`);
  });

  test("every unit has its words", () => {
    const units = INPUT_NAMES.map(inputRow).flatMap((row) =>
      row.kind === "number" ? [`unit.${row.unit}`] : [],
    );
    expect(Object.keys(en)).toEqual(expect.arrayContaining(units));
  });
});
