import { inputRow, REGIONS, type InputName, type RegionId } from "../../engine/index";

/** Places other than China, whose defaults have their name behind the key: `dayRate.euroArea`. */
export const PLACES = Object.keys(REGIONS) as readonly Exclude<RegionId, "china">[];

/** Whether the default of an input is another one in other places. */
export const dependsOnPlace = (input: InputName): boolean =>
  PLACES.some((place) => input in REGIONS[place].defaults);

/** Whether that default stands in the currency of the place. */
export const isLocalMoney = (input: InputName): boolean => dependsOnPlace(input) && isMoney(input);

export function isMoney(input: InputName): boolean {
  const row = inputRow(input);
  return row.kind === "number" && row.money === true;
}
