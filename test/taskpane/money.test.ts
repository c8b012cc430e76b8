import { priceKey, total } from "../../src/engine/index";
import { entriesFor, faultsOf, parseEntries, type Entries } from "../../src/taskpane/entries";
import { inCurrency, isLocalDefault, moneyOf, shownIn, standingIn } from "../../src/taskpane/money";
import { priceBook } from "../../src/taskpane/priceChoice";
import { reduce, type Action } from "../../src/taskpane/reduce";
import { suggestedRegion } from "../../src/taskpane/region";
import { screenOf } from "../../src/taskpane/screen";
import { currentOf, initialState, type State } from "../../src/taskpane/state";
import type { FieldName } from "../../src/taskpane/steps";
import { scenarioOf } from "../engine/scenarios";

const after = (...actions: Action[]): State => actions.reduce(reduce, initialState("en"));
const entered = (input: FieldName, text: string): Action[] => [
  { type: "typed", input, text },
  { type: "left", input },
];
const chosen = (input: FieldName, text: string): Action => ({ type: "chosen", input, text });
const inDollars = [chosen("currency", "USD"), ...entered("exchangeRate", "7.2")];

describe("the budget's own currency", () => {
  test("once it is chosen, money is typed in it, and the scenario holds CNY", () => {
    const { entries, scenario } = currentOf(after(...inDollars, ...entered("seatPrice", "175")));
    expect(entries).toMatchObject({ currency: "USD", exchangeRate: "7.2", prices: "own", seatPrice: "175" });
    expect(scenario).toEqual(
      scenarioOf("medium", 30, 3, { seatPrice: 175, currency: "USD", exchangeRate: 7.2, prices: "own" }),
    );
  });

  test("money that was typed before is worth the same in it, also where its rate is asked for first", () => {
    const before = after(...entered("seatPrice", "756"));
    expect(currentOf(before).entries.seatPrice).toBe("756");
    const asking = reduce(before, chosen("currency", "USD"));
    expect(currentOf(asking).entries).toMatchObject({ seatPrice: "756", currency: "USD" });
    expect(moneyOf(currentOf(asking).entries)).toEqual({ currency: "CNY", rate: 1 });
    const there = entered("exchangeRate", "7.2").reduce(reduce, asking);
    expect(currentOf(there).entries).toMatchObject({ seatPrice: "105", prices: "own" });
    const home = reduce(there, chosen("currency", "CNY"));
    expect(currentOf(home).entries).toEqual({ seatPrice: "756", currency: "CNY" });
  });

  test("a currency that comes back brings its rate", () => {
    const state = after(...inDollars, ...entered("dayRate", "200"), chosen("currency", "EUR"));
    expect(currentOf(state).entries.exchangeRate).toBeUndefined();
    const back = reduce(state, chosen("currency", "USD"));
    expect(currentOf(back).entries).toMatchObject({ exchangeRate: "7.2", dayRate: "200", prices: "own" });
  });

  test("bounds are told in it", () => {
    const faults = faultsOf({ currency: "USD", exchangeRate: "8", prices: "own", dayRate: "9,000" });
    expect(faults.get("dayRate")).toMatchObject({ code: "outOfRange", got: 9000, currency: "USD" });
  });

  test("what is typed in CNY may stay so", () => {
    const entries: Entries = { currency: "USD", exchangeRate: "8", prices: "own", seatPrice: "10" };
    expect(standingIn(entries, "CNY")).toEqual({ ...entries, prices: "CNY", seatPrice: "80" });
    expect(standingIn({ ...entries, seatPrice: "ten" }, "CNY").seatPrice).toBe("ten");
  });

  test("an earlier draft says nothing of its prices: they stay CNY", () => {
    const old: Entries = { currency: "USD", exchangeRate: "7.2", seatPrice: "756" };
    const parsed = parseEntries(old);
    expect(parsed.ok && parsed.value.given.seatPrice).toBe(756);
  });

  test.each([
    ["own", 175, "175"],
    ["own", 100 / 7, "14.2857142857143"],
    ["CNY", 100, "100"],
  ])("a scenario with prices in %s is typed so", (prices, seatPrice, text) => {
    const given = { seatPrice, currency: "USD", exchangeRate: 7.2, prices };
    expect(entriesFor(scenarioOf("medium", 30, 3, given))).toMatchObject({ prices, seatPrice: text });
  });

  test("a price of the book in the budget's currency is used as it stands, and needs no other rate", () => {
    const entry = priceBook().find(
      ({ vendor, currency, unit, price, item = "subscription", needs }) =>
        vendor === "Salesforce" &&
        currency === "USD" &&
        unit === "user/month" &&
        price !== null &&
        item === "subscription" &&
        needs === undefined,
    );
    if (entry === undefined) throw new Error("no price");
    const state = after(
      ...inDollars,
      { type: "pickerOpened", for: "seatPrice" },
      { type: "picked", change: { key: priceKey(entry) } },
      { type: "priceUsed" },
    );
    expect(currentOf(state).entries.seatPrice).toBe(String(entry.price));
  });

  test("a rate given in the price book is known wherever that currency comes next", () => {
    const entry = priceBook().find(
      ({ currency, unit, price, item, needs }) =>
        currency === "USD" && unit === "user/month" && price !== null && !item && !needs,
    );
    if (entry === undefined) throw new Error("no price");
    const state = after(
      { type: "pickerOpened", for: "seatPrice" },
      { type: "picked", change: { key: priceKey(entry), rate: "7.1" } },
      { type: "priceUsed" },
      chosen("currency", "USD"),
    );
    expect(currentOf(state).entries).toMatchObject({
      exchangeRate: "7.1",
      prices: "own",
      seatPrice: String(entry.price),
    });
  });
});

test("amounts are shown to the minor unit, small ones closer", () => {
  expect(shownIn({ currency: "USD", rate: 7.2 }, 100)).toBe(13.89);
  expect(shownIn({ currency: "USD", rate: 7.2 }, 0.5)).toBe(0.0694);
  expect(shownIn({ currency: "JPY", rate: 0.05 }, 100)).toBe(2000);
  expect(shownIn({ currency: "CNY", rate: 1 }, 0.123)).toBe(0.123);
});

test("a region's own figures are not converted, everybody's are", () => {
  expect(isLocalDefault("dayRate", "unitedStates", "USD")).toBe(true);
  expect(isLocalDefault("seatPrice", "unitedStates", "USD")).toBe(false);
  expect(isLocalDefault("dayRate", "unitedStates", "EUR")).toBe(false);
  expect(isLocalDefault("seatPrice", "china", "CNY")).toBe(true);
});

describe("the region", () => {
  test.each([
    ["en-US", "unitedStates"],
    ["en-GB", "unitedKingdom"],
    ["de-DE", "euroArea"],
    ["zh-CN", "china"],
    ["en", "china"],
    ["ja-JP", "china"],
    ["?", "china"],
  ])("of %s is suggested as %s", (locale, region) => expect(suggestedRegion(locale)).toBe(region));

  test("is only suggested: figures stay China's until the user takes it", () => {
    const opened = initialState("en", "en-US");
    expect(total(screenOf(opened).likely)).toBe(249166.77);
    const taken = reduce(opened, { type: "placeChosen", region: "unitedStates", currency: "USD" });
    expect(currentOf(taken).entries).toEqual({ region: "unitedStates", currency: "USD", prices: "own" });
  });
});

test("the currency of money is not changed by one without a rate", () =>
  expect(inCurrency({ seatPrice: "100" }, "USD", {})).toEqual({ seatPrice: "100", currency: "USD" }));
