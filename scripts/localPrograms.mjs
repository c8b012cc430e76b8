import { fileURLToPath } from "node:url";
import { addin, workbench } from "../webpack.config.js";

const fromRoot = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** A folder for what is built on and for this machine only. */
export const localFolder = (name) => fromRoot(`local/${name}`);

/**
 * The add-in as it is released, but at this address and with office.js from the same server, and the workbench.
 *
 * @param address - Of the server of both
 * @param folders - addin and workbench: where to build them. Programs that may run at the same time need their own.
 */
export const localPrograms = (address, folders) => [
  localAddin(address, folders.addin),
  workbenchProgram(folders),
];

/** The add-in alone. */
export const localAddin = (address, output) =>
  addin({
    output,
    address,
    officeJs: "/office-js/office.js",
    example: fromRoot("src/assets/example.json"),
    cache: "local-addin",
  });

/** The workbench alone, for the add-ins of others. */
export const workbenchProgram = (folders) =>
  workbench({ output: folders.workbench, cache: "local-workbench" });
