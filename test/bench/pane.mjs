import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { brotliCompressSync, gzipSync } from "node:zlib";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { compile } from "../../scripts/compile.mjs";
import { localFolder } from "../../scripts/localPrograms.mjs";
import { inBrowser } from "./browser.mjs";
import { releaseFolder } from "./bundles.mjs";
import { median, notRun, roundRobin } from "./measure.mjs";
import { isInstalled } from "./peers.mjs";

const SLOWDOWN = 4;
const HELLO = localFolder("bench-hello");
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * In place of office.js, which both pages would load alike and which is refused here: it never finds a host, so the
 * pane opens on its own. It is there before the page, for to answer requests in its place would delay every other one.
 */
const OFFICE = `
  window.Office = { onReady: () => new Promise(() => {}), context: {} };
  window.CustomFunctions = { associate() {}, Error: class extends Error {}, ErrorCode: {} };`;

/** The pane's weight and how soon it can be used, against a hello-world pane in Fluent UI React v9. */
export async function paneRows() {
  const withHello = isInstalled("@fluentui/react-components");
  if (withHello) await buildHello();
  const rows = await inBrowser({ addin: releaseFolder, workbench: HELLO }, async ({ address, open }) => {
    const ours = () => ready(open, `${address}/taskpane.html`, useWizard);
    const hello = () => ready(open, `${address}/hello.html`, useHello);
    const pane = await ours();
    const helloFiles = withHello ? (await hello()).all : null;
    const times = await roundRobin(
      {
        ours: async () => (await ours()).milliseconds,
        ...(withHello && { hello: async () => (await hello()).milliseconds }),
      },
      { repetitions: 15, warmUps: 1 },
    );
    return [...weightRows(pane, helloFiles), readyRow(times)];
  });
  return [...rows, ...functionsRows()];
}

async function buildHello() {
  await compile({
    mode: "production",
    target: ["web", "es2020"],
    entry: { hello: fileURLToPath(new URL("peers/hello.js", import.meta.url)) },
    output: { path: HELLO, clean: true },
    performance: { hints: false },
    stats: "errors-warnings",
    plugins: [
      new HtmlWebpackPlugin({
        filename: "hello.html",
        templateContent: `<script src="${OFFICE_JS}"></script><body><div id="pane"></div></body>`,
      }),
    ],
    resolve: { modules: [fileURLToPath(new URL("peers/node_modules", import.meta.url)), "node_modules"] },
  });
}

/**
 * Opens a page until it can be used.
 *
 * @returns milliseconds from the navigation, on a slow processor; the names of the files that it loads at its start,
 *   and of all that it has loaded when it comes to rest
 */
async function ready(open, url, use) {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setBlockedURLs", { urls: [OFFICE_JS] });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.addInitScript(OFFICE);
  await page.addInitScript(use);
  await page.goto(url);
  const handle = await page.waitForFunction(() => window.readyAfter, null, { timeout: 60_000 });
  const milliseconds = await handle.jsonValue();
  await page.waitForLoadState("networkidle");
  const loaded = await page.evaluate(() => {
    const [{ loadEventStart }] = performance.getEntriesByType("navigation");
    return performance
      .getEntriesByType("resource")
      .map(({ name, startTime }) => ({ url: name, atStart: startTime < loadEventStart }));
  });
  await page.context().close();
  const files = loaded.filter(({ url }) => url !== OFFICE_JS && /\.(js|css)(\?|$)/.test(url));
  const names = (of) => of.map(({ url }) => new URL(url).pathname.slice(1));
  return { milliseconds, start: names(files.filter(({ atStart }) => atStart)), all: names(files) };
}

/**
 * Run in the page before its scripts: at every change of the document they begin the wizard as a person does, or see
 * whether the hello is there, and take the time once the first field is drawn.
 */
function useWizard() {
  new MutationObserver((_, observer) => {
    document.querySelector(".welcome button.primary")?.click();
    if (!document.querySelector(".row input")) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => (window.readyAfter = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

function useHello() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("input")) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => (window.readyAfter = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

function weightRows(pane, hello) {
  const row = (what, files, compress, goal) => {
    const ours = weight(releaseFolder, files, compress);
    const shown = { id: "B1", what, ours: kilobytes(ours), ...(goal && { goal }) };
    if (hello === null) return notRun(shown, "@fluentui/react-components is not installed");
    const theirs = weight(HELLO, hello, compress);
    return { ...shown, peer: kilobytes(theirs), ratio: ours / theirs };
  };
  return [
    row("what the pane loads at its start / Fluent hello, gzip", pane.start, gzip, 1),
    row("the same, brotli", pane.start, brotliCompressSync),
    row("with the later tabs / Fluent hello, gzip", pane.all, gzip),
  ];
}

function readyRow({ ours, hello }) {
  const row = {
    id: "B2",
    what: `navigation to a usable wizard / Fluent hello, processor at a quarter`,
    goal: 0.8,
  };
  const shown = { ...row, ours: `${ours.least.toFixed(0)} ms` };
  if (!hello) return notRun(shown, "@fluentui/react-components is not installed");
  return {
    ...shown,
    peer: `${hello.least.toFixed(0)} ms`,
    ratio: ours.least / hello.least,
    median: ours.median / hello.median,
  };
}

/** The bundle of the worksheet functions, compiled and run in fresh contexts, as when Excel calculates without the pane. */
function functionsRows() {
  const source = readFileSync(`${releaseFolder}/functions.js`);
  const starts = Array.from({ length: 21 }, () => {
    const context = vm.createContext({});
    vm.runInContext(`var self = globalThis; ${OFFICE.replaceAll("window.", "var ")}`, context);
    const started = performance.now();
    vm.runInContext(source.toString(), context);
    return performance.now() - started;
  });
  const start = median(starts);
  return [
    {
      id: "B3",
      what: "bundle of the worksheet functions, gzip KB",
      ours: kilobytes(gzip(source).length),
      ratio: gzip(source).length / 1000,
      goal: 30,
    },
    {
      id: "B3",
      what: "its start in a fresh context, ms",
      ours: `${start.toFixed(1)} ms`,
      ratio: start,
      goal: 3,
    },
  ];
}

const gzip = (bytes) => gzipSync(bytes, { level: 9 });
const weight = (folder, files, compress) =>
  files.reduce((sum, file) => sum + compress(readFileSync(`${folder}/${file}`)).length, 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
