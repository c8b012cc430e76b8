import fc from "fast-check";
import {
  assumptions,
  COMPONENT_IDS,
  INPUT_NAMES,
  inputRow,
  ITEM_IDS,
  LINE_COLUMN_IDS,
  parseScenario,
  PERS,
  TIERS,
  typedValue,
  type InputName,
  type LineColumn,
  type NumberInput,
  type Result,
  type Scenario,
  isMoney,
} from "../../../src/engine/index";
import { choiceWord } from "../../../src/report/index";
import type { Translator } from "../../../src/text/index";
import { column } from "../../../src/workbook/budget/address";
import { yoursCell } from "../../../src/workbook/budget/inputsSheet";
import { roomFor } from "../../../src/workbook/budget/quoteCells";
import { quoteSheet } from "../../../src/workbook/budget/quoteSheet";
import type { Titles } from "../../../src/workbook/budget/titles";
import { scenarioOf } from "../../engine/scenarios";
import type quoteCases from "../../engine/quoteCases.json";
import type { Changes } from "./xlsx";

/** Any scenario whose amounts a company could pay, of numbers as people type them: their products often end in half cents. */
export const typedScenario: fc.Arbitrary<Scenario> = fc
  .tuple(
    fc.constantFrom(...TIERS),
    fc
      .subarray([...INPUT_NAMES])
      .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, anyTyped(name)])))),
  )
  .map(([tier, { users = null, years = null, ...overrides }]) =>
    parseScenario({ tier, users, years, overrides: Object.entries(together(overrides)) }),
  )
  .filter((result) => result.ok)
  .map((result) => result.value);

/** What must stand together, or not at all. */
const together = ({
  currency,
  exchangeRate = 7.2,
  prices = "own",
  vatRate,
  ...rest
}: Readonly<Record<string, number | string>>): Readonly<Record<string, number | string>> => ({
  ...rest,
  ...(currency !== undefined && currency !== "CNY" && { currency, exchangeRate, prices }),
  ...(vatRate !== undefined && { vat: "add", vatRate }),
});

function anyTyped(name: InputName): fc.Arbitrary<number | string> {
  const row = inputRow(name);
  if (row.kind === "choice") return fc.constantFrom(...row.choices);
  if (row.kind === "currency") return fc.constantFrom("CNY", "USD", "EUR", "GBP", "JPY", "KWD");
  const { min, whole } = row;
  const most = name === "annualBenefit" ? A_BENEFIT : usualMost(row);
  // A rate near 0 makes amounts of more digits than a double has.
  const steps = fc.integer({ min: name === "exchangeRate" ? 40 : 0, max: 400 });
  return steps.map((step) => {
    const value = min + (step / 400) * (most - min);
    return whole ? Math.round(value) : Math.max(min, Number(value.toPrecision(3)));
  });
}

/** A yearly benefit, in CNY, that pays for most of these systems sooner or later. */
const A_BENEFIT = 2_000_000;

/** Thrice the highest default, or a modest number where the default is none. */
function usualMost({ default: byDefault, max }: NumberInput): number {
  const highest = Math.max(0, ...[...JSON.stringify(byDefault).matchAll(/[\d.]+/g)].map(Number));
  return Math.min(max, highest > 0 ? 3 * highest : 100);
}

/** What is typed on the inputs sheet and in the quote to turn any budget without lines into the scenario's. */
export function changesFor(scenario: Scenario, titles: Titles, t: Translator): Changes {
  const { tier, given } = scenario;
  const cells = INPUT_NAMES.map((name) => {
    const value = given[name] ?? null;
    if (typeof value === "number" && isMoney(name))
      return [yoursCell(name), typedValue(name, value, given)] as const;
    const isChoice = typeof value === "string" && inputRow(name).kind === "choice";
    return [yoursCell(name), isChoice ? choiceWord(name, value, t) : value] as const;
  });
  return {
    [titles.inputs]: { C6: choiceWord("tier", tier, t), ...Object.fromEntries(cells) },
    [titles.quote]: quoteChanges(
      quoteSheet("plain", scenario, roomFor(0), titles, t).sheet.tables?.[0]?.rows ?? [],
    ),
  };
}

/** Rows typed into the quote from its first one on. */
export const quoteChanges = (rows: readonly (readonly unknown[])[]): Changes[string] =>
  Object.fromEntries(
    rows.flatMap((row, r) =>
      row.map((cell, c) => [`${column(1 + c)}${FIRST_QUOTE_ROW + r}`, cell as string | number | null]),
    ),
  );
const FIRST_QUOTE_ROW = 7;

type Line = Readonly<Partial<Record<LineColumn, string | number>>>;

/** The same with lines of a quote: every item and component, every way of paying, every column. */
export const quotedScenario: fc.Arbitrary<Scenario> = typedScenario
  .chain((scenario) =>
    fc
      .shuffledSubarray(targetsOf(scenario), { minLength: 3, maxLength: 12 })
      .chain((targets) => fc.tuple(...targets.map((item) => lineFor(item, scenario))))
      .map((lines) => withLines(scenario, lines)),
  )
  .filter((result) => result.ok)
  .map((result) => result.value);

/** The scenario of a worked case of quoted lines. */
export function quotedCase({ tier, inputs, quote }: (typeof quoteCases)[number]): Scenario {
  const { users, years, ...overrides } = inputs;
  const lines = [
    LINE_COLUMN_IDS,
    ...quote.map((line) => LINE_COLUMN_IDS.map((one) => (line as Line)[one] ?? "")),
  ];
  return scenarioOf(tier, users ?? null, years ?? null, overrides, lines);
}

function withLines({ tier, given }: Scenario, lines: readonly Line[]): Result<Scenario> {
  const { users = null, years = null, ...rest } = given;
  const overrides = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === "number" ? typedValue(name as InputName, value, given) : value,
  ]);
  const rows = lines.map((line) => LINE_COLUMN_IDS.map((one) => line[one] ?? ""));
  return parseScenario({ tier, users, years, overrides, lines: [LINE_COLUMN_IDS, ...rows] });
}

/** What a line may count as under the scenario's licence. */
function targetsOf(scenario: Scenario): string[] {
  const { licence } = assumptions(scenario, "likely");
  const others = licence === "perpetual" ? ["subscription", "support"] : ["perpetual", "maintenance"];
  return [...ITEM_IDS, ...COMPONENT_IDS].filter((id) => !others.includes(id));
}

function lineFor(item: string, scenario: Scenario): fc.Arbitrary<Line> {
  const { years } = assumptions(scenario, "likely");
  const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(of, { nil: undefined, freq: 2 });
  const month = fc.integer({ min: 1, max: 12 * years });
  return fc
    .record({
      item: fc.constant(item),
      name: maybe(fc.constantFrom("Full seats", "=1+1", "备用服务器")),
      quantity: maybe(fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constantFrom("users", 2.5))),
      price: fc.integer({ min: -4_000, max: 90_000 }).map((cents) => cents / 100),
      per: fc.constantFrom(...PERS),
      months: maybe(fc.tuple(month, month).map((both) => both.sort((a, b) => a - b))),
      discount: maybe(fc.constantFrom(0.05, 0.125, 1)),
      uplift: maybe(fc.constantFrom(-0.1, 0, 0.07)),
      pack: maybe(fc.constantFrom(10, 2.5)),
      spread: maybe(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))),
      money: maybe(fc.constantFrom(["USD", 7.13], ["CNY"])),
    })
    .map(({ months, spread, money, ...line }): Line => {
      const per = line.item === "subscription" && line.per === "share" ? "month" : line.per;
      const { quantity = 1 } = line;
      const all = {
        ...line,
        per,
        price: per === "share" ? line.price / 1000 : line.price,
        from: months?.[0],
        to: per === "once" ? undefined : months?.[1],
        ...(spread &&
          quantity !== "users" && {
            lowQuantity: Math.max(0, Number(quantity) - spread[0]),
            highQuantity: Number(quantity) + spread[1],
          }),
        ...(money && per !== "share" && { currency: money[0], rate: money[1] }),
      };
      return Object.fromEntries(Object.entries(all).filter(([, cell]) => cell !== undefined)) as Line;
    });
}
