/** Places other than China, whose own figures are the defaults of inputs.ts and rates/vat.ts. */
import { VAT } from "../vat";
import { euroArea } from "./euroArea";
import { PLACE_DEPENDENT, type PlaceDependent, type RegionRates, type TaxClass } from "./region";
import { unitedKingdom } from "./unitedKingdom";
import { unitedStates } from "./unitedStates";

export { PLACE_DEPENDENT, type PlaceDependent, type RegionRates, type TaxClass } from "./region";

export const REGIONS = { unitedStates, euroArea, unitedKingdom } as const satisfies Readonly<
  Record<string, RegionRates>
>;

export type RegionId = "china" | keyof typeof REGIONS;
/** Those other than China, whose own defaults are everybody's. */
export const OTHER_REGIONS = Object.keys(REGIONS) as readonly (keyof typeof REGIONS)[];

/** The tax on what is bought in a region, as a fraction. */
export const taxRate = (region: RegionId, kind: TaxClass): number =>
  (region === "china" ? VAT : REGIONS[region].tax)[kind].value;

export const isPlaceDependent = (name: string): name is PlaceDependent =>
  PLACE_DEPENDENT.some((one) => one === name);

/**
 * CNY for one unit of a region's currency; 1 in China.
 *
 * @param currency - The scenario's, if it states one
 * @param rate - CNY for one unit of that: the user's own rate is better than ours
 */
export function cnyPerUnit(region: RegionId, currency: string | undefined, rate: number | undefined): number {
  if (region === "china") return 1;
  const local = REGIONS[region];
  return currency === local.currency && rate !== undefined ? rate : local.cnyPerUnit.value;
}
