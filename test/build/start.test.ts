import { execFile } from "node:child_process";
import path from "node:path";
import { ADDRESS } from "../e2e/browser";

test("npm start says in one sentence that the port is taken", async () => {
  const { port } = new URL(ADDRESS); // the tests' own server has it
  const start = path.join(__dirname, "../../scripts/start.mjs");
  const ended = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [start, "--port", port], (error, stdout, stderr) =>
      resolve({ code: error?.code, stdout, stderr }),
    );
  });
  expect(ended).toEqual({
    code: 1,
    stdout: "",
    stderr: `Port ${port} is taken by another program: end it, or choose another port with npm start -- --port 3001.\n`,
  });
});
