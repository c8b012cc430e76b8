/** Places other than China, whose own figures are the defaults of inputs.ts and rates/vat.ts. */
import { euroArea } from "./euroArea";
import type { RegionRates } from "./region";
import { unitedKingdom } from "./unitedKingdom";
import { unitedStates } from "./unitedStates";

export { PLACE_DEPENDENT, type PlaceDependent, type RegionRates, type TaxClass } from "./region";

export const REGIONS = { unitedStates, euroArea, unitedKingdom } as const satisfies Readonly<
  Record<string, RegionRates>
>;

export type RegionId = "china" | keyof typeof REGIONS;
