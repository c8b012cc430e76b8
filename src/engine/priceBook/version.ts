import { PRICES } from "../rates/prices";

/** The date of the newest price: the version of the price book. */
export const priceBookVersion = (): string =>
  PRICES.map(({ asOf }) => asOf)
    .filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))
    .reduce((newest, date) => (date > newest ? date : newest));
