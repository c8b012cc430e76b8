const { readFile } = require("node:fs/promises");
const { Compilation, WebpackError, sources } = require("webpack");
const { overlayWords } = require("./overlayWords");

const NAME = "LocalizedFunctions";

/**
 * Webpack plugin: a second metadata file in another language, made of the generated one. Excel takes it by the
 * manifest's override. A missing or surplus word fails the build.
 */
class LocalizedFunctions {
  /** @param options - input: the generated asset; words: path of the JSON with the words; output: the new asset */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { input, words, output } = this.options;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        compilation.fileDependencies.add(words);
        const generated = compilation.getAsset(input);
        if (!generated) return; // the generator has reported why
        try {
          const { metadata, faults } = overlayWords(
            JSON.parse(generated.source.source().toString()),
            JSON.parse(await readFile(words, "utf8")),
          );
          for (const fault of faults) compilation.errors.push(new WebpackError(`${words}: ${fault}`));
          compilation.emitAsset(output, new sources.RawSource(JSON.stringify(metadata, null, 4)));
        } catch (error) {
          compilation.errors.push(new WebpackError(`${words}: ${error.message}`));
        }
      });
    });
  }
}

module.exports = { LocalizedFunctions };
