const { readFileSync } = require("node:fs");
const { parsePriceBook } = require("./priceBook");

/** Puts the prices of a JSON file in the place of the built-in ones. Its option `file` is the file's path. */
module.exports = function ownPrices() {
  const { file } = this.getOptions();
  this.addDependency(file);
  return `export const PRICES = ${JSON.stringify(parsePriceBook(readFileSync(file, "utf8")))};`;
};
