import type { Scenario } from "../../engine/index";
import type { PriceChoice } from "../priceChoice";
import type { ShortlistAction } from "./reduce";
import type { Room } from "./state";

/** The scenario that buys a candidate. */
export interface Bought {
  readonly name: string;
  readonly scenario: Scenario;
  /** null: it is paid for by a line, and has no seat price. */
  readonly price: PriceChoice | null;
}

/** What the user can set going in the shortlist. */
export interface ShortlistControls {
  dispatch(action: ShortlistAction): void;
  /** To another room of it, or back, with the focus on what was asked for. */
  go(room: Room, focus?: string): void;
  /** Back to the list, with the candidates and rates that there were before they were chosen. */
  cancelChoice(focus: string): void;
  /** Makes it the current scenario; the present one stays as it is. */
  openAs(bought: Bought): void;
  /** Writes the ranking into a sheet of its own. */
  insert(): void;
  /** Keeps it in the workbook. */
  keep(bought: Bought): void;
}
