import type { Browser, BrowserContext, Page } from "playwright-core";

export type Language = "en-US" | "zh-CN";

/** Where the workbench and the add-in are served, without a slash at the end. */
export const ADDRESS = fromSetUp("CRM_COST_TEST_ADDRESS");

/** The path of the workbench with one of the add-ins of test/addins in it. */
export function addinPath(name: string): string {
  const paths = JSON.parse(fromSetUp("CRM_COST_TEST_ADDINS")) as Record<string, string>;
  const found = paths[name];
  if (found === undefined) throw new Error(`test/addins has no add-in ${name}.`);
  return found;
}

/** What test/e2e/environment.js hands to every file. */
interface Shared {
  readonly browser: Browser;
  /** Kept pages by their paths. */
  readonly pages: Map<string, Page>;
}
const { browser, pages } = (globalThis as unknown as { readonly shared: Shared }).shared;

/**
 * The shared browser for the tests of one file. A console error, an uncaught exception, a failed request or a
 * request that leaves this machine fails the test in which it happens.
 *
 * @returns open: a new page in a context of its own, until the end of the test that opened it, or of the file where no
 *   test did. Pages that stay would slow all that follow.
 *   keep: the same page for all tests that ask for this address, those of other files too. Whoever asks puts it back.
 *   takeComplaints: what pages have complained of so far, for a test that provokes it
 */
export function useBrowser(): {
  open(path: string, language?: Language): Promise<Page>;
  keep(path: string, language?: Language): Promise<{ page: Page; isNew: boolean }>;
  takeComplaints(): string[];
} {
  const complaints: string[] = [];
  let openedInTest: BrowserContext[] = [];
  const heard = new Set<Page>();

  const takeComplaints = (): string[] => complaints.splice(0);
  const report = (): void => expect(takeComplaints()).toEqual([]);

  beforeEach(() => {
    openedInTest = [];
  });

  afterEach(async () => {
    await Promise.all(openedInTest.map((context) => context.close()));
    report();
  });

  afterAll(async () => {
    const kept = [...pages.values()];
    kept.forEach(leaveAlone);
    const contexts = kept.map((page) => page.context());
    await Promise.all(
      browser
        .contexts()
        .filter((context) => !contexts.includes(context))
        .map((context) => context.close()),
    );
    report();
  });

  const newPage = async (language: Language): Promise<Page> => {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: VIEWPORT,
      locale: language,
      acceptDownloads: true,
    });
    return context.newPage();
  };
  const hear = (page: Page): void => {
    if (heard.has(page)) return;
    heard.add(page);
    collectComplaints(page, complaints);
  };

  return {
    takeComplaints,
    async open(path, language = "en-US") {
      const page = await newPage(language);
      openedInTest.push(page.context());
      hear(page);
      await page.goto(new URL(path, ADDRESS).href);
      return page;
    },
    async keep(path, language = "en-US") {
      const known = pages.get(path);
      // A page that cannot be put back is left to the test that finds it so: the next gets another.
      pages.delete(path);
      const page = known ?? (await newPage(language));
      hear(page);
      if (known) await asOpened(page);
      else await page.goto(new URL(path, ADDRESS).href);
      pages.set(path, page);
      return { page, isNew: !known };
    },
  };
}

const VIEWPORT = { width: 1440, height: 860 };

/** Takes back what a test may have changed around the page. */
async function asOpened(page: Page): Promise<void> {
  await page.context().unrouteAll();
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference", forcedColors: "none" });
  await page.setViewportSize(VIEWPORT);
  await page.mouse.move(0, 0);
}

function collectComplaints(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    // Univer's engine says so of formulas that went away while it calculated. What stays is right.
    if (message.text().startsWith("Dependency tree not found")) return;
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A reload or a closed page ends the requests that were under way.
    if (reason !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const remote = /^(https?|wss?):$/.test(protocol) && hostname !== "localhost";
    if (remote) complaints.push(`left this machine: ${request.url()}`);
  });
}

/** The next file collects its own; what drives a page listens too. */
function leaveAlone(page: Page): void {
  for (const event of ["console", "pageerror", "requestfailed", "response", "request"] as const)
    page.removeAllListeners(event);
}

function fromSetUp(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: tests of the browser run in jest's project "e2e".`);
  return value;
}
