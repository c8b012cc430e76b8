const { csvTable } = require("./csvTable");
const { COLUMNS } = require("./priceColumns");

/** More faults than this are counted. */
const MOST_FAULTS = 20;
const SHARE = "share";

const isEmpty = (cell) => cell === undefined || cell === null || cell === "";
const shown = (cell) => (typeof cell === "string" ? `“${cell}”` : JSON.stringify(cell)).slice(0, 60);

/**
 * A price book: a CSV table whose first row names the columns, or a JSON list of objects with the same names.
 *
 * @returns The prices as the engine has them (ListPrice): a field that is as usual is left out
 * @throws Error with a sentence for every fault, by row and column
 */
function parsePriceBook(text) {
  const { rows, decimal, faults } = /^\uFEFF?\s*[[{]/.test(text) ? jsonRows(text) : csvRows(text);
  const entries = rows.flatMap(({ row, cells }) => {
    const entry = { row };
    for (const [name, column] of Object.entries(COLUMNS)) {
      const cell = cells.get(name);
      if (isEmpty(cell)) {
        if (column.needed) faults.push({ row, column: name, sentence: "is empty" });
        continue;
      }
      const read = column.read(cell, decimal);
      if (read.be) faults.push({ row, column: name, sentence: `is ${shown(cell)}: it must ${read.be}` });
      else if (read.is !== column.usual) entry[name] = read.is;
    }
    return [entry];
  });
  if (faults.length === 0) faults.push(...entries.flatMap(contradictions), ...betweenRows(entries));
  if (faults.length > 0) throw new Error(`The price book is not right.\n${sentences(faults)}`);
  return entries.map(({ row, price = null, currency = "", asOf = "", ...others }) => ({
    ...others,
    price,
    currency,
    asOf,
  }));
}

function sentences(faults) {
  const lines = faults
    .slice(0, MOST_FAULTS)
    .map(({ row, column, sentence }) =>
      column === undefined ? `Row ${row} ${sentence}.` : `Row ${row}, ${column} ${sentence}.`,
    );
  if (faults.length > MOST_FAULTS) lines.push(`And ${faults.length - MOST_FAULTS} more.`);
  return lines.join("\n");
}

function csvRows(text) {
  if (text.includes("\uFFFD")) throw new Error("The price book is not UTF-8: save it as “CSV UTF-8”.");
  const { separator, rows } = csvTable(text);
  const [head, ...others] = rows;
  if (others.length === 0) throw new Error("The price book must be a list of prices.");
  const faults = head.cells.flatMap((name, index) =>
    name === "" || (Object.hasOwn(COLUMNS, name) && head.cells.indexOf(name) === index)
      ? []
      : [
          {
            row: head.line,
            sentence: Object.hasOwn(COLUMNS, name)
              ? `names the column ${name} twice`
              : `names ${shown(name)}, which is no column of a price book`,
          },
        ],
  );
  const strayed = others.filter(({ cells }) =>
    cells.some((cell, index) => cell !== "" && !head.cells[index]),
  );
  faults.push(...strayed.map(({ line }) => ({ row: line, sentence: "has a cell without a column" })));
  return {
    decimal: separator === ";" ? "," : ".",
    faults,
    rows: others.map(({ line, cells }) => ({
      row: line,
      cells: new Map(head.cells.map((name, index) => [name, cells[index]])),
    })),
  };
}

function jsonRows(text) {
  const list = JSON.parse(text.replace(/^\uFEFF/, ""));
  if (!Array.isArray(list) || list.length === 0) throw new Error("The price book must be a list of prices.");
  const faults = [];
  const rows = list.flatMap((price, index) => {
    const row = index + 1;
    if (typeof price !== "object" || price === null || Array.isArray(price)) {
      faults.push({ row, sentence: "is no price" });
      return [];
    }
    for (const name of Object.keys(price)) {
      if (!Object.hasOwn(COLUMNS, name))
        faults.push({ row, sentence: `has the field ${shown(name)}, which no price has` });
    }
    return [{ row, cells: new Map(Object.entries(price)) }];
  });
  return { decimal: ".", faults, rows };
}

/** Fields of one price that are each fine and cannot stand together. */
function contradictions(entry) {
  const { row, price, currency, unit, packSize, packUnit, minimumSeats = 1, maximumSeats } = entry;
  const { asOf = "", validUntil, replacedBy } = entry;
  const isPriced = price !== undefined;
  const isPack = unit === "pack/month";
  const rules = [
    [isPriced && unit !== SHARE && !currency, "currency", "is empty, and the price is not"],
    [unit === SHARE && currency, "currency", "must be empty: a share of the subscription has none"],
    [isPriced && unit === SHARE && price > 1, "price", "is more than 1, the whole of the subscription"],
    [isPriced && isPack && !packSize, "packSize", "is empty, and the price is for a pack"],
    [packSize && !isPack, "packSize", "is given, and the price is not for a pack"],
    [Boolean(packSize) !== Boolean(packUnit), "packUnit", "and packSize need each other"],
    [maximumSeats < minimumSeats, "maximumSeats", "is less than minimumSeats"],
    [validUntil && validUntil < asOf, "validUntil", "is before asOf"],
    [replacedBy && !validUntil, "validUntil", "is empty, and the price is replaced"],
  ];
  return rules.filter(([broken]) => broken).map(([, column, sentence]) => ({ row, column, sentence }));
}

const plain = (name) => name.normalize("NFKC").trim().toLowerCase();

/** One price, whenever it was read. */
const priceName = ({ vendor, product, edition, currency = "", unit = "", billing = "" }) =>
  [vendor, product, edition, currency, unit, billing].map(plain).join(" · ");

/** Prices that are each fine and cannot stand in one book. */
function betweenRows(entries) {
  const faults = [];
  const seen = new Map();
  const vendors = new Map();
  for (const entry of entries) {
    const { row, vendor, replacedBy, alsoCalled = [] } = entry;
    const name = `${priceName(entry)} · ${entry.asOf ?? ""}`;
    if (seen.has(name))
      faults.push({ row, column: "edition", sentence: `is the one of row ${seen.get(name)}` });
    seen.set(name, seen.get(name) ?? row);
    const isReplacement = (other) =>
      plain(other.vendor) === plain(vendor) && plain(other.edition) === plain(replacedBy) && other !== entry;
    if (replacedBy && !entries.some(isReplacement))
      faults.push({
        row,
        column: "replacedBy",
        sentence: `is ${shown(replacedBy)}: ${vendor} has no such edition`,
      });
    for (const other of [vendor, ...alsoCalled].map(plain)) {
      const owner = vendors.get(other) ?? plain(vendor);
      if (owner !== plain(vendor))
        faults.push({ row, column: "alsoCalled", sentence: `has “${other}”, a name of another vendor` });
      vendors.set(other, owner);
    }
  }
  return faults;
}

/**
 * The prices column by column, as src/engine/rates/prices.ts unpacks them: a third of the text, and less when
 * compressed. null is what the row above has, "" is nothing.
 */
const packed = (prices) =>
  Object.fromEntries(
    Object.keys(COLUMNS).map((name) => {
      const cells = prices.map((price) => price[name] ?? "");
      return [name, cells.map((cell, row) => (row > 0 && cell === cells[row - 1] ? null : cell))];
    }),
  );

module.exports = { packed, parsePriceBook, priceName };
