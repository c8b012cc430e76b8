import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { compile } from "../../scripts/compile.mjs";
import { localFolder } from "../../scripts/localPrograms.mjs";
import { addin } from "../../webpack.config.js";

const RELEASE = localFolder("bench-addin");
const ENGINE = localFolder("bench-engine");

/** Builds the add-in as it is released, and the engine alone as a module for Node. */
export async function build() {
  const release = addin({ output: RELEASE, cache: "bench-release" });
  const { module, resolve, optimization } = release;
  const engine = {
    mode: "production",
    target: "node20",
    entry: new URL("./engineEntry.ts", import.meta.url).pathname,
    output: { path: ENGINE, filename: "engine.cjs", library: { type: "commonjs2" } },
    module,
    resolve,
    optimization: { minimizeOptions: optimization.minimizeOptions },
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
  await compile([release, engine]);
}

export const engine = () => createRequire(import.meta.url)(`${ENGINE}/engine.cjs`);
export const releaseFolder = RELEASE;

/**
 * The worksheet functions of the released bundle, by id. They run in the process's own global scope: in a context of
 * their own every global name would go through an interceptor.
 */
export function worksheetFunctions() {
  const functions = new Map();
  class FunctionError extends Error {}
  globalThis.self = globalThis;
  globalThis.Office = { context: { displayLanguage: "en-US" } };
  globalThis.CustomFunctions = {
    associate: (id, implementation) => functions.set(id, implementation),
    Error: FunctionError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  vm.runInThisContext(readFileSync(`${RELEASE}/functions.js`, "utf8"));
  return functions;
}
