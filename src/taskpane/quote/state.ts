import type { LineColumn } from "../../engine/index";
import type { QuoteRow } from "./rows";

/** What becomes of a row of a paste that is not taken. */
export type Fate = "note" | "out";

/** A block from a sheet or a mail while it is looked through. Nothing of it is in the quote yet. */
export interface Paste {
  readonly text: string;
  /** Columns that the user read otherwise than the reader did, by place. */
  readonly columns: Readonly<Record<number, LineColumn>>;
  /** What the user gave for a row, by place. */
  readonly given: Readonly<
    Record<number, { readonly item?: string; readonly price?: string; readonly per?: string }>
  >;
  readonly fates: Readonly<Record<number, Fate | "take">>;
}

/** What of the step is open. The lines themselves are in the scenario's draft. */
export interface QuoteState {
  /** The line whose editor is open. */
  readonly open: number | null;
  /** Its further fields are shown. */
  readonly more: boolean;
  /** The line whose menu is open. */
  readonly menu: number | null;
  /** The menu of new lines is open. */
  readonly adding: boolean;
  /** The line that was just added: what it still lacks is no fault yet. */
  readonly fresh: number | null;
  /** All that is still estimated is listed. */
  readonly all: boolean;
  readonly paste: Paste | null;
  /** Earlier rows, the newest last. */
  readonly undo: readonly (readonly QuoteRow[])[];
  /** The line whose changes the newest of them already holds. */
  readonly changing: number | null;
  /** The line that was deleted last, by its name. */
  readonly deleted: string | null;
  /** The seats that the user left different from the users. */
  readonly seatsLeft: number | null;
}

export const initialQuote: QuoteState = {
  open: null,
  more: false,
  menu: null,
  adding: false,
  fresh: null,
  all: false,
  paste: null,
  undo: [],
  changing: null,
  deleted: null,
  seatsLeft: null,
};

export const NEW_PASTE: Paste = { text: "", columns: {}, given: {}, fates: {} };
