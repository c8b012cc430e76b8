const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { packed, parsePriceBook } = require("./priceBook");

const READER = ["priceBook", "priceColumns", "csvTable", "priceBookTransform"].map((name) =>
  readFileSync(`${__dirname}/${name}.js`, "utf8"),
);

/** jest transform: what priceBookLoader.js is for webpack. */
module.exports = {
  process: (text) => ({ code: `module.exports = ${JSON.stringify(packed(parsePriceBook(text)))};` }),
  getCacheKey: (text) =>
    createHash("sha256")
      .update([text, ...READER].join("\0"))
      .digest("hex"),
};
