/**
 * Webpack loader for Univer's packages, which the workbench takes unminified: what a profile of a budget being written
 * shows to take long, and can be said in fewer steps with the same outcome.
 */
module.exports = function fasterUniver(source) {
  let faster = fieldsAsAssignments(source);
  if (/engine-formula[\\/]/.test(this.resourcePath)) faster = formulasByText(roomForFormulas(faster));
  if (/engine-render[\\/]/.test(this.resourcePath)) faster = restsWhenDrawn(faster);
  if (/univerjs[\\/]core[\\/]/.test(this.resourcePath)) faster = wordsRemembered(faster);
  return faster;
};

/** A field of a class is set through a function that is called for millions of references to cells. */
function fieldsAsAssignments(source) {
  return source.replace(/^(\s*)_defineProperty\(this, "(\w+)", (.*)\);$/gm, "$1this.$2 = $3;");
}

/**
 * 5,000 formulas are kept parsed, and all of a workbook's are gone through at each calculation: with one more none is
 * found again, and a large budget with its copy takes twice as long.
 */
function roomForFormulas(source) {
  const sizes = /^(const FORMULA_CACHE_LRU_COUNT(?:\$2)?) = [\d.]+e3;$/gm;
  return replaced(source, sizes, 2, (_line, name) => `${name} = 200_000;`);
}

/** They are found by a hash of 32 bits, which costs more than the text itself and may be another formula's. */
function formulasByText(source) {
  return replaced(
    source,
    /^\t\treturn hashAlgorithm\(formulaString\)\.toString\(\);$/gm,
    1,
    () => "\t\treturn formulaString;",
  );
}

/**
 * Sheet, editor and formula bar each ask for sixty frames a second for ever, though only a layer that has changed is
 * drawn: a page that nobody touches takes a twentieth of a core. They rest once all is drawn, until a layer changes.
 */
function restsWhenDrawn(source) {
  const next =
    /^\t\t\tif \(this\._renderFrameTasks\.length > 0\) (this\._requestNewFrameHandler = requestNewFrame\(this\._renderFunction\);)$/gm;
  const changed =
    /^\tmakeDirty\(state = true\) \{\n\t\tthis\._dirty = state;\n(?=\t\t\/\*\*\n\t\t\* parent is SceneViewer)/gm;
  const resting = replaced(
    source,
    next,
    1,
    (_line, ask) =>
      `\t\t\tif (this._renderFrameTasks.length > 0 && Object.values(this._scenes).some((scene) => scene.isDirty())) ${ask}`,
  );
  return replaced(
    resting,
    changed,
    1,
    (lines) => `${lines}\t\tif (state) {
      const engine = this._scene.getEngine();
      if (engine?._renderFrameTasks?.length > 0) engine.startRenderLoop();
    }\n`,
  );
}

/** Whether a text could be a date or a number is asked of every cell each time that it is drawn or calculated with. */
function wordsRemembered(source) {
  const question = /^const getNumfmtParseValueFilter = \(value\) => \{$/gm;
  return replaced(
    source,
    question,
    1,
    () => `const words = new Set();
const getNumfmtParseValueFilter = (value) => {
  if (words.has(value)) return null;
  const parsed = parsedNumber(value);
  if (parsed === null) {
    if (words.size === 50_000) words.clear();
    words.add(value);
  }
  return parsed;
};
const parsedNumber = (value) => {`,
  );
}

function replaced(source, pattern, times, replacement) {
  let found = 0;
  const result = source.replace(pattern, (...match) => {
    found++;
    return replacement(...match);
  });
  if (found !== times) throw new Error(`Univer no longer has ${times} of ${pattern}.`);
  return result;
}
