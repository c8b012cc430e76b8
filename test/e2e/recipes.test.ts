import { readFileSync } from "node:fs";
import path from "node:path";
import { everyNth } from "../depth";
import { useBrowser, type Language } from "./browser";
import { photograph } from "./photograph";
import { Workbench } from "./workbench";

const browser = useBrowser();

interface Recipe {
  readonly title: string;
  readonly rows: readonly (readonly [cell: string, typed: string, shown: string])[];
}

/** The recipes of a page of docs: a heading, and below it a table of cell, what is typed there, and what it shows then. */
function recipesOf(page: string): readonly Recipe[] {
  const text = readFileSync(path.resolve(__dirname, "../../docs", page), "utf8");
  const [, ...sections] = text.split(/^## /m);
  return sections.map((section) => ({
    title: section.split("\n", 1)[0] ?? "",
    rows: [...section.matchAll(/^\| ([A-Z]+\d+) +\|(.*)\|(.*)\|$/gm)].map(
      ([, cell = "", typed = "", shown = ""]) => [cell, typed.trim().replaceAll("`", ""), shown.trim()],
    ),
  }));
}

const PAGES: readonly [page: string, language: Language][] = [
  ["recipes.zh-CN.md", "zh-CN"],
  ["recipes.md", "en-US"],
];

describe.each(everyNth(PAGES, 2))("docs/%s", (page, language) => {
  test.each(recipesOf(page).map((recipe) => [recipe.title, recipe] as const))(
    "%s",
    async (title, { rows }) => {
      const bench = await Workbench.open(browser, language);
      for (const [cell, typed] of rows) if (typed !== "") await bench.type(cell, typed);
      const shows = rows.filter(([, , shown]) => shown !== "");
      const found = await Promise.all(
        shows.map(async ([cell]) => [cell, String(await bench.value(cell))] as const),
      );
      await photograph(bench.page, "recipes", `${language}-${title.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`);
      expect(shows.length).toBeGreaterThan(1);
      expect(found).toEqual(shows.map(([cell, , shown]) => [cell, shown]));
    },
  );
});
