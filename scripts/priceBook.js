const UNITS = ["user/month", "seat/month", "account/year", "month"];
const BILLINGS = ["annual", "monthly", "monthly or annual", "free", "not stated"];

const isText = (value) => typeof value === "string" && value.trim() !== "" && value.length <= 500;

/** What each field of a price takes; those of OPTIONAL may be left out. The same as ListPrice in src/engine. */
const FIELDS = {
  vendor: isText,
  product: isText,
  edition: isText,
  currency: (value) => /^[A-Z]{3}$/.test(value),
  price: (value) => value === null || (Number.isFinite(value) && value >= 0),
  unit: (value) => UNITS.includes(value),
  billing: (value) => BILLINGS.includes(value),
  minimumSeats: (value) => Number.isInteger(value) && value >= 1,
  asOf: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  source: isText,
  confidence: (value) => ["high", "medium"].includes(value),
  note: isText,
};
const OPTIONAL = ["minimumSeats", "note"];

/**
 * An organisation's own price book: a JSON file that is a list of prices.
 *
 * @throws Error that names every row and field at fault
 */
function parsePriceBook(text) {
  const prices = JSON.parse(text);
  if (!Array.isArray(prices) || prices.length === 0)
    throw new Error("The price book must be a list of prices.");
  const faults = prices.flatMap((price, index) => {
    if (typeof price !== "object" || price === null) return [`row ${index + 1} is no price`];
    const unknown = Object.keys(price).filter((field) => !(field in FIELDS));
    const wrong = Object.entries(FIELDS)
      .filter(([field, accepts]) => (field in price ? !accepts(price[field]) : !OPTIONAL.includes(field)))
      .map(([field]) => field);
    return [...unknown, ...wrong].map((field) => `row ${index + 1}: ${field}`);
  });
  if (faults.length > 0) throw new Error(`The price book is not right: ${faults.join(", ")}.`);
  return prices;
}

module.exports = { parsePriceBook };
