import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { supports } from "../src/workbench/host/requirements";

const ROOT = path.join(__dirname, "..");
const ROOMS = ["src/workbook/", "src/taskpane/", "src/functions/"];

/** Every member of Excel's interface that the add-in names, by the set that it came with: where each is named. */
function membersBySet(): ReadonlyMap<string, ReadonlySet<string>> {
  const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const nameOf = (file: string): string => path.relative(ROOT, file).replaceAll(path.sep, "/");
  const files = fileNames.filter((file) => ROOMS.some((room) => nameOf(file).startsWith(room)));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<string>>();
  const visit = (node: ts.Node, file: string): void => {
    const declarations = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node)?.declarations : undefined;
    for (const declaration of declarations ?? []) {
      if (!declaration.getSourceFile().fileName.includes("/@types/office-js/")) continue;
      const words = ts.getJSDocCommentsAndTags(declaration).map((comment) => comment.getText());
      const set = /\[Api set: (ExcelApi\w* \d+\.\d+)/.exec(words.join(" "))?.[1];
      if (set !== undefined)
        found.set(set, (found.get(set) ?? new Set()).add(`${node.getText()} in ${file}`));
    }
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source, nameOf(file));
  }
  return found;
}

test("the manifest asks for every set of Excel's interface of which the add-in uses a member", () => {
  const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
  const required = Object.fromEntries(
    Array.from(manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g), ([, name, version]) => [
      name,
      version ?? "",
    ]),
  );
  const used = membersBySet();
  // In the browser all tests run in an Excel that has no more than this.
  const workbench = readFileSync(path.join(ROOT, "test/e2e/workbench.ts"), "utf8");
  expect(workbench).toContain(`"&apiset=${required["ExcelApi"] ?? ""}"`);
  expect(used.get("ExcelApi 1.1")?.size).toBeGreaterThan(20);
  const beyond = [...used].filter(([set]) => !supports(required, set));
  expect(beyond.map(([set, members]) => [set, ...members])).toEqual([]);
});
