// Types, lint and format at once, since each uses one core; the output of each in one piece.
import { exec } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(exec);
const checks = ["typecheck", "lint:code", "lint:format"].map(async (script) => {
  try {
    const { stdout } = await run(`npm run --silent ${script}`, { maxBuffer: 1e8 });
    process.stdout.write(stdout);
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ""}${error.stderr ?? error}`);
    process.exitCode = 1;
  }
});
await Promise.all(checks);
