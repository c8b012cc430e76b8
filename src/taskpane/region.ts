import { INPUTS, REGIONS, type RegionId } from "../engine/index";
import { HOME } from "./money";

/** Members on 2026-01-01, by ISO 3166. */
const EURO_AREA = "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" ");

/** The region whose figures a display language suggests; China where there is none, which stays the default. */
export function suggestedRegion(locale: string): RegionId {
  const place = placeOf(locale);
  if (place === "US") return "unitedStates";
  if (place === "GB") return "unitedKingdom";
  return place !== undefined && EURO_AREA.includes(place) ? "euroArea" : INPUTS.region.default;
}

/** A language without a country stands for none: English is spoken in many. */
function placeOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    // No locale at all.
    return undefined;
  }
}

export const currencyOf = (region: RegionId): string =>
  region === "china" ? HOME : REGIONS[region].currency;
