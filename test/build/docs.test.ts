import { readFileSync } from "node:fs";
import path from "node:path";
import { builtFile } from "./built";

const { functionsPages } = jest.requireActual<{
  functionsPages(built: (name: string) => string): Readonly<Record<string, string>>;
}>("../../scripts/functionsPages");

const pages = functionsPages((name) => builtFile(name).toString("utf8"));

test.each(Object.entries(pages))("docs/%s is what npm run docs makes of the functions", (name, text) => {
  expect(readFileSync(path.resolve(__dirname, "../../docs", name), "utf8")).toBe(text);
});
