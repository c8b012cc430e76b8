import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { changeLines, oldLines, priceChanges } = jest.requireActual<{
  changeLines(changes: unknown): string[];
  oldLines(prices: unknown, today: string): string[];
  priceChanges(before: unknown, after: unknown): unknown;
}>("../../scripts/priceChanges");

const gold = {
  vendor: "Acme",
  product: "CRM",
  edition: "Gold",
  price: 50,
  currency: "USD",
  asOf: "2026-01-01",
};
const changes = (before: object[], after: object[]) => changeLines(priceChanges(before, after));

test("what is added, gone, dearer, cheaper and read again is told", () => {
  const before = [
    gold,
    { ...gold, edition: "Silver", price: 30 },
    { ...gold, edition: "Bronze", price: 10 },
    { ...gold, edition: "Free", price: 0 },
    { ...gold, edition: "Own", price: null, currency: "" },
    { ...gold, edition: "Tin", billing: "annual" },
  ];
  const after = [
    { ...gold, price: 55 },
    { ...gold, edition: "Silver", price: 29.5 },
    { ...gold, edition: "Bronze", price: 10, asOf: "2026-06-01" },
    { ...gold, edition: "Free", price: 1 },
    { ...gold, edition: "Own", price: 1234 },
    { ...gold, edition: "Platinum", price: null, currency: "" },
  ];
  expect(changes(before, after)).toEqual([
    "2 added, 2 gone, 3 at another price, 1 read again at the same price",
    "+ Acme CRM Own: USD 1,234 user/month",
    "+ Acme CRM Platinum: on request",
    "- Acme CRM Own: on request",
    "- Acme CRM Tin (annual): USD 50 user/month",
    "~ Acme CRM Gold: up 10.0 %: USD 50 user/month → USD 55 user/month",
    "~ Acme CRM Silver: down 1.7 %: USD 30 user/month → USD 29.5 user/month",
    "~ Acme CRM Free: USD 0 user/month → USD 1 user/month",
  ]);
});

test("of two reads of one price the newer counts, wherever it stands", () => {
  const older = { ...gold, price: 40, asOf: "2025-01-01" };
  expect(changes([gold], [older, gold])).toEqual([
    "0 added, 0 gone, 0 at another price, 0 read again at the same price",
  ]);
});

test("prices that are more than a year old, or have no date, are told", () => {
  const read = (edition: string, asOf: string) => ({ ...gold, edition, asOf });
  const prices = [read("A", "2025-11-27"), read("B", "2025-11-28"), read("C", ""), read("D", "2025")];
  expect(oldLines(prices, "2026-11-28")).toEqual([
    "3 older than a year",
    "! Acme CRM A: read 2025-11-27",
    "! Acme CRM C: without a date",
    "! Acme CRM D: read 2025",
  ]);
});

describe("npm run prices", () => {
  const folder = mkdtempSync(join(tmpdir(), "prices-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, price: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify([{ ...gold, price, confidence: "high", source: "price list" }]));
    return path;
  };
  const run = (...files: string[]) => {
    const program = join(__dirname, "../../scripts/prices.mjs");
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...files], { encoding: "utf8" });
    return { status, said: stdout + stderr };
  };

  test("compares two files", () => {
    const { status, said } = run(file("new.json", 55), file("old.json", 50));
    expect(said).toContain("up 10.0 %");
    expect(status).toBe(0);
  });

  test("says that a file was never committed", () => {
    expect(run(file("new.json", 55))).toMatchObject({
      status: 0,
      said: expect.stringContaining("Not committed yet"),
    });
  });

  test("ends with 1 and a sentence where a row is wrong, or there is no such file", () => {
    expect(run(file("wrong.json", -1))).toMatchObject({
      status: 1,
      said: expect.stringContaining("Row 1, price is -1"),
    });
    expect(run(join(folder, "none.csv"))).toMatchObject({
      status: 1,
      said: expect.stringContaining("ENOENT"),
    });
  });

  test("takes the built-in price book where none is named", () => {
    expect(run()).toMatchObject({ status: 0, said: expect.stringContaining("every row is right") });
  });
});
