import type { Failed, Inserted, Occupied, Undone } from "../workbook/index";

/** What is inserted: the total in one cell, or the budget table. */
export type Insertion = "cost" | "budget";

/** The one message or question that the pane shows. It stays until it is answered, closed or followed by another. */
export type Notice =
  | { readonly kind: "working" | "copied" | "copyByHand" | "draftNewer" | "draftBroken" }
  | { readonly kind: "draftNotSaved"; readonly detail: string }
  | (Occupied & { readonly insertion: Insertion })
  | Inserted
  | Undone
  | Failed;
