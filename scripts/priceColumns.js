const ITEMS = [
  ..."subscription perpetual setup migration integration install training refresher support maintenance".split(
    " ",
  ),
  ..."hardwarePurchase hardwareRunning build upkeep".split(" "),
  ..."licence implementation trainingSupport hardware customization".split(" "),
];
const UNITS = "user/month user/year account/year month once share pack/month GB/month conversation".split(
  " ",
);
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
const LONGEST_TEXT = 500;
const MOST_SEATS = 1_000_000;
const HIGHEST_PRICE = 1e9;

/** A cell as the reader of a column takes it: its value, or what it must be instead. */
const value = (is) => ({ is });
const must = (be) => ({ be });

/** A spreadsheet would take such a text for a formula, and show its error instead. */
const FORMULA = /^[=+\-@]/;

function text(cell) {
  if (typeof cell !== "string") return must("be a text");
  if (FORMULA.test(cell)) return must("not begin with = + - or @, which a spreadsheet takes for a formula");
  return cell.length > LONGEST_TEXT ? must(`have at most ${LONGEST_TEXT} characters`) : value(cell);
}

const oneOf =
  (choices, synonyms = {}) =>
  (cell) => {
    const choice = Object.hasOwn(synonyms, cell) ? synonyms[cell] : cell;
    return typeof cell === "string" && choices.includes(choice)
      ? value(choice)
      : must(`be ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`);
  };

const number = (least, most, kind, fits) => (cell, decimal) => {
  const plain = typeof cell === "string" && decimal === "," ? cell.replace(",", ".") : cell;
  const got = typeof plain === "string" && /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
  return typeof got === "number" && got >= least && got <= most && fits(got)
    ? value(got)
    : must(`be a ${kind} from ${least} to ${most.toLocaleString("en-US")}`);
};
const seats = number(1, MOST_SEATS, "whole number", Number.isInteger);

function currency(cell) {
  return typeof cell === "string" && CURRENCIES.has(cell)
    ? value(cell)
    : must("be a currency code of ISO 4217, such as CNY");
}

/**
 * A day, or the month or year of which no more is known, as 2026-08-13, 2026/8/13 or 20260813. A spreadsheet turns the
 * first two into its own dates, and leaves the last.
 */
const date = (needsDay) => (cell) => {
  const digits = String(cell).replace(
    /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?$/,
    (_, year, _separator, month, day) => year + month.padStart(2, "0") + (day?.padStart(2, "0") ?? ""),
  );
  const parts = /^(\d{4})(\d\d)?(\d\d)?$/.exec(digits)?.slice(1).filter(Boolean) ?? [];
  const first = [...parts, "01", "01"].slice(0, 3).join("-");
  const exists =
    parts.length > 0 && !Number.isNaN(Date.parse(first)) && new Date(first).toISOString().startsWith(first);
  if (exists && (parts.length === 3 || !needsDay)) return value(parts.join("-"));
  return must(
    `be a day that exists, as 20260813${needsDay ? "" : ", or a month or year, as 202608 or 2026"}`,
  );
};

/** Names that a vendor is also found by, with semicolons between them. */
function names(cell) {
  const read = text(cell);
  return read.be
    ? read
    : value(
        cell
          .split(/[;；]/)
          .map((name) => name.trim())
          .filter((name) => name !== ""),
      );
}

/**
 * The columns of a price book: how a cell is read, whether it is needed, and what it is where it is left empty. They are
 * the fields of ListPrice (src/engine/rates/prices.ts).
 */
const COLUMNS = {
  vendor: { read: text, needed: true },
  product: { read: text, needed: true },
  edition: { read: text, needed: true },
  item: { read: oneOf(ITEMS), usual: "subscription" },
  price: { read: number(0, HIGHEST_PRICE, "number", Number.isFinite) },
  currency: { read: currency },
  unit: { read: oneOf(UNITS, { "seat/month": "user/month" }), usual: "user/month" },
  packSize: { read: number(1, HIGHEST_PRICE, "number", Number.isFinite) },
  packUnit: { read: text },
  billing: {
    read: oneOf(["annual", "monthly", "monthly or annual", "free", "not stated"]),
    usual: "not stated",
  },
  minimumSeats: { read: seats, usual: 1 },
  maximumSeats: { read: seats },
  deployment: { read: oneOf(["cloud", "onPremises", "either"]), usual: "cloud" },
  purpose: { read: oneOf(["sales", "service", "marketing"]), usual: "sales" },
  needs: { read: text },
  asOf: { read: date(false) },
  validUntil: { read: date(true) },
  replacedBy: { read: text },
  confidence: { read: oneOf(["high", "medium", "low"]), needed: true },
  source: { read: text, needed: true },
  note: { read: text },
  alsoCalled: { read: names },
};

module.exports = { COLUMNS };
