const { readFileSync } = require("node:fs");
const { packed, parsePriceBook } = require("./priceBook");

/**
 * Webpack loader: the prices of a price book, checked, as a module.
 *
 * Its option `file` is the path of an organisation's own prices, which stand in the place of the built-in ones.
 */
module.exports = function priceBook(builtIn) {
  const { file } = this.getOptions();
  if (file) this.addDependency(file);
  const prices = parsePriceBook(file ? readFileSync(file, "utf8") : builtIn);
  return `export default ${JSON.stringify(packed(prices))};`;
};
