import type { Sourced } from "../inputs";
import type { TaxClass } from "./regions/region";

interface Rate extends Sourced {
  readonly value: number;
  readonly unit: "fraction";
}

const LAW = {
  source: "增值税法 (VAT Law) art. 10",
  asOf: "2026-01-01",
  strength: "A",
  unit: "fraction",
} as const;

/** VAT of China by what is bought, in force since 2026-01-01. A small-scale seller may invoice 3 %. */
export const VAT = {
  /** Services: subscription, implementation, training, support, custom development. */
  service: { ...LAW, value: 0.06 },
  goods: { ...LAW, value: 0.13 },
  /** 13 % as a software product; 6 % where the contract is a licensing of rights. */
  softwareProduct: { ...LAW, value: 0.13, source: "增值税法 (VAT Law) art. 10; 财税〔2011〕100号" },
} as const satisfies Readonly<Record<TaxClass, Rate>>;
