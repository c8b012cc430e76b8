import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chromiumOptions } from "./chromium.mjs";
import { compile } from "./compile.mjs";
import { localFolder, workbenchProgram } from "./localPrograms.mjs";
import { openAddin } from "./openAddin.mjs";
import { serve, workbenchPath } from "./serve.mjs";
import { WorkbenchDriver } from "./workbenchDriver.js";

const NAME = "guest";

/**
 * Opens an add-in in the workbench, in a browser without a window.
 *
 * @param settings - manifest and root as for `openAddin`; language: "en-US" or "zh-CN"; query: more for the page's
 *   address, such as "apiset=1.12"; folder: of a built workbench, which is built otherwise
 * @returns The workbench to drive, its browser page, and close
 */
export async function openHost({ manifest, root, language = "en-US", query = "", folder }) {
  const built = folder ?? localFolder("workbench");
  if (!folder) await compile(workbenchProgram({ workbench: built }));
  const addin = await openAddin({ manifest, root });
  const server = await serve({ port: 0, workbench: built, others: { [NAME]: addin } });
  const browser = await chromium.launch(await chromiumOptions());
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: language,
    viewport: { width: 1440, height: 860 },
  });
  const page = await context.newPage();
  const bench = new WorkbenchDriver(page);
  const close = async () => {
    await browser.close();
    await Promise.all([server.close(), addin.close()]);
  };
  try {
    await page.goto(`${server.address}${workbenchPath(NAME, addin)}&lang=${language}${query && `&${query}`}`);
    await bench.ready();
  } catch (error) {
    await close();
    throw error;
  }
  return { bench, page, close };
}

async function main() {
  const { values: options } = parseArgs({
    options: {
      manifest: { type: "string" },
      root: { type: "string" },
      script: { type: "string" },
      lang: { type: "string" },
      query: { type: "string" },
      workbench: { type: "string" },
    },
  });
  if (!options.manifest || !options.script) {
    console.error(
      "Usage: npm run host -- --manifest <file or https address> --script <file> [--root <folder>] [--lang zh-CN]",
    );
    return 2;
  }
  const { default: script } = await import(pathToFileURL(path.resolve(options.script)).href);
  const { bench, close } = await openHost({
    manifest: options.manifest,
    root: options.root,
    language: options.lang,
    query: options.query,
    folder: options.workbench,
  });
  try {
    await script(bench);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  } finally {
    for (const notice of await bench.notices().catch(() => [])) console.log(`workbench: ${notice}`);
    for (const line of bench.console) console.log(line);
    await close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main().catch((error) => {
    console.error(error.message);
    return 1;
  });
}
