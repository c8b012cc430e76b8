import { compile } from "../../scripts/compile.mjs";
import { localAddin } from "../../scripts/localPrograms.mjs";
import { addin } from "../../webpack.config.js";

/**
 * Builds the add-in for this machine and then, from what that has compiled, its release; in a process of its own, since
 * webpack itself uses one core. The arguments: the address and the folder of the former, the folder of the latter.
 */
const [address, folder, release] = process.argv.slice(2);
const local = localAddin(address, folder);
await compile(local);
await compile(addin({ output: release, cache: local.cache.name }));
