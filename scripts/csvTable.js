/** What stands between cells: Excel writes what the system's region says. */
const SEPARATORS = [",", ";", "\t"];

/**
 * The rows of a CSV text, quoted cells and a byte order mark included. Rows in which nothing stands are left out.
 *
 * @returns separator, and rows: line, as a spreadsheet numbers it, and cells
 */
function csvTable(text) {
  const plain = text.replace(/^\uFEFF/, "");
  const separator = mostFrequent(plain.slice(0, plain.search(/[\r\n]|$/)));
  const rows = [];
  let cells = [];
  let line = 1;
  const token = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r\\n?|\\n|$)`,
    "gy",
  );
  for (let match = token.exec(plain); match !== null; match = token.exec(plain)) {
    const [, quoted, bare = "", end] = match;
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end !== separator) {
      if (cells.some((each) => each !== "")) rows.push({ line, cells });
      line += 1;
      cells = [];
      if (end === "") return { separator, rows };
    }
  }
  throw new Error(`The price book is no table: row ${line} has a quotation mark in the wrong place.`);
}

const mostFrequent = (head) =>
  SEPARATORS.reduce((best, each) => (head.split(each).length > head.split(best).length ? each : best));

module.exports = { csvTable };
