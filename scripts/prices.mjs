import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parsePriceBook } from "./priceBook.js";
import { changeLines, oldLines, priceChanges } from "./priceChanges.js";

/*
 * npm run prices [-- file [older file]]: checks a price book as the build does and tells what it changes against the
 * older file, or against its own last committed version. Exit code 1 where the price book is not right.
 */

const BUILT_IN = fileURLToPath(new URL("../src/engine/rates/prices.csv", import.meta.url));

/** The file as it was last committed, or null where it never was. */
function committed(file) {
  try {
    return execFileSync("git", ["show", `HEAD:./${basename(file)}`], {
      cwd: dirname(file),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
}

/** What is computed, or the end of the program with a sentence. */
function orEnd(name, compute) {
  try {
    return compute();
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exit(1);
  }
}
const textOf = (path) => orEnd(path, () => readFileSync(path, "utf8"));
const pricesIn = (text, name) => orEnd(name, () => parsePriceBook(text));

const [given, older] = process.argv.slice(2);
const file = given ? resolve(given) : BUILT_IN;
const prices = pricesIn(textOf(file), file);
const vendors = new Set(prices.map(({ vendor }) => vendor));
console.log(`${file}: ${prices.length} prices of ${vendors.size} vendors, every row is right`);

const before = older ? textOf(older) : committed(file);
if (before === null) console.log("Not committed yet: there is nothing to compare it with");
else {
  const earlier = pricesIn(before, older ?? "The committed version");
  console.log(changeLines(priceChanges(earlier, prices)).join("\n"));
}
console.log(oldLines(prices, new Date().toISOString().slice(0, 10)).join("\n"));
