const { TestEnvironment } = require("jest-environment-node");
const { chromium } = require("playwright-core");

/**
 * One browser, and the pages that are kept, for all files that one of jest's workers runs: a page takes seconds to open,
 * and jest loads all that a file of tests requires anew. A browser for all workers would have all that is said to it
 * pass through another process.
 */
const pages = new Map();
let launched;

class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    launched ??= launch(JSON.parse(process.env.CRM_COST_TEST_BROWSER));
    this.global.shared = { browser: await launched, pages };
  }
}

/** No worker stays for it: jest says of none when it ends. Whatever way that ends, the browser ends with it. */
async function launch(options) {
  const before = new Set(process._getActiveHandles());
  const browser = await chromium.launch(options);
  for (const handle of process._getActiveHandles()) if (!before.has(handle)) handle.unref?.();
  return browser;
}

module.exports = BrowserEnvironment;
