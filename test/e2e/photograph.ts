import path from "node:path";
import type { Page } from "playwright-core";

/** In a folder that git ignores. */
const FOLDER = path.join(__dirname, "../../local/screens");

const WANTED = process.env["CRM_COST_PICTURES"] !== undefined;

/**
 * Where CRM_COST_PICTURES is set, a picture of the page for people to look at: local/screens/<folder>/<name>.png. They
 * take a tenth of the time of these tests.
 */
export async function photograph(page: Page, folder: string, name: string): Promise<void> {
  if (WANTED) await page.screenshot({ path: path.join(FOLDER, folder, `${name}.png`) });
}
