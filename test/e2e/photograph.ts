import path from "node:path";
import type { Page } from "playwright-core";

/** In a folder that git ignores. */
const FOLDER = path.join(__dirname, "../../local/screens");

/** A picture of the page for people to look at: local/screens/<folder>/<name>.png. */
export const photograph = (page: Page, folder: string, name: string): Promise<Buffer> =>
  page.screenshot({ path: path.join(FOLDER, folder, `${name}.png`) });
