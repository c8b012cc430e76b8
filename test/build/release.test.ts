import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import paneWords from "../../src/text/pane/en.json";
import { builtCode, builtFile, builtFolder, withoutHash } from "./built";

const files = readdirSync(builtFolder(), { recursive: true })
  .map((name) => name.toString().replaceAll(path.sep, "/"))
  .filter((name) => statSync(path.join(builtFolder(), name)).isFile());

const page = builtFile("taskpane.html").toString("utf8");

test("the release is these files and no others", () => {
  expect(files.map(withoutHash).sort()).toEqual([
    "THIRD-PARTY.txt",
    "_headers",
    "assets/icon-16.png",
    "assets/icon-32.png",
    "assets/icon-64.png",
    "assets/icon-80.png",
    "code/commands.js",
    "code/commands.js.map",
    "code/functions.js",
    "code/functions.js.map",
    "code/quote.css",
    "code/quote.css.map",
    "code/quote.js",
    "code/quote.js.map",
    "code/results.css",
    "code/results.css.map",
    "code/results.js",
    "code/results.js.map",
    "code/taskpane.css",
    "code/taskpane.css.map",
    "code/taskpane.js",
    "code/taskpane.js.LICENSE.txt",
    "code/taskpane.js.map",
    "code/tracking.css",
    "code/tracking.css.map",
    "code/tracking.js",
    "code/tracking.js.map",
    "code/words-en.js",
    "code/words-zh-CN.js",
    "code/workbook.css",
    "code/workbook.css.map",
    "code/workbook.js",
    "code/workbook.js.map",
    "functions.js",
    "functions.json",
    "functions.zh-CN.json",
    "help.css",
    "help.html",
    "help.zh-CN.html",
    "manifest.xml",
    "shortcuts.json",
    "taskpane.html",
    "web.config",
  ]);
});

test("every file but the headers themselves is served with headers", () => {
  const rules = Array.from(
    builtFile("_headers")
      .toString("utf8")
      .matchAll(/^\/(\S+)\*$/gm),
    ([, start]) => start,
  );
  const bare = files.filter((file) => !rules.some((start) => file.startsWith(start ?? file)));
  expect(bare).toEqual(["_headers", "web.config"]);
});

test("the licences of all that is other people's go with it", () => {
  const notices = builtFile("THIRD-PARTY.txt").toString("utf8");
  const ours = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  for (const [name, version] of Object.entries(ours.dependencies))
    expect(notices).toContain(`\n${name} ${version} · `);
  expect(notices).toMatch(/^lit-html .* BSD-3-Clause/m);
  expect(notices).toContain("Copyright (c) 2017 Google LLC");
  expect(notices.match(/Mike Bostock/g)?.length).toBeGreaterThan(3);
  expect(notices).not.toContain("@univerjs");
});

test("nothing of the workbench or of this machine is in it", () => {
  // Source maps hold the comments too, which may speak of this machine.
  const trace = (file: string): RegExp =>
    file.endsWith(".map") ? /@univerjs|src\/workbench\// : /univerjs|localhost/i;
  expect(files.filter((file) => trace(file).test(builtFile(file).toString("latin1")))).toEqual([]);
});

test("the pane's words stand in a file for each language, and in no script", () => {
  const sentences = Object.values(paneWords).filter((text) => text.length > 30 && /^[\w ,.]+$/.test(text));
  const sentencesIn = (file: string): string[] => {
    const text = builtCode(file).toString("utf8");
    return sentences.filter((sentence) => text.includes(sentence));
  };
  expect(sentencesIn("words-en.js")).toEqual(sentences);
  for (const file of ["functions.js", "taskpane.js", "results.js", "workbook.js", "words-zh-CN.js"]) {
    expect(sentencesIn(file)).toEqual([]);
  }
});

describe("the page", () => {
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? "";

  test("forbids what it does not need", () => {
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src https://appsforoffice.microsoft.com",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
    ]);
  });

  test("has neither script nor style between its tags", () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/i);
    expect(Array.from(page.matchAll(/<script[^>]*>([^<]*)<\/script>/g), (match) => match[1]).join("")).toBe(
      "",
    );
  });

  test("loads what answers the ribbon, then office.js, which calls it, then the functions, then the pane", () => {
    const scripts = Array.from(page.matchAll(/<script[^>]* src="?([^"\s>?]+)/g), (match) => match[1]);
    expect(scripts.map((script = "") => withoutHash(script))).toEqual([
      "code/commands.js",
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "code/functions.js",
      "code/taskpane.js",
    ]);
    // Deferred they could miss the first calls of functions.
    expect(page).not.toMatch(/<script[^>]*(defer|async)/);
  });

  test.each(["functions.js", "taskpane.js"])("%s asks to be compiled while it is fetched", (script) => {
    expect(builtCode(script).toString("utf8")).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });
});
