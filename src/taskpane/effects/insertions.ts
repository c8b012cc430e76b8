import {
  budgetArea,
  costArea,
  insert,
  insertCells,
  replace,
  undoInsertion,
  type CellBlock,
  type FormulaArea,
  type Inserted,
  type Occupied,
} from "../../workbook/index";
import { focusInsertButton } from "../focus";
import type { Insertion } from "../notice";
import { currentOf } from "../state";
import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";

type Asked = Occupied & { readonly insertion: Insertion };

/** Formulas into the selected cell, or where the user agreed to replace what is there. */
export interface Insertions {
  insert(insertion: Insertion): void;
  /** Only into empty cells: there is no telling which of its many cells would be missed. */
  insertCells(block: CellBlock): void;
  answer(asked: Asked, agreed: boolean): void;
  undo(inserted: Inserted): void;
}

export function insertions(store: Store, inWorkbook: InWorkbook): Insertions {
  const block = (insertion: Insertion): FormulaArea =>
    insertion === "cost"
      ? costArea(currentOf(store.state).scenario)
      : budgetArea(currentOf(store.state).scenario, store.screen.t);
  return {
    insert: (insertion) =>
      void inWorkbook(async () => {
        const outcome = await insert(block(insertion));
        return outcome.kind === "occupied" ? { ...outcome, insertion } : outcome;
      }),
    insertCells: (block) =>
      void inWorkbook(async () => {
        const outcome = await insertCells(block);
        return outcome.kind === "occupied"
          ? {
              kind: "told",
              text: "results.table.occupied",
              facts: { address: outcome.place.address },
              tone: "caution",
              undo: null,
            }
          : outcome;
      }),
    answer({ insertion, place }, agreed) {
      if (agreed) return void inWorkbook(() => replace(block(insertion), place));
      store.notify(null);
      focusInsertButton(insertion);
    },
    undo(inserted) {
      const { before } = inserted;
      if (before !== null) void inWorkbook(() => undoInsertion({ ...inserted, before }));
    },
  };
}
