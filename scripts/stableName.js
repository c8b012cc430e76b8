const { Compilation, sources } = require("webpack");

const NAME = "StableName";

/** Webpack plugin: a script under a name of its own as well, for a manifest that cannot know what it is called by its contents. */
class StableName {
  /** @param entry - The script's entry: its copy is called so */
  constructor(entry) {
    this.entry = entry;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // Only now are names that depend on contents final.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const script = [...(compilation.namedChunks.get(this.entry)?.files ?? [])].find((file) =>
          file.endsWith(".js"),
        );
        const text = script && compilation.getAsset(script)?.source.source().toString();
        if (!text) return;
        const withoutMap = text.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
        compilation.emitAsset(`${this.entry}.js`, new sources.RawSource(withoutMap));
      });
    });
  }
}

module.exports = { StableName };
