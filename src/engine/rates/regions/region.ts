import type { NumberInput, Sourced } from "../../inputs";

/** The inputs whose default depends on where the buyer is. */
export const PLACE_DEPENDENT = [
  "dayRate",
  "trainerRate",
  "fteCost",
  "integrationCost",
  "serverPrice",
  "discountRate",
  "inflation",
] as const;
export type PlaceDependent = (typeof PLACE_DEPENDENT)[number];

/** What is taxed alike. A subscription, implementation, training, support and custom development are services. */
export type TaxClass = "service" | "goods" | "softwareProduct";

interface TaxRate extends Sourced {
  readonly value: number;
  readonly unit: "fraction";
}

/** A place with its own prices and taxes. Money stands in `currency`, without tax. */
export interface RegionRates {
  /** ISO 4217 */
  readonly currency: string;
  /** CNY for one unit of the currency, used where the scenario itself states none for this currency. */
  readonly cnyPerUnit: Sourced & { readonly value: number };
  /** Value-added or sales tax by what is bought. */
  readonly tax: Readonly<Record<TaxClass, TaxRate>>;
  /** In place of China's defaults, in the same shape: by size, by training mode, one value or a triple. */
  readonly defaults: {
    readonly [N in PlaceDependent]: Sourced & { readonly default: NumberInput["default"] };
  };
}
