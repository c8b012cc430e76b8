import { ledgerOf, scenarioOf } from "./scenarios";
import { itemTotal } from "../../src/engine/index";

const yearsOf = (users: number, years: number, given: Readonly<Record<string, unknown>>) =>
  ledgerOf(scenarioOf("medium", users, years, given)).timeline.years;
const seatsOf = (...scenario: Parameters<typeof yearsOf>) => yearsOf(...scenario).map(({ seats }) => seats);

describe("seats by year", () => {
  test("grow by whole people, rounded up", () => {
    expect(seatsOf(50, 3, { userGrowth: 0.15 })).toEqual([50, 58, 67]);
    expect(seatsOf(1000, 4, { userGrowth: 0.1 })).toEqual([1000, 1100, 1210, 1331]);
  });
  test("50 people growing by 10 % are 55, not 56, although binary arithmetic lands a hair above", () => {
    expect(50 * 1.1).toBeGreaterThan(55);
    expect(seatsOf(50, 2, { userGrowth: 0.1 })).toEqual([50, 55]);
  });
  test("shrink, but never below the minimum", () => {
    expect(seatsOf(100, 4, { userGrowth: -0.5, minimumSeats: 20 })).toEqual([100, 50, 25, 20]);
  });
  test("perpetual licences cover the peak and are bought once", () => {
    const growing = yearsOf(10, 3, { userGrowth: 0.5 });
    expect(growing.map(({ peakSeats, addedSeats }) => [peakSeats, addedSeats])).toEqual([
      [10, 10],
      [15, 5],
      [23, 8],
    ]);
    const shrinking = yearsOf(10, 2, { userGrowth: -0.5 });
    expect(shrinking.map(({ peakSeats, addedSeats }) => [peakSeats, addedSeats])).toEqual([
      [10, 10],
      [10, 0],
    ]);
  });
});

test("a seat price that is given is the price of the edition and billing chosen: no factor scales it", () => {
  const firstYear = (given: Readonly<Record<string, unknown>>) =>
    itemTotal(ledgerOf(scenarioOf("medium", 30, 3, given)), "subscription", 1);
  expect(firstYear({ features: "advanced", billing: "monthly" })).toBe(36000 * 1.75 * 1.33);
  expect(firstYear({ features: "advanced", billing: "monthly", seatPrice: 100 })).toBe(36000);
});
