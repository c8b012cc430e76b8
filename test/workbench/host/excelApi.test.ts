import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excelClass, excelSurface } from "../../../src/workbench/host/excelApi";
import { supports } from "../../../src/workbench/host/requirements";

const root = join(__dirname, "../../..");

test("api.json is what the generator makes of the installed declarations", () => {
  const script = join(root, "scripts/excelApi.mjs");
  const generated = execFileSync(process.execPath, [script, "--print"], {
    encoding: "utf8",
    maxBuffer: 2 ** 24,
  });
  expect(readFileSync(join(root, "src/workbench/host/api.json"), "utf8")).toBe(generated);
});

test("a surface has what the documentation has, and what the protocol adds", () => {
  const surface = excelSurface("Range", { protocol: ["_ValidateArraySize"] });
  expect(surface.scalars.has("values") && surface.updatable.has("values")).toBe(true);
  expect(surface.updatable.has("address")).toBe(false);
  expect(surface.navigation.has("format")).toBe(true);
  expect(surface.methods.has("getCell") && surface.methods.has("_ValidateArraySize")).toBe(true);
  expect(surface.since.get("values")).toBe("ExcelApi 1.1");
  expect(surface.since.get("getSpillingToRange")).toBe("ExcelApi 1.12");
  expect(surface.since.has("_ValidateArraySize")).toBe(false);
});

test("members of the client library itself are in no class", () => {
  for (const name of ["context", "load", "set", "toJSON", "track", "untrack"]) {
    expect(excelSurface("Range").methods.has(name)).toBe(false);
    expect(excelSurface("Range").scalars.has(name)).toBe(false);
  }
});

test("collections know their items", () => {
  expect(excelClass("WorksheetCollection").items).toBe("Worksheet");
  expect(excelSurface("WorksheetCollection").isCollection).toBe(true);
  expect(excelSurface("Worksheet").isCollection).toBe(false);
});

test("a class that Excel does not have is a fault of the caller", () => {
  expect(() => excelClass("constructor")).toThrow("no class 'constructor'");
});

test.each([
  ["ExcelApi 1.9", "1.15", true],
  ["ExcelApi 1.15", "1.15", true],
  ["ExcelApi 1.16", "1.15", false],
  ["ExcelApi 1.10", "1.9", false],
  ["ExcelApi 2.0", "1.15", false],
  ["ExcelApi 1.1", "2.0", true],
  ["ExcelApiOnline 1.1", "1.15", false],
  ["constructor 1.1", "1.15", false],
])("%s with ExcelApi %s: %s", (set, version, expected) => {
  expect(supports({ ExcelApi: version }, set)).toBe(expected);
});
