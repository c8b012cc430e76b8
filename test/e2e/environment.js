const { TestEnvironment } = require("jest-environment-node");
const { chromium } = require("playwright-core");

/**
 * The browser that set-up has started, and the pages that are kept, for all files that one of jest's workers runs: a
 * page takes seconds to open, and jest loads all that a file of tests requires anew.
 */
const pages = new Map();
let connection;

class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    connection ??= connect(process.env.CRM_COST_TEST_BROWSER);
    this.global.shared = { browser: await connection, pages };
  }
}

/** No worker stays for it: jest says of none when it ends. */
async function connect(endpoint) {
  const before = new Set(process._getActiveHandles());
  const browser = await chromium.connect(endpoint);
  for (const handle of process._getActiveHandles()) if (!before.has(handle)) handle.unref?.();
  return browser;
}

module.exports = BrowserEnvironment;
