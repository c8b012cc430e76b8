import { PRICES } from "../../src/engine/rates/prices";

const { parsePriceBook } = jest.requireActual<{ parsePriceBook(text: string): unknown }>(
  "../../scripts/priceBook",
);
const [first] = PRICES;

test("the built-in price book is a price book", () => {
  const prices = PRICES.filter(({ asOf }) => /^\d{4}-\d{2}-\d{2}$/.test(asOf));
  expect(parsePriceBook(JSON.stringify(prices))).toEqual(prices);
});

test("every fault is named with its row and field", () => {
  const wrong = [
    { ...first, price: -1, currency: "yuan" },
    { ...first, source: undefined, colour: "red" },
    null,
  ];
  expect(() => parsePriceBook(JSON.stringify(wrong))).toThrow(
    "The price book is not right: row 1: currency, row 1: price, row 2: colour, row 2: source, row 3 is no price.",
  );
});

test.each(["{}", "[]", "3", "null"])("%s is no price book", (text) => {
  expect(() => parsePriceBook(text)).toThrow("must be a list of prices");
});
