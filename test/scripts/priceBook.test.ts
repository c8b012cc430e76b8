import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMPONENT_IDS, ITEM_IDS } from "../../src/engine/index";
import { PRICES } from "../../src/engine/rates/prices";

const { packed, parsePriceBook } = jest.requireActual<{
  packed(prices: unknown): unknown;
  parsePriceBook(text: string): Record<string, unknown>[];
}>("../../scripts/priceBook");
const { COLUMNS } = jest.requireActual<{
  COLUMNS: Readonly<Record<string, { read(cell: unknown): { is?: unknown; be?: string } }>>;
}>("../../scripts/priceColumns");

const FILE = join(__dirname, "../../src/engine/rates/prices.csv");
const builtIn = readFileSync(FILE, "utf8");

const gold = {
  vendor: "Acme",
  product: "CRM",
  edition: "Gold",
  price: 50,
  currency: "USD",
  confidence: "high",
  source: "price list",
};
const faultsOf = (...prices: unknown[]): readonly string[] => {
  try {
    parsePriceBook(JSON.stringify(prices));
    return [];
  } catch (error) {
    return (error as Error).message.split("\n").slice(1);
  }
};

test("the built-in price book is what the engine has", () => {
  const prices = parsePriceBook(builtIn);
  expect(prices).toHaveLength(PRICES.length);
  prices.forEach((price, row) => expect(PRICES[row]).toMatchObject(price));
});

test("what a spreadsheet makes of it is the same price book", () => {
  const rows = [
    ["vendor", "product", "edition", "price", "currency", "confidence", "source", "asOf", "note"],
    ["Acme", "CRM", "Gold", "6,75", "USD", "high", "price list", "20260813", '"so; he said ""yes"""'],
    ["", "", "", "", "", "", "", "", ""],
    ["Acme", "CRM", "Silver", "1000", "USD", "low", "price list", "2026/8/3", ""],
  ];
  const european = rows.map((row) => row.join(";")).join("\r\n");
  expect(parsePriceBook(`\uFEFF${european}\r\n`)).toEqual([
    { ...gold, price: 6.75, asOf: "2026-08-13", note: 'so; he said "yes"' },
    { ...gold, edition: "Silver", price: 1000, confidence: "low", asOf: "2026-08-03" },
  ]);
});

test("a JSON list is read by the same rules", () => {
  expect(parsePriceBook(JSON.stringify([gold]))).toEqual([{ ...gold, asOf: "" }]);
  expect(parsePriceBook(JSON.stringify([{ ...gold, unit: "seat/month", minimumSeats: 1 }]))).toEqual([
    { ...gold, asOf: "" },
  ]);
});

test.each<[string, object, string]>([
  [
    "currency as an array",
    { currency: ["USD"] },
    'currency is ["USD"]: it must be a currency code of ISO 4217',
  ],
  ["no currency", { currency: "XQZ" }, "currency is “XQZ”: it must be a currency code of ISO 4217"],
  ["a day that is none", { asOf: "2026-02-31" }, "asOf is “2026-02-31”: it must be a day that exists"],
  ["a month first", { asOf: "8/13/2026" }, "asOf is “8/13/2026”: it must be a day that exists"],
  ["a price beyond all", { price: 1e308 }, "price is 1e+308: it must be a number from 0 to 1,000,000,000"],
  ["a price below nought", { price: -1 }, "price is -1: it must be a number from 0"],
  ["a price as words", { price: "50 USD" }, "price is “50 USD”: it must be a number"],
  ["an inherited field", { toString: 1 }, "has the field “toString”, which no price has"],
  ["another field", { colour: "red" }, "has the field “colour”, which no price has"],
  ["half a seat", { minimumSeats: 1.5 }, "minimumSeats is 1.5: it must be a whole number from 1"],
  ["a formula", { note: "=1+1" }, "note is “=1+1”: it must not begin with = + - or @"],
  ["a long text", { note: "x".repeat(501) }, "it must have at most 500 characters"],
  ["an unknown unit", { unit: "week" }, "unit is “week”: it must be user/month, user/year"],
  ["an inherited unit", { unit: "constructor" }, "unit is “constructor”: it must be"],
  ["no source", { source: "" }, "source is empty"],
  ["no currency for a price", { currency: undefined }, "currency is empty, and the price is not"],
  ["a share in money", { unit: "share", price: 0.3 }, "currency must be empty"],
  ["more than all", { unit: "share", price: 30, currency: "" }, "price is more than 1"],
  ["a pack of nothing", { unit: "pack/month" }, "packSize is empty, and the price is for a pack"],
  ["a cap below the floor", { minimumSeats: 5, maximumSeats: 3 }, "maximumSeats is less than minimumSeats"],
  ["an end before", { asOf: "2026-05-01", validUntil: "2026-04-30" }, "validUntil is before asOf"],
  ["replaced, not ended", { replacedBy: "Gold" }, "validUntil is empty, and the price is replaced"],
])("%s is refused by row and column", (_, change, sentence) => {
  const [fault, ...others] = faultsOf(gold, { ...gold, edition: "Silver", ...change });
  expect(fault).toMatch(/^Row 2/);
  expect(fault).toContain(sentence);
  expect(others).toEqual([]);
});

test("one edition twice, a replacement that is not there and a name of two vendors are refused", () => {
  expect(faultsOf(gold, { ...gold, edition: "gold ", price: 60 })).toEqual([
    "Row 2, edition is the one of row 1.",
  ]);
  expect(faultsOf(gold, { ...gold, asOf: "2026-01-01" })).toEqual([]);
  const replaced = { ...gold, asOf: "2026-01-01", validUntil: "2026-02-01", replacedBy: "Platinum" };
  expect(faultsOf(replaced)).toEqual(["Row 1, replacedBy is “Platinum”: Acme has no such edition."]);
  expect(
    faultsOf({ ...gold, alsoCalled: "ac; 爱科" }, { ...gold, vendor: "Other", alsoCalled: "AC" }),
  ).toEqual(["Row 2, alsoCalled has “ac”, a name of another vendor."]);
});

test("all faults are told, and many are counted", () => {
  expect(faultsOf({ ...gold, price: -1, currency: "yuan" }, null, [])).toHaveLength(4);
  const many = faultsOf(...Array.from({ length: 30 }, () => ({ ...gold, price: -1 })));
  expect(many).toHaveLength(21);
  expect(many.at(-1)).toBe("And 10 more.");
});

test.each(["{}", "[]", "vendor,product\n", ""])("%p is no price book", (text) => {
  expect(() => parsePriceBook(text)).toThrow("must be a list of prices");
});

test.each([
  ["vendor,vendor\nA,B", "Row 1 names the column vendor twice."],
  ["vendor,toString\nA,B", "Row 1 names “toString”, which is no column of a price book."],
  ["vendor\nA,B", "Row 2 has a cell without a column."],
  ['vendor\n"A', "row 2 has a quotation mark in the wrong place"],
  ['vendor\n"A"B', "row 2 has a quotation mark in the wrong place"],
  ["vendor\n\uFFFD", "save it as “CSV UTF-8”"],
])("%j is no table", (text, sentence) => expect(() => parsePriceBook(text)).toThrow(sentence));

test("items are the engine's", () => {
  const accepted = [...ITEM_IDS, ...COMPONENT_IDS].filter((id) => COLUMNS.item?.read(id).be === undefined);
  expect(accepted).toEqual([...ITEM_IDS, ...COMPONENT_IDS]);
  expect(COLUMNS.item?.read("seats").be).toBeDefined();
});

test("the build takes an organisation's own prices instead, and is told by the file's changes", () => {
  const loader = jest.requireActual<(this: object, builtIn: string) => string>(
    "../../scripts/priceBookLoader",
  );
  const folder = mkdtempSync(join(tmpdir(), "own-"));
  const file = join(folder, "own.json");
  writeFileSync(file, JSON.stringify([gold]));
  const addDependency = jest.fn();
  const own = loader.call({ getOptions: () => ({ file }), addDependency }, builtIn);
  rmSync(folder, { recursive: true });
  expect(own).toContain('"vendor":["Acme"]');
  expect(own).not.toContain("Salesforce");
  expect(addDependency).toHaveBeenCalledWith(file);
  expect(loader.call({ getOptions: () => ({}) }, builtIn)).toContain("Salesforce");
});

test("packed, a cell that is as the one above is null", () => {
  expect(packed([gold, { ...gold, edition: "Silver", price: null }])).toMatchObject({
    vendor: ["Acme", null],
    edition: ["Gold", "Silver"],
    price: [50, ""],
    note: ["", null],
  });
});
