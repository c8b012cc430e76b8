import { inputRow, parseScenario, type InputName } from "../../src/engine/index";
import { issueText, numbersIn, VOCABULARY } from "../../src/report/index";
import { translator } from "../../src/text/index";

const [english, chinese] = [translator("en"), translator("zh-CN")];

/** What a value typed for an input is taken as, or the sentence that refuses it. */
function taken(name: InputName, value: unknown): unknown {
  const argument = name === "users" || name === "years";
  const result = parseScenario(
    {
      tier: "medium",
      users: name === "users" ? value : null,
      years: name === "years" ? value : null,
      overrides: argument ? null : [[name, value]],
    },
    VOCABULARY,
  );
  return result.ok
    ? result.value.given[name]
    : [issueText(result.issues, english), issueText(result.issues, chinese)];
}

test.each<[InputName, unknown, number]>([
  ["users", "40人", 40],
  ["users", "３０ 个", 30],
  ["users", "30 users", 30],
  ["users", "1.5万人", 15000],
  ["users", "2k", 2000],
  ["users", 110 * 1.1, 121],
  ["years", "3年", 3],
  ["years", "5 Years", 5],
  ["discount", "8折", 0.2],
  ["discount", "打 8.5 折", 0.15],
  ["discount", "八五折", 0.15],
  ["discount", "95折", 0.05],
  ["discount", "20% off", 0.2],
  ["discount", "２０％", 0.2],
  ["discount", 1.1 - 0.2, 0.9],
  ["seatPrice", "¥1,000", 1000],
  ["seatPrice", "￥1 000", 1000],
  ["seatPrice", "1000元", 1000],
  ["seatPrice", "RMB 119", 119],
  ["annualBenefit", "1.5亿元", 150000000],
  ["annualBenefit", "2 万", 20000],
  ["annualBenefit", "1.500,00", 1500],
  ["customDays", "20 人天", 20],
  ["customDays", "20 days", 20],
  ["trainingHours", "8小时", 8],
  ["perpetualMonths", "24个月", 24],
  ["sources", "3个", 3],
  ["advancedFactor", "2倍", 2],
])("%s: %j is %d", (name, value, number) => expect(taken(name, value)).toBe(number));

test.each<[InputName, unknown, string, string]>([
  [
    "users",
    "30²",
    "Users is “30²”. It must be a number; only 30 of it is one.",
    "用户数为“30²”，须填数字，其中只有 30 是数字。",
  ],
  ["users", "①②", "Users is “①②”. It must be a number.", "用户数为“①②”，须填数字。"],
  [
    "users",
    "3年",
    "Users is “3年”. It must be a number; only 3 of it is one.",
    "用户数为“3年”，须填数字，其中只有 3 是数字。",
  ],
  [
    "users",
    "(1,000)",
    "Users is -1,000. It must be between 1 and 100,000.",
    "用户数为 -1,000，须在 1 到 100,000 之间。",
  ],
  [
    "discount",
    "0,050",
    "Discount is “0,050”, which can mean 0.05 or 50. Type one of them.",
    "优惠幅度为“0,050”，可以是 0.05，也可以是 50，请改填其一。",
  ],
  ["seatPrice", "$100", "Seat price is “$100”. It must be a number.", "席位单价为“$100”，须填数字。"],
  [
    "seatPrice",
    "8折",
    "Seat price is “8折”. It must be a number; only 8 of it is one.",
    "席位单价为“8折”，须填数字，其中只有 8 是数字。",
  ],
])("%s: %j is refused with what was understood", (name, value, ...sentences) =>
  expect(taken(name, value)).toEqual(sentences),
);

test("a word that is no unit of anything stays", () => expect(numbersIn("40人")).toEqual([]));

test("what a language counts with ends no number of another unit", () => {
  for (const name of ["discount", "correlation"] as const) {
    const row = inputRow(name);
    expect(row.kind === "number" && numbersIn("0.5个", row.unit)).toEqual([]);
  }
});
