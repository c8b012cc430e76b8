import { parseArgs } from "node:util";
import { compile, watch } from "./compile.mjs";
import { localFolder, localPrograms, workbenchProgram } from "./localPrograms.mjs";
import { openAddin } from "./openAddin.mjs";
import { openBrowser } from "./openBrowser.mjs";
import { serve, workbenchPath } from "./serve.mjs";

const { values: options } = parseArgs({
  options: {
    port: { type: "string" },
    watch: { type: "boolean", default: false },
    manifest: { type: "string" },
    root: { type: "string" },
  },
});
const folders = { addin: localFolder("addin"), workbench: localFolder("workbench") };
const GUEST = "guest";
const guest = options.manifest ? await openAddin(options).catch(giveUp) : null;
const port = Number(options.port ?? process.env.PORT ?? 3000);

// Listening comes first: a taken port is told before the build, not after it.
const served = guest ? { workbench: folders.workbench, others: { [GUEST]: guest } } : folders;
const server = await serve({ port, ...served }).catch((error) => {
  const reason =
    error.code === "EADDRINUSE"
      ? `Port ${port} is taken by another program: end it, or choose another port with npm start -- --port 3001.`
      : `The server cannot start: ${error.message}`;
  console.error(reason);
  process.exit(1);
});

let announced = false;
const programs = guest ? [workbenchProgram(folders)] : localPrograms(server.address, folders);
const page = `${server.address}${guest ? workbenchPath(GUEST, guest) : "/workbench.html"}`;
const started = performance.now();
process.stdout.write(`Building ${guest ? "" : "the add-in and "}the workbench … `);

if (options.watch) watch(programs, report);
else await compile(programs).then(() => report(null), report);

function report(error) {
  if (error) {
    console.error(`failed.\n${error.message}`);
    if (!options.watch) process.exit(1);
    return;
  }
  if (announced) {
    console.log(`Built again at ${new Date().toLocaleTimeString()}.`);
    return;
  }
  announced = true;
  console.log(`done in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  console.log(`\n  ${page}\n`);
  for (const [named, here] of Object.entries(guest?.sites ?? {})) {
    if (named !== here) console.log(`  ${named} is played at ${here}`);
  }
  if (!server.trusted)
    console.log(
      "The browser will warn of the certificate, because this machine has just made it: choose Advanced, then go on to localhost.",
    );
  console.log("Press Ctrl+C to stop.");
  openBrowser(page);
}

function giveUp(error) {
  console.error(error.message);
  process.exit(1);
}
