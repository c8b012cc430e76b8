import { compile } from "../../scripts/compile.mjs";
import { addin } from "../../webpack.config.js";

/** Builds the release into the folder that is named, in a process of its own: webpack itself uses one core. */
await compile(addin({ output: process.argv[2], cache: "test-release" }));
