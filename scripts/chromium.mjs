import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const fromRoot = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/**
 * Playwright launch options for a Chromium that is already on the machine, never downloaded here: the one that
 * CHROMIUM_PATH names; on Linux x64 the one inside the npm package; elsewhere the browser that people have.
 */
export async function chromiumOptions() {
  // In containers the user is root and the kernel sandbox is not available. Only pages of this project are opened.
  const args = ["--no-sandbox"];
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args };
  if (process.platform === "win32") return { channel: "msedge", args };
  if (process.platform === "darwin") return { channel: "chrome", args };
  if (process.arch !== "x64") throw new Error("Set CHROMIUM_PATH to the path of a Chromium on this machine.");
  const folder = await unpackedChromium();
  const libraries = [process.env.LD_LIBRARY_PATH, path.join(folder, "al2023/lib")].filter(Boolean).join(":");
  return {
    executablePath: path.join(folder, "chromium"),
    // The package's own arguments are for serverless functions: they end a second context and switch CORS off.
    args,
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  };
}

/** Unpacks once. A folder without the mark is half written and is never used. */
async function unpackedChromium() {
  const folder = fromRoot("node_modules/.cache/sparticuz-chromium");
  const mark = path.join(folder, ".complete");
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { default: chromium, inflate } = await import("@sparticuz/chromium");
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = folder; // where the package unpacks to
  try {
    await chromium.executablePath();
    await inflate(fromRoot("node_modules/@sparticuz/chromium/bin/al2023.tar.br")); // libnss3, libnspr4, libexpat
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  writeFileSync(mark, "");
  return folder;
}
