/**
 * Webpack loader for Univer's formula engine, which keeps 5,000 formulas parsed and goes through all of a workbook's at
 * each calculation: with one more none is found again, and a large budget with its copy takes twice as long.
 */
module.exports = function roomForFormulas(source) {
  const sizes = /^(const FORMULA_CACHE_LRU_COUNT(?:\$2)?) = [\d.]+e3;$/gm;
  let found = 0;
  const roomy = source.replace(sizes, (_line, name) => {
    found++;
    return `${name} = ${FORMULAS};`;
  });
  if (found !== 2)
    throw new Error("Univer's formula engine names the sizes of its caches in another way by now.");
  return roomy;
};

const FORMULAS = 200_000;
