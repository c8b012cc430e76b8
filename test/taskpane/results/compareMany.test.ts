import { COMPONENT_IDS } from "../../../src/engine/index";
import { compared } from "../../../src/taskpane/results/compare";
import { comparedMany } from "../../../src/taskpane/results/compareMany";
import { reduceResults } from "../../../src/taskpane/results/reduce";
import type { NamedSide } from "../../../src/taskpane/results/sides";
import { initialResults } from "../../../src/taskpane/results/state";
import { scenarioOf } from "../../engine/scenarios";

const named = (id: string, ...scenario: Parameters<typeof scenarioOf>): NamedSide => ({
  side: { kind: "listed", id },
  name: id,
  scenario: scenarioOf(...scenario),
  price: null,
});
const cloud = named("cloud", "medium", 30, 5);
const owned = named("owned", "medium", 30, 5, { deployment: "onPremises" });
const plain = named("plain", "medium", 30, 5, { customDays: 0 });
const dear = named("dear", "medium", 30, 5, { seatPrice: 300 });

test("rows stand by their amounts and keep their letters; differences are to the first", () => {
  const { rows, years, currency } = comparedMany([cloud, owned, plain, dear], 0, null, "total");
  expect([years, currency]).toEqual([5, "CNY"]);
  expect(rows.map(({ name, letter }) => [name, letter])).toEqual([
    ["plain", "C"],
    ["cloud", "A"],
    ["owned", "B"],
    ["dear", "D"],
  ]);
  const base = rows.find(({ isBase }) => isBase);
  expect(base).toMatchObject({ name: "cloud", difference: 0 });
  for (const { amount, difference, parts } of rows) {
    expect(amount - difference).toBeCloseTo(base?.amount ?? NaN, 6);
    expect(COMPONENT_IDS.reduce((sum, id) => sum + parts[id], 0)).toBeCloseTo(amount, 6);
  }
  const pair = compared(cloud, owned, null);
  expect(pair.ok && pair.value.total.difference).toBe(rows.find(({ name }) => name === "owned")?.difference);
});

test("any of them is the base: the letters stay, and who is refused is refused beside that one", () => {
  const short = named("short", "medium", 30, 3);
  const many = comparedMany([cloud, owned, short], 1, null, "total");
  expect(many.rows.map(({ letter, isBase }) => [letter, isBase])).toEqual([
    ["A", false],
    ["B", true],
  ]);
  expect(many.rows[0]?.difference).toBeLessThan(0);
  expect(many.refused).toMatchObject([{ letter: "C" }]);
  expect(comparedMany([cloud, owned, short], 2, null, "total").refused).toMatchObject([
    { letter: "A" },
    { letter: "B" },
  ]);
});

test.each(["licence", "t0", "t1", "firstYearCash", "npv"] as const)(
  "%s is sorted by itself, and what it shows adds up with the base",
  (shown) => {
    const { rows } = comparedMany([cloud, owned, plain], 0, null, shown);
    expect(rows.map(({ amount }) => amount)).toEqual(rows.map(({ amount }) => amount).sort((x, y) => x - y));
    const base = rows.find(({ isBase }) => isBase)?.amount ?? NaN;
    for (const { amount, difference } of rows) expect(amount - difference).toBeCloseTo(base, 6);
  },
);

test("another horizon or currency is refused by name, and years can be aligned", () => {
  const short = named("short", "medium", 30, 3);
  const dollars = named("dollars", "medium", 30, 5, { currency: "USD", exchangeRate: 7.2 });
  const { rows, refused } = comparedMany([cloud, short, dollars], 0, null, "total");
  expect(rows).toHaveLength(1);
  expect(refused).toMatchObject([
    { name: "short", letter: "B", mismatch: { kind: "years", a: 5, b: 3 } },
    { name: "dollars", letter: "C", mismatch: { kind: "currency", a: "CNY", b: "USD" } },
  ]);
  expect(comparedMany([cloud, short], 0, 5, "total")).toMatchObject({ refused: [], years: 5 });
});

test("of neighbours only those that cross later are named: dear at first and cheaper in the end", () => {
  const upfront = named("upfront", "medium", 30, 5, {
    licence: "perpetual",
    deployment: "onPremises",
    perpetualMonths: 12,
  });
  const rented = named("rented", "medium", 30, 5, { licence: "subscription", deployment: "onPremises" });
  const { crossings } = comparedMany([rented, upfront], 0, null, "total");
  const pair = compared(rented, upfront, null);
  const month = pair.ok ? (pair.value.breakEven?.month ?? null) : null;
  expect(month).toBeGreaterThan(0);
  expect(crossings).toMatchObject([{ month }]);
  expect(comparedMany([cloud, dear], 0, null, "total").crossings).toEqual([]);
});

test("sides are added and taken away in the order of the user", () => {
  const toggle = (id: string) => ({ type: "sideToggled", side: { kind: "listed", id } }) as const;
  const two = [toggle("2"), toggle("3")].reduce(reduceResults, initialResults);
  expect(two.more).toMatchObject([{ id: "2" }, { id: "3" }]);
  expect(reduceResults(two, toggle("2")).more).toMatchObject([{ id: "3" }]);
});
