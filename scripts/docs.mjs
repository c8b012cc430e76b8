import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { addin } from "../webpack.config.js";
import { compile } from "./compile.mjs";
import { functionsPages } from "./functionsPages.js";
import { localFolder } from "./localPrograms.mjs";

/** Writes the pages of docs that are made from the program. */
const folder = localFolder("docs");
await compile(addin({ output: folder, cache: "docs" }));

const root = fileURLToPath(new URL("..", import.meta.url));
const built = (name) => readFileSync(path.join(folder, name), "utf8");
for (const [name, text] of Object.entries(functionsPages(built))) {
  writeFileSync(path.join(root, "docs", name), text);
  console.log(`docs/${name}`);
}
