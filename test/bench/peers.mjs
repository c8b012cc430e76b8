import { createRequire } from "node:module";

const require = createRequire(new URL("./peers/package.json", import.meta.url));

/** A package of test/bench/peers, or null where `npm ci --prefix test/bench/peers` has not been run. */
export function peer(name) {
  try {
    return require(name);
  } catch (error) {
    if (error.code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}

/** For a peer that only a browser can load. */
export function isInstalled(name) {
  try {
    return require.resolve(name) !== "";
  } catch {
    return false; // not found
  }
}
