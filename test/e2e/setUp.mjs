import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromiumOptions } from "../../scripts/chromium.mjs";
import { compile } from "../../scripts/compile.mjs";
import { localFolder, workbenchProgram } from "../../scripts/localPrograms.mjs";
import { openAddin } from "../../scripts/openAddin.mjs";
import { serve, workbenchPath } from "../../scripts/serve.mjs";
import { fontConfiguration } from "./fonts.mjs";

const BUILD_ADDIN = fileURLToPath(new URL("buildAddin.mjs", import.meta.url));
const run = promisify(execFile);

/** Own folders, so that tests can run beside npm start. */
const RELEASE = localFolder("test-dist");
const FOLDERS = { addin: localFolder("test-addin"), workbench: localFolder("test-workbench") };

/**
 * Builds the programs for this machine and the release, serves the former and unpacks a browser, which each of jest's
 * workers starts. Tests find them in the environment: CRM_COST_TEST_DIST, CRM_COST_TEST_ADDRESS and
 * CRM_COST_TEST_BROWSER, the options to start it with.
 */
export default async function setUp() {
  const others = await openTestAddins();
  const server = await serve({ port: 0, ...FOLDERS, others });
  await Promise.all([
    run(process.execPath, [BUILD_ADDIN, server.address, FOLDERS.addin, RELEASE]),
    compile(workbenchProgram(FOLDERS)),
  ]);

  const options = await chromiumOptions();
  const env = { ...(options.env ?? process.env), FONTCONFIG_FILE: fontConfiguration() };
  process.env.CRM_COST_TEST_DIST = RELEASE;
  process.env.CRM_COST_TEST_WORKBENCH = FOLDERS.workbench;
  process.env.CRM_COST_TEST_ADDINS = JSON.stringify(
    Object.fromEntries(Object.entries(others).map(([name, addin]) => [name, workbenchPath(name, addin)])),
  );
  process.env.CRM_COST_TEST_ADDRESS = server.address;
  process.env.CRM_COST_TEST_BROWSER = JSON.stringify({ ...options, env });
  globalThis.stopServers = async () => {
    await server.close();
    await Promise.all(Object.values(others).map((addin) => addin.close()));
  };
}

/** Small add-ins that use the API in other ways than ours does, by the names of their folders. */
async function openTestAddins() {
  const folder = fileURLToPath(new URL("../addins/", import.meta.url));
  const others = {};
  for (const name of await readdir(folder)) {
    const files = await readdir(`${folder}${name}`);
    const manifest = files.find((file) => /^manifest\.(xml|json)$/.test(file));
    if (manifest) others[name] = await openAddin({ manifest: `${folder}${name}/${manifest}` });
  }
  return others;
}
