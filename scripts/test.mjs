// Everything that CI asks for: types, lint and format beside the tests, in the time in which those wait for something.
import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";

const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));
const node = (options, stdio) => spawn(process.execPath, options, { stdio });
const code = (program) => new Promise((resolve) => program.on("close", (status) => resolve(status ?? 1)));

const checks = node([fromHere("check.mjs")], ["ignore", "pipe", "pipe"]);
setPriority(checks.pid, constants.priority.PRIORITY_BELOW_NORMAL);
const found = [];
checks.stdout.on("data", (piece) => found.push(piece));
checks.stderr.on("data", (piece) => found.push(piece));

const jest = fromHere("../node_modules/jest/bin/jest.js");
const tests = node(["--max-semi-space-size=64", jest, ...process.argv.slice(2)], "inherit");
const [checked, tested] = await Promise.all([code(checks), code(tests)]);

// At the end, where people look.
if (checked !== 0) {
  process.stderr.write(Buffer.concat(found));
  console.error("Types, lint or format: see above.");
}
process.exitCode = tested || checked;
