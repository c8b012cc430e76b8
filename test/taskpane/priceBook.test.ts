import { priceKey, seatFaults } from "../../src/engine/index";
import { priceBook } from "../../src/taskpane/priceChoice";
import { reduce, type Action } from "../../src/taskpane/reduce";
import { screenOf } from "../../src/taskpane/screen";
import { currentOf, initialState, type State } from "../../src/taskpane/state";
import { originOf } from "../../src/taskpane/origin";

const after = (...actions: Action[]): State => actions.reduce(reduce, initialState("en"));
const usable = priceBook().filter((entry) => seatFaults(entry).length === 0);
const keyOf = (fits: (entry: (typeof usable)[number]) => boolean): string => {
  const entry = usable.find(fits);
  if (entry === undefined) throw new Error("the price book has no such entry");
  return priceKey(entry);
};
const foreign = keyOf(({ currency, price }) => currency === "USD" && price === 65);
const pick = (key: string, rate = ""): Action[] => [
  { type: "pickerOpened", for: "seatPrice" },
  { type: "picked", change: { key, rate } },
  { type: "priceUsed" },
];

test("every entry has a key of its own", () => {
  const keys = priceBook().map(priceKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a foreign price takes the user's rate to the cent and closes the book", () => {
  const state = after(...pick(foreign, "7.20"));
  expect(state.picker).toBeNull();
  expect(currentOf(state).entries.seatPrice).toBe("468");
  expect(currentOf(state).price).toEqual({ key: foreign, rate: "7.20" });
  expect(originOf("seatPrice", screenOf(state))).toBe("book");
});

test.each(["", "0", "x", "-1", "100000"])(
  "with the rate %p nothing is chosen and the fault is shown",
  (rate) => {
    const state = after(...pick(foreign, rate));
    expect(state.picker?.checked).toBe(true);
    expect(currentOf(state).entries).toEqual({});
  },
);

test("without a choice nothing happens but the fault", () => {
  const state = after({ type: "pickerOpened", for: "seatPrice" }, { type: "priceUsed" });
  expect(state.picker?.checked).toBe(true);
});

test("typing over the price makes it the user's own; resetting, the default", () => {
  const chosen = after(...pick(foreign, "7.20"));
  const typed = reduce(chosen, { type: "typed", input: "seatPrice", text: "450" });
  expect(originOf("seatPrice", screenOf(typed))).toBe("yours");
  const reset = reduce(chosen, { type: "reset", input: "seatPrice" });
  expect(originOf("seatPrice", screenOf(reset))).toBe("default");
  expect(currentOf(reset).price).toBeNull();
});

test("minimum seats and billing travel with the price and go with it", () => {
  const bound = keyOf(
    ({ minimumSeats, billing, currency }) =>
      minimumSeats !== undefined && billing === "annual" && currency !== "CNY",
  );
  const minimum = usable.find((entry) => priceKey(entry) === bound)?.minimumSeats;
  const state = after(...pick(bound, "7"));
  expect(currentOf(state).entries.minimumSeats).toBe(String(minimum));
  expect(currentOf(state).entries.billing).toBe("annual");
  const free = keyOf(
    ({ minimumSeats, billing, currency }) =>
      minimumSeats === undefined && billing === "not stated" && currency !== "CNY",
  );
  const other = pick(free, "7").reduce(reduce, state);
  expect(currentOf(other).entries).not.toHaveProperty("minimumSeats");
  expect(currentOf(other).entries).not.toHaveProperty("billing");
});

test("an entry that is no seat cannot be used", () => {
  const others = priceBook().filter((entry) => seatFaults(entry).length > 0);
  expect(others.length).toBeGreaterThan(0);
  for (const entry of others) expect(currentOf(after(...pick(priceKey(entry), "7"))).entries).toEqual({});
});
