import type {
  ActualsTable,
  AddedRows,
  Approved,
  AssignedItems,
  BaselineSheet,
  ImportSettings,
  KeptBaseline,
} from "../../workbook/index";

export const TRACKING_VIEWS = ["variance", "entries", "renewals"] as const;
export type TrackingView = (typeof TRACKING_VIEWS)[number];

/** By what budget and actuals are told apart. */
export const SPLITS = ["component", "year", "month"] as const;
export type Split = (typeof SPLITS)[number];

/** A budget that is about to be approved. */
export interface Approving {
  readonly name: string;
  readonly by: string;
  readonly on: string;
  readonly goLive: string;
  /** Why there is another version; not asked for the first. */
  readonly reason: string;
  /** The user asked for it: no fault may wait any longer. */
  readonly isChecked: boolean;
}

/** A file that is about to be added to the actuals. */
export interface Importing {
  readonly name: string;
  /** Heads first. */
  readonly rows: readonly (readonly string[])[];
  readonly settings: ImportSettings;
}

/** What of the workbook follows a budget after it was approved, as far as the pane has looked. */
export interface TrackingState {
  readonly view: TrackingView;
  /** What is shown in the place of the views. */
  readonly detail: "baseline" | null;
  /** null: not read yet. */
  readonly baselines: readonly KeptBaseline[] | null;
  /** Parts among them that cannot be read. They stay as they are. */
  readonly unreadable: number;
  /** The sheet of the newest baseline; null: it is gone, or not looked at yet. */
  readonly sheet: BaselineSheet | null;
  readonly isSheetGone: boolean;
  /** null: there is none. */
  readonly table: ActualsTable | null;
  readonly approving: Approving | null;
  readonly importing: Importing | null;
  readonly split: Split;
  /** Up to which day actuals count, YYYY-MM-DD; "": the latest. */
  readonly asOf: string;
  readonly isReportAsked: boolean;
  /** As typed. */
  readonly noticeDays: string;
  readonly marketRise: string;
  readonly seatsUsed: string;
}

export const initialTracking: TrackingState = {
  view: "variance",
  detail: null,
  baselines: null,
  unreadable: 0,
  sheet: null,
  isSheetGone: false,
  table: null,
  approving: null,
  importing: null,
  split: "component",
  asOf: "",
  isReportAsked: false,
  noticeDays: "90",
  marketRise: "",
  seatsUsed: "",
};

/** How many baselines cannot be read where none can: there is no tab then that would say so. */
export const onlyUnreadable = ({ baselines, unreadable }: TrackingState): number =>
  baselines?.length === 0 ? unreadable : 0;

/** The version by which actuals are judged. */
export const newest = ({ baselines }: TrackingState): KeptBaseline | null => baselines?.at(-1) ?? null;

export const beforeNewest = ({ baselines }: TrackingState): KeptBaseline | null => baselines?.at(-2) ?? null;

/** What can be taken back of it. */
export type TrackingUndo =
  | Pick<Approved, "kind" | "id" | "undo">
  | { readonly kind: "added"; readonly rows: AddedRows }
  | { readonly kind: "assigned"; readonly items: AssignedItems };

const UNDOS = ["approved", "added", "assigned"] as const;
export const isTrackingUndo = (undo: { readonly kind: string }): undo is TrackingUndo =>
  UNDOS.some((kind) => kind === undo.kind);
