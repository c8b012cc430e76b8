import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const RULES = {
  "all rules": {},
  /** Where nothing but these has changed. */
  colours: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
} as const satisfies Record<string, RunOptions>;

/** What axe finds in a page: the rule and where, one line each. */
export async function accessibilityFaults(
  pane: Frame,
  rules: keyof typeof RULES = "all rules",
): Promise<string[]> {
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(AXE);
  const { violations } = await pane.evaluate(
    (options) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    { ...RULES[rules], resultTypes: ["violations"] } as RunOptions,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
