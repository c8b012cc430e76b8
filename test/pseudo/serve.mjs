import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { compile } from "../../scripts/compile.mjs";
import { localFolder } from "../../scripts/localPrograms.mjs";
import { serve } from "../../scripts/serve.mjs";
import { addin } from "../../webpack.config.js";

/**
 * Builds the add-in with a language that does not ship, serves it beside the workbench of the tests, and prints its
 * address. Runs until its input ends.
 */
const folder = localFolder("test-pseudo");
const server = await serve({ port: 0, addin: folder, workbench: localFolder("test-workbench") });
const program = addin({
  output: folder,
  address: server.address,
  officeJs: "/office-js/office.js",
  mode: "development",
  cache: "test-pseudo",
});
const rows = fileURLToPath(new URL("languageRows.ts", import.meta.url));
// As the room of words itself asks for its rows; the file that takes their place asks in other words.
program.plugins.push(new webpack.NormalModuleReplacementPlugin(/^\.\/languageRows$/, rows));
await compile(program);
process.stdout.write(`${server.address}\n`);
process.stdin.resume().on("end", () => server.close().then(() => process.exit()));
