import type { Assumptions } from "../assumptions";
import type { Timeline } from "../timeline";
import { customization } from "./customization";
import { hardware } from "./hardware";
import { implementation } from "./implementation";
import type { ComponentId } from "./items";
import { licence } from "./licence";
import type { Rows } from "./row";
import { trainingSupport } from "./trainingSupport";

/** How the lines of a component follow from the assumptions. */
export type WriteComponent = (a: Assumptions, time: Timeline, rows: Rows) => void;

/** The only registry of cost components, in the article's order: later ones take shares of what earlier ones have put. */
const COMPONENTS = {
  licence,
  implementation,
  trainingSupport,
  hardware,
  customization,
} as const satisfies Readonly<Record<ComponentId, WriteComponent>>;

/**
 * Puts every line of every component into the row of its item.
 *
 * @param afterLicence - Puts what is a share of the subscription, of which other components may in turn take a share
 */
export function writeItems(a: Assumptions, time: Timeline, into: Rows, afterLicence?: () => void): void {
  COMPONENTS.licence(a, time, into);
  afterLicence?.();
  COMPONENTS.implementation(a, time, into);
  COMPONENTS.trainingSupport(a, time, into);
  COMPONENTS.hardware(a, time, into);
  COMPONENTS.customization(a, time, into);
}
