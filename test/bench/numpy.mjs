import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("numpy_model.py", import.meta.url));

/**
 * numpy in a process of its own that waits between its runs, so that they can alternate with ours.
 *
 * @returns version; run: one simulation, as milliseconds and percentiles; close. Null where numpy is not installed
 */
export async function numpyModel(model) {
  const child = spawn("python3", [SCRIPT], { stdio: ["pipe", "pipe", "ignore"] });
  child.on("error", () => {}); // no python3: the lines end at once
  child.stdin.on("error", () => {}); // it has gone before it was asked
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (line) => {
    child.stdin.write(`${line}\n`);
    return (await lines.next()).value;
  };
  const version = await ask(JSON.stringify(model));
  if (version === undefined) return null;
  return {
    version,
    async run(seed) {
      const [milliseconds, p10, p50, p90] = (await ask(seed)).split(" ").map(Number);
      return { milliseconds, p10, p50, p90 };
    },
    close: () => child.stdin.end(),
  };
}
