import fc from "fast-check";
import { deep } from "../../depth";
import {
  cents,
  moneyToTheCent,
  short,
  signedPercent,
  signedShort,
} from "../../../src/taskpane/views/amounts";
import { translator } from "../../../src/text/index";

const [en, zh] = [translator("en"), translator("zh-CN")];

test.each([
  [0, "0", "0"],
  [230.71, "231", "231"],
  [6000, "6k", "6,000"],
  [39600, "39.6k", "3.96 万"],
  [249166.77, "249k", "24.9 万"],
  [4339818, "4.34M", "434 万"],
  [2.5e9, "2.5B", "25 亿"],
])("%d is short for %s and %s", (amount, english, chinese) =>
  expect([short(amount, en), short(amount, zh)]).toEqual([english, chinese]),
);

test("any amount is as short as the platform's own format has it, but for k, − and the space", () => {
  const platform = (language: string, amount: number): string =>
    new Intl.NumberFormat(language, {
      notation: "compact",
      maximumSignificantDigits: 3,
      useGrouping: true,
    }).format(amount);
  fc.assert(
    fc.property(
      fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }),
      fc.integer({ min: 0, max: 15 }),
      (n, scale) => {
        const amount = Math.round(n / 10 ** scale);
        const plain = (text: string): string => text.replace("−", "-").replace(" ", "").replace("k", "K");
        expect(plain(short(amount, en))).toBe(platform("en", amount || 0));
        expect(plain(short(amount, zh))).toBe(platform("zh-CN", amount || 0));
      },
    ),
    { numRuns: deep(500) },
  );
});

test("differences carry their sign, with the true minus", () => {
  expect([signedShort(-39272, en), signedShort(78500, en), signedShort(0.2, en)]).toEqual([
    "−39.3k",
    "+78.5k",
    "0",
  ]);
  expect([signedPercent(0.347, en), signedPercent(-0.158, zh, 1)]).toEqual(["+35%", "−15.8%"]);
});

test("money to the cent, under its own currency", () => {
  expect(moneyToTheCent(71500, "CNY", en)).toBe("CNY 71,500.00");
  expect(moneyToTheCent(71500, "CNY", zh)).toBe("71,500.00 元");
  expect(moneyToTheCent(0.5, "USD", zh)).toBe("0.50 USD");
  expect(cents(-1234.5, en)).toBe("−1,234.50");
});
