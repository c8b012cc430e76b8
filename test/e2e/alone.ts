import type { Frame, Page } from "playwright-core";
import { accessibilityFaults } from "./accessibility";
import type { Language, useBrowser } from "./browser";
import { photograph } from "./photograph";

type Look = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

/** Light is the first: what is no matter of colours is looked at in it alone. */
const LOOKS: readonly (readonly [name: string, Look])[] = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["light contrast", { colorScheme: "light", forcedColors: "active" }],
  ["dark contrast", { colorScheme: "dark", forcedColors: "active" }],
];
const VIEWPORT = { width: 350, height: 720 };

/** The pane's page without Excel around it, in which it also works; for the tests of one describe block. */
export function usePaneAlone(browser: ReturnType<typeof useBrowser>): {
  open(language: Language): Promise<Frame>;
} {
  let page: Page;
  afterEach(async () => {
    await page.context().close();
    // Without a host office.js tries to open a frame for its telemetry. The page's policy refuses it, and its style.
    const refused = /^console: (Framing 'https:\/\/telemetryservice\.|Applying inline style violates)/;
    expect(browser.takeComplaints().filter((complaint) => !refused.test(complaint))).toEqual([]);
  });
  return {
    async open(language) {
      page = await browser.open("/taskpane.html", language);
      await page.setViewportSize(VIEWPORT);
      return page.mainFrame();
    },
  };
}

/** How screens are looked at: in each look and width while they stand, since a walk through all of them takes longer. */
export interface Screens {
  /** The folder of the pictures. */
  readonly folder: string;
  /** In pixels, beside the width of the pane as it opens. */
  readonly widths: readonly number[];
  /** A selector of what may be wider than its room, since it scrolls or is cut with its whole text elsewhere. */
  readonly mayRunOut?: string;
}

/** What is wrong with the screen that is shown: what axe finds in each look, and what is cut off in a width. */
export async function screenFaults(page: Page, name: string, screens: Screens): Promise<string[]> {
  const found: string[] = [];
  // A pointer over a control, or a colour on its way, would show a look that nobody rests on.
  await page.mouse.move(0, 0);
  for (const [index, [look, media]] of LOOKS.entries()) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await photograph(page, `${screens.folder} ${look}`, name);
    const faults = await accessibilityFaults(page.mainFrame(), index === 0 ? "all rules" : "colours");
    found.push(...faults.map((fault) => `${name}, ${look}: ${fault}`));
  }
  await page.emulateMedia({ ...LOOKS[0]?.[1], reducedMotion: "reduce" });
  const size = page.viewportSize();
  for (const width of [...screens.widths, size?.width ?? 0]) {
    await page.setViewportSize({ width, height: size?.height ?? 0 });
    const cut = await page.evaluate(
      (mayRunOut) =>
        [...document.querySelectorAll(`#pane *:not(.unseen, svg, svg *${mayRunOut})`)]
          .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
          .map(({ tagName, className }) => `${tagName}.${className}`),
      screens.mayRunOut ? `, ${screens.mayRunOut}` : "",
    );
    found.push(...cut.map((element) => `${name}, ${width} px wide: ${element} is cut off`));
  }
  return found;
}
