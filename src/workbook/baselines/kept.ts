import type { Baseline, BridgePart } from "../../engine/index";
import type { Bridged } from "../actuals/bridgeBlocks";
import type { Pairs } from "../scenarios/lines";

/** A baseline as the workbook keeps it: its numbers, and the scenario that they were made of. */
export interface KeptBaseline extends Baseline {
  readonly id: string;
  /** When it was approved here, as an ISO instant in UTC. */
  readonly kept: string;
  /** The first day of month 1, in days since 1970-01-01. */
  readonly goLive: number;
  /** The model and the price book that made it. */
  readonly model: string;
  readonly prices: string;
  readonly tier: string;
  readonly given: Pairs;
  readonly lines: readonly Pairs[];
  /** From the version before, as it was when this one was approved; [] of the first, and where money stood in another currency. */
  readonly bridge: readonly BridgePart[];
}

/** What a sheet needs of the way from one version to the next; null where the two cannot be told apart. */
export const bridgedFrom = (before: KeptBaseline | null, after: KeptBaseline): Bridged | null =>
  before === null || after.bridge.length === 0 || before.plan.currency !== after.plan.currency
    ? null
    : { before, after };

/** Versions in their order; of two that were approved at once, the earlier first. */
export const inOrder = (baselines: readonly KeptBaseline[]): readonly KeptBaseline[] =>
  [...baselines].sort((a, b) => a.version - b.version || (a.kept < b.kept ? -1 : 1));

/** What is more is not read, and so is never written. `bytes`: of one part. */
export const MOST_OF_BASELINES = { bytes: 1_000_000, name: 60, text: 200, reason: 300, rows: 250 } as const;
