const { default: TestSequencer } = require("@jest/test-sequencer");

/**
 * Where jest has not run yet it takes large files first. But it is what a file drives that takes long: a browser, then
 * sheets that other software calculates. Begun last, one of those leaves the other cores with nothing to do.
 */
const SLOW = ["/e2e/", "/workbook/budget/", "/workbook/"];
const rank = ({ path }) => {
  const at = SLOW.findIndex((folder) => path.replaceAll("\\", "/").includes(folder));
  return at === -1 ? SLOW.length : at;
};

module.exports = class LongestFirst extends TestSequencer {
  sort(tests) {
    return super
      .sort(tests)
      .map((test, i) => [test, i])
      .sort(([a, i], [b, j]) => rank(a) - rank(b) || i - j)
      .map(([test]) => test);
  }
};
