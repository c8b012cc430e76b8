const { priceName } = require("./priceBook");

/** The newest read of every price, by its name. */
function newestReads(prices) {
  const newest = new Map();
  for (const price of prices) {
    const known = newest.get(priceName(price));
    if (known === undefined || known.asOf < price.asOf) newest.set(priceName(price), price);
  }
  return newest;
}

/**
 * What a new version of a price book changes.
 *
 * @returns added, gone: prices; changed: pairs of one price before and after; read: how many others have a newer date
 */
function priceChanges(before, after) {
  const [old, current] = [newestReads(before), newestReads(after)];
  const both = [...current].flatMap(([name, price]) =>
    old.has(name) ? [{ before: old.get(name), after: price }] : [],
  );
  const isChanged = (pair) => pair.before.price !== pair.after.price;
  return {
    added: [...current].filter(([name]) => !old.has(name)).map(([, price]) => price),
    gone: [...old].filter(([name]) => !current.has(name)).map(([, price]) => price),
    changed: both.filter(isChanged),
    read: both.filter((pair) => !isChanged(pair) && pair.after.asOf > pair.before.asOf).length,
  };
}

const named = ({ vendor, product, edition, billing }) =>
  [vendor, product, edition, billing && `(${billing})`].filter(Boolean).join(" ");

const amount = ({ price, currency, unit = "user/month" }) =>
  price === null ? "on request" : `${currency} ${price.toLocaleString("en-US")} ${unit}`.trim();

function rise({ before, after }) {
  if (!before.price || after.price === null) return "";
  const percent = (after.price / before.price - 1) * 100;
  return `${percent > 0 ? "up" : "down"} ${Math.abs(percent).toFixed(1)} %: `;
}

/** The changes in lines for a terminal: + added, - gone, ~ another price. */
const changeLines = ({ added, gone, changed, read }) => [
  `${added.length} added, ${gone.length} gone, ${changed.length} at another price, ${read} read again at the same price`,
  ...added.map((price) => `+ ${named(price)}: ${amount(price)}`),
  ...gone.map((price) => `- ${named(price)}: ${amount(price)}`),
  ...changed.map(
    (pair) => `~ ${named(pair.after)}: ${rise(pair)}${amount(pair.before)} → ${amount(pair.after)}`,
  ),
];

/** Prices read more than a year before a day, an ISO date, in lines for a terminal. */
function oldLines(prices, today) {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const old = [...newestReads(prices).values()].filter(({ price, asOf }) => price !== null && asOf < yearAgo);
  return [
    `${old.length} older than a year`,
    ...old.map(
      (price) => `! ${named(price)}: ${price.asOf === "" ? "without a date" : `read ${price.asOf}`}`,
    ),
  ];
}

module.exports = { changeLines, oldLines, priceChanges };
