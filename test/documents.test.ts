import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "..");
const PAGES = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"],
  ...readdirSync(path.join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** What a heading is called in an address, as the common hosts of repositories have it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .replaceAll(" ", "-");

const read = (page: string): string => readFileSync(path.join(ROOT, page), "utf8");

test.each(PAGES)("every link of %s leads somewhere", (page) => {
  const dead = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^https?:/.test(target))
    .filter((target) => {
      const [file = "", anchor] = target.split("#");
      const found = file === "" ? page : path.join(path.dirname(page), file);
      if (!existsSync(path.join(ROOT, found))) return true;
      if (anchor === undefined) return false;
      return ![...read(found).matchAll(/^#+ (.*)$/gm)].some(
        ([, heading = ""]) => anchorOf(heading) === anchor,
      );
    });
  expect(dead).toEqual([]);
});

test("every page of docs is named in the README, or in one that is", () => {
  const linked = PAGES.map(read).join("\n");
  const lost = PAGES.filter((page) => page.startsWith("docs/") && !linked.includes(`${path.basename(page)}`));
  expect(lost).toEqual([]);
});

test("each package has its line of reason in the README", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const [, reasons = ""] = read("README.md").split("## Dependencies");
  const unexplained = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !reasons.includes(name) && !name.startsWith("@univerjs/"),
  );
  expect(unexplained).toEqual([]);
});
