const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const FILE = "THIRD-PARTY.txt";
const LICENCE = /^(?:licen[cs]e|copying)\b/i;
const NOTICE = /^notice\b/i;

const HEAD = `Parts of this add-in are other people's work. Their licences ask that these texts go with it.
The build writes them from the packages whose code is in these files.
`;

/** Writes the licence texts of all packages whose code is shipped. A package without one is an error of the build. */
class ThirdPartyNotices {
  apply(compiler) {
    const name = ThirdPartyNotices.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const packages = [...packagesIn(compilation).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { name, text } of packages)
          if (text === "") compilation.errors.push(new Error(`${name} has no file with its licence.`));
        const parts = [HEAD, ...packages.map(notice)];
        compilation.emitAsset(FILE, new sources.RawSource(parts.join(`\n${"-".repeat(80)}\n\n`)));
      });
    });
  }
}

const notice = ({ name, version, license, homepage, text }) =>
  `${[`${name} ${version}`, license, homepage].filter(Boolean).join(" · ")}\n\n${text}\n`;

/** By folder. */
function packagesIn({ modules, chunkGraph }) {
  const packages = new Map();
  for (const module of modules) {
    if (chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    // Modules that were put together into one.
    for (const { resource } of module.modules ?? [module]) {
      const folder = folderOf(resource);
      if (folder !== null && !packages.has(folder)) packages.set(folder, packageIn(folder));
    }
  }
  return packages;
}

/** The folder of the package that a file belongs to: the nearest one with a name and a version. */
function folderOf(resource) {
  if (!resource?.includes(`${path.sep}node_modules${path.sep}`)) return null;
  for (let folder = path.dirname(resource.split("?")[0]); ; folder = path.dirname(folder)) {
    const file = path.join(folder, "package.json");
    if (existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version) return folder;
    if (folder === path.dirname(folder)) throw new Error(`${resource} belongs to no package.`);
  }
}

function packageIn(folder) {
  const { name, version, license, homepage } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  const files = readdirSync(folder).sort();
  const text = [LICENCE, NOTICE].flatMap((pattern) =>
    files
      .filter((file) => pattern.test(file))
      .map((file) => readFileSync(path.join(folder, file), "utf8").trim()),
  );
  return { name, version, license, homepage, text: text.join("\n\n") };
}

module.exports = { ThirdPartyNotices };
