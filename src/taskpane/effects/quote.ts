import { readSelection } from "../../workbook/index";
import { focusAddLine, focusFirstLacking, focusHeading, focusLine } from "../focus";
import type { QuoteControls } from "../quote/controls";
import { isNote } from "../quote/rows";
import { currentOf } from "../state";
import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";

/** The quote: what is done with its lines, and what gets the focus afterwards. */
export function quoteControls(store: Store, inWorkbook: InWorkbook): QuoteControls {
  const dispatch: QuoteControls["dispatch"] = (action) => store.dispatch({ type: "quote", action });
  const lines = (): readonly number[] =>
    currentOf(store.state)
      .rows.filter(({ cells }) => !isNote(cells))
      .map(({ id }) => id);
  const openPaste = (text: string): void => {
    store.dispatch({ type: "stepChosen", step: "quote" });
    dispatch({ type: "pasteOpened", text });
    focusHeading();
  };
  return {
    dispatch,
    add(cells) {
      dispatch({ type: "added", cells });
      focusFirstLacking();
    },
    open: (id) => dispatch({ type: "opened", id }),
    close(id) {
      dispatch({ type: "opened", id: null });
      focusLine(id);
    },
    remove(id) {
      const at = lines().indexOf(id);
      dispatch({ type: "deleted", id });
      const next = lines()[at] ?? lines().at(-1);
      if (next === undefined) focusAddLine();
      else focusLine(next);
    },
    move(id, by) {
      dispatch({ type: "moved", id, by });
      focusLine(id);
    },
    undo: () => dispatch({ type: "undone" }),
    openPaste,
    closePaste() {
      dispatch({ type: "pasteClosed" });
      focusAddLine();
    },
    paste(cells) {
      dispatch({ type: "pasted", lines: cells });
      focusAddLine();
    },
    readCells: () =>
      void inWorkbook(async () => {
        const read = await readSelection();
        if (read.kind === "failed") return read;
        openPaste(read.rows.map((row) => row.map(oneLine).join("\t")).join("\n"));
        return null;
      }),
  };
}

/** A cell with line breaks or tabs would fall into several. */
const oneLine = (cell: string): string => cell.replace(/\s+/g, " ");
