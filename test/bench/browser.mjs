import { chromium } from "playwright-core";
import { chromiumOptions } from "../../scripts/chromium.mjs";
import { serve } from "../../scripts/serve.mjs";

/**
 * Runs some work with the real browser and these folders served from this machine.
 *
 * @param folders - addin and workbench
 * @param work - Gets the address, and open: a new page in a context of its own
 */
export async function inBrowser(folders, work) {
  const server = await serve({ port: 0, ...folders });
  const browser = await chromium.launch(await chromiumOptions());
  const open = async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US" });
    return context.newPage();
  };
  try {
    return await work({ address: server.address, open });
  } finally {
    await browser.close();
    await server.close();
  }
}
