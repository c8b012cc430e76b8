import { PRICES } from "../rates/prices";

/** The date of the newest price: the version of the price book. */
export const priceBookVersion = (): string =>
  PRICES.filter(({ price, asOf }) => price !== null && /^\d{4}-\d{2}-\d{2}$/.test(asOf))
    .map(({ asOf }) => asOf)
    .reduce((newest, date) => (date > newest ? date : newest));
