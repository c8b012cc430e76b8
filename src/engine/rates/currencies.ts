/**
 * Decimals of the currencies whose minor unit is not a hundredth (ISO 4217, list one of 2024-06-25); a test holds them
 * against a published copy of the list. Not from the platform: browsers follow CLDR, which leaves out the fils of Iraq.
 */
export const MINOR_UNITS = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
} as const;

/** How many decimals the amounts of a currency have. */
export type Decimals = 0 | 2 | 3 | 4;

const known = new Map<string, Decimals>(
  ([0, 3, 4] as const).flatMap((decimals) =>
    MINOR_UNITS[decimals].split(" ").map((code) => [code, decimals] as const),
  ),
);

export const decimalsOf = (currency: string): Decimals => known.get(currency) ?? 2;
