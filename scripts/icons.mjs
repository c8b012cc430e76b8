import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { chromiumOptions } from "./chromium.mjs";

/** Pixel sizes by drawing: the manifest's ribbon and store icons. */
const DRAWINGS = { "icon-16.svg": [16], "icon.svg": [32, 64, 80] };

const asset = (name) => new URL(`../src/assets/${name}`, import.meta.url);

const browser = await chromium.launch(await chromiumOptions());
const page = await browser.newPage();
for (const [drawing, sizes] of Object.entries(DRAWINGS)) {
  const svg = await readFile(asset(drawing), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await writeFile(asset(`icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
