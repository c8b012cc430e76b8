import type { OpenScenario } from "../scenarios";
import type {
  CellExplained,
  Entry,
  Repaired,
  Scan,
  SelectedCell,
  Shared,
  Unreadable,
} from "../../workbook/index";

/** What the workbook holds of ours, as far as the pane has looked. */
export interface WorkbookState {
  /** null: not read yet. Scenarios that this pane has seen are kept, to be merged with what another one writes. */
  readonly entries: readonly Entry[] | null;
  /** Entries among the scenarios that cannot be read. They stay as they are. */
  readonly aside: number;
  readonly unreadable: Unreadable | null;
  /** The scenario whose changes are shown, or whose name or note is being changed. */
  readonly opened: { readonly id: string; readonly detail: ScenarioDetail } | null;
  /** The scenarios are shown as text to copy, or text of some can be pasted. */
  readonly transfer: "copying" | "pasting" | null;
  readonly scan: Scan | null;
  /** The selected cell, where it shows a number of ours. */
  readonly cell: SelectedCell | null;
  readonly explained: CellExplained | null;
  /** Whether there is a live budget, which a share copy can turn into plain formulas. */
  readonly hasLive: boolean;
  /** What the live budget becomes in a share copy, where there is one. */
  readonly sharing: "plain" | "values";
  /** null: outside Office. */
  readonly opensWith: boolean | null;
}

export const initialWorkbook: WorkbookState = {
  entries: null,
  aside: 0,
  unreadable: null,
  opened: null,
  transfer: null,
  scan: null,
  cell: null,
  explained: null,
  hasLive: false,
  sharing: "plain",
  opensWith: null,
};

/** What a share copy can be: without a live budget nothing becomes plain formulas. */
export const sharingOf = ({ hasLive, sharing }: WorkbookState): WorkbookState["sharing"] =>
  hasLive ? sharing : "values";

export type ScenarioDetail = "changes" | "name" | "note";

/** An open scenario that nobody had saved, and that was taken out of the list. */
export interface Closed {
  readonly kind: "closed";
  readonly scenario: OpenScenario;
}

/** What can be taken back: the entries that were changed, as they were; or what was done in the grid. */
export type Undo =
  | { readonly kind: "entries"; readonly before: readonly Entry[] }
  | { readonly kind: "parts"; readonly parts: readonly string[] }
  | Closed
  | Repaired
  | Shared;
