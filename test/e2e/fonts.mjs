import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { trueTypeFromWoff } from "./woff.mjs";

const source = fileURLToPath(new URL("../../node_modules/@fontsource/noto-sans-sc/files", import.meta.url));
const folder = fileURLToPath(new URL("../../node_modules/.cache/crm-cost/fonts", import.meta.url));

/**
 * A fontconfig file whose only font is Noto Sans SC, Latin and common Chinese: a fresh machine has no font at all,
 * and so pages look and measure the same on every machine. It has few symbols: an arrow or a check mark shows as a
 * box in screenshots. The files are unpacked because fontconfig in Chromium reads no WOFF.
 *
 * @returns Its path, for FONTCONFIG_FILE
 */
export function fontConfiguration() {
  mkdirSync(folder, { recursive: true });
  for (const weight of [400, 700]) {
    const name = `noto-sans-sc-chinese-simplified-${weight}-normal`;
    const woff = readFileSync(path.join(source, `${name}.woff`));
    writeFileSync(path.join(folder, `${name}.ttf`), trueTypeFromWoff(woff));
  }
  const configuration = path.join(folder, "fonts.conf");
  writeFileSync(
    configuration,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${path.join(folder, "cache")}</cachedir></fontconfig>
`,
  );
  return configuration;
}
