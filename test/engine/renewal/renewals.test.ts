import {
  isoDay,
  parseScenario,
  renewals,
  unusedSeats,
  writtenDay,
  type Scenario,
} from "../../../src/engine/index";
import { rangeOf, scenarioOf, type Cells } from "../scenarios";

const GO_LIVE = writtenDay("2026-01-31") ?? NaN;

const quoted = (years: number, overrides: Cells, ...lines: Cells[]): Scenario => {
  const parsed = parseScenario({
    tier: "medium",
    users: 30,
    years,
    overrides: Object.entries(overrides),
    lines: rangeOf(lines),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};
const listed = (scenario: Scenario, terms: Partial<Parameters<typeof renewals>[2]> = {}) =>
  renewals(scenario, GO_LIVE, { noticeDays: 90, marketRise: null, ...terms }).map(
    ({ row, ends, noticeBy, ...costs }) => ({
      what: row.line?.name ?? row.item,
      ends: isoDay(ends),
      noticeBy: isoDay(noticeBy),
      ...costs,
    }),
  );

test("estimates of what a vendor is paid end with the contract; the rise is the contract's and the market's", () => {
  const scenario = scenarioOf("medium", 30, 2, { seatPrice: 100, priceUplift: 0.1 });
  expect(listed(scenario, { marketRise: 0.2 })).toEqual([
    {
      what: "subscription",
      ends: "2028-01-31",
      noticeBy: "2027-11-02",
      yearly: 39600,
      atContract: 43560,
      atMarket: 47520,
    },
    {
      what: "support",
      ends: "2028-01-31",
      noticeBy: "2027-11-02",
      yearly: 3960,
      atContract: 4356,
      atMarket: 4752,
    },
  ]);
  // The model's own rise is 5 %.
  expect(listed(scenario).map(({ atMarket }) => atMarket)).toEqual([41580, 4158]);
});

test("a price that is fixed for years rises only when they are over", () => {
  const scenario = scenarioOf("medium", 30, 2, { seatPrice: 100, priceUplift: 0.1, priceTerm: 3 });
  expect(listed(scenario)[0]).toMatchObject({ yearly: 36000, atContract: 36000 });
});

test("lines end with their own last month, at their own rise, the earliest notice first", () => {
  const scenario = quoted(
    2,
    {},
    { item: "subscription", name: "Seats", price: 100, per: "month", quantity: 30, uplift: 0.03 },
    { item: "licence", name: "Old system", price: 1000, per: "month", to: 13, uplift: 0 },
    { item: "licence", name: "Credit", price: -500, per: "once" },
  );
  expect(listed(scenario)).toMatchObject([
    { what: "Old system", ends: "2027-02-28", noticeBy: "2026-11-30", yearly: 12000, atContract: 12000 },
    { what: "support" },
    { what: "Seats", ends: "2028-01-31", yearly: 37080, atContract: 38192.4 },
  ]);
});

test("seats that nobody used, of the estimate and of the quote", () => {
  expect(unusedSeats(scenarioOf("medium", 30, 1, { seatPrice: 100 }), 24)).toEqual({
    paid: 30,
    unused: 6,
    cost: 7200,
  });
  expect(unusedSeats(scenarioOf("medium", 30, 1), 40)).toEqual({ paid: 30, unused: 0, cost: 0 });
  const mixed = quoted(
    1,
    {},
    { item: "subscription", name: "Full", price: 100, per: "month", quantity: 30 },
    { item: "subscription", name: "Light", price: 50, per: "month", quantity: 10 },
  );
  expect(unusedSeats(mixed, 30)).toEqual({ paid: 40, unused: 10, cost: 10500 });
});
