import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import paneWords from "../../src/text/pane/en.json";
import { builtFile, builtFolder } from "./built";

const files = readdirSync(builtFolder(), { recursive: true })
  .map((name) => name.toString().replaceAll(path.sep, "/"))
  .filter((name) => statSync(path.join(builtFolder(), name)).isFile());

const page = builtFile("taskpane.html").toString("utf8");

test("the release is these files and no others", () => {
  const optional = ["taskpane.css", "taskpane.css.map", "taskpane.js.LICENSE.txt"];
  expect(files.filter((file) => !optional.includes(file)).sort()).toEqual([
    "_headers",
    "assets/icon-16.png",
    "assets/icon-32.png",
    "assets/icon-64.png",
    "assets/icon-80.png",
    "functions.js",
    "functions.js.map",
    "functions.json",
    "functions.zh-CN.json",
    "manifest.xml",
    "results.js",
    "results.js.map",
    "taskpane.html",
    "taskpane.js",
    "taskpane.js.map",
    "web.config",
    "workbook.js",
    "workbook.js.map",
  ]);
});

test("nothing of the workbench or of this machine is in it", () => {
  // Source maps hold the comments too, which may speak of this machine.
  const trace = (file: string): RegExp =>
    file.endsWith(".map") ? /@univerjs|src\/workbench\// : /univerjs|localhost/i;
  expect(files.filter((file) => trace(file).test(builtFile(file).toString("latin1")))).toEqual([]);
});

test("the worksheet functions carry no words of the pane", () => {
  expect(builtFile("taskpane.js").toString("utf8")).toContain(paneWords["pane.title"]);
  const functions = builtFile("functions.js").toString("utf8");
  expect(Object.keys(paneWords).filter((key) => functions.includes(`"${key}"`))).toEqual([]);
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

  test("loads office.js, then the functions, then the pane", () => {
    const scripts = Array.from(page.matchAll(/<script[^>]* src="?([^"\s>?]+)/g), (match) => match[1]);
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
  });
});
