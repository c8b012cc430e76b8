import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { preProcessFile } from "typescript";

/** Who may import whom, and nothing else. Types count. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  text: [],
  report: ["engine", "text"],
  functions: ["engine", "text", "report"],
  workbook: ["engine", "text", "report"],
  taskpane: ["engine", "text", "report", "workbook"],
  workbench: [],
};

/** Packages that a folder may use at run time. The engine and the words use none. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  workbook: /^fflate$/,
  taskpane: /^(lit(\/|$)|d3-(scale|shape)$)/,
  workbench: /^(@univerjs\/|exceljs$|jszip$|rxjs$|react$|lit(\/|$)|d3-(scale|shape)$)/,
};

/** Foreign things have one place each. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  "Excel.run": /^workbook\//,
  "CustomFunctions.Error": /^functions\//,
  "document.": /^(taskpane|workbench)\//,
};

const SOURCE = resolve(__dirname, "../src");
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.ts$/.test(file))
  .map((file) => file.split(sep).join("/"));

const folderOf = (file: string): string => file.split("/")[0] ?? "";
const read = (file: string): string => readFileSync(join(SOURCE, file), "utf8");

const imports = new Map(
  files.map((file) => [
    file,
    preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName),
  ]),
);
const isLocal = (specifier: string): boolean => specifier.startsWith(".");

/** The source file that a specifier means, relative to src. */
function target(from: string, specifier: string): string {
  const path = relative(SOURCE, resolve(SOURCE, dirname(from), specifier))
    .split(sep)
    .join("/");
  return files.find((file) => file === path || file === `${path}.ts` || file === `${path}/index.ts`) ?? path;
}

const localImports = (file: string): string[] =>
  (imports.get(file) ?? []).filter(isLocal).map((specifier) => target(file, specifier));

test("each folder imports only what the table allows, through the other folder's index", () => {
  const faults = files.flatMap((file) =>
    localImports(file)
      .filter((to) => folderOf(to) !== folderOf(file))
      .filter(
        (to) => !(MAY_IMPORT[folderOf(file)] ?? []).includes(folderOf(to)) || !/^\w+\/index\.ts$/.test(to),
      )
      .map((to) => `${file} imports ${to}`),
  );
  expect(faults).toEqual([]);
});

test("inside a folder files import files, not the index", () => {
  const faults = files.flatMap((file) =>
    localImports(file)
      .filter((to) => to === `${folderOf(file)}/index.ts`)
      .map((to) => `${file} imports ${to}`),
  );
  expect(faults).toEqual([]);
});

test("each folder uses only the packages that it may", () => {
  const faults = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((specifier) => !isLocal(specifier) && !MAY_USE[folderOf(file)]?.test(specifier))
      .map((specifier) => `${file} uses ${specifier}`),
  );
  expect(faults).toEqual([]);
});

test("nothing imports itself in a circle", () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" > ")];
    if (done.has(file)) return [];
    const circles = localImports(file).flatMap((to) => visit(to, [...path, file]));
    done.add(file);
    return circles;
  };
  expect(files.flatMap((file) => visit(file, []))).toEqual([]);
});

test.each(Object.entries(ONLY_IN))("%s stands in one place", (foreign, place) => {
  const word = new RegExp(`\\b${foreign.replace(".", "\\.")}`);
  expect(files.filter((file) => !place.test(file) && word.test(read(file)))).toEqual([]);
});

test("the table names every folder", () => {
  expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test.each([
  ["the add-in", Object.keys(MAY_IMPORT).filter((folder) => folder !== "workbench")],
  ["the workbench", ["workbench"]],
])("in %s a name that is exported means one thing", (_, folders) => {
  const declared = new Map<string, string[]>();
  for (const file of files.filter((one) => folders.includes(folderOf(one)))) {
    const names = new Set(
      [
        ...read(file).matchAll(
          /^export (?:async )?(?:abstract )?(?:const|function|class|interface|type|enum) (\w+)/gm,
        ),
      ].map(([, name]) => name as string),
    );
    for (const name of names) declared.set(name, [...(declared.get(name) ?? []), file]);
  }
  expect(declared.size).toBeGreaterThan(300);
  expect([...declared].filter(([, where]) => where.length > 1)).toEqual([]);
});
