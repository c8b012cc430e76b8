import type { Controls } from "../controls";
import {
  firstFault,
  focusField,
  focusFirstFault,
  focusFirstLacking,
  focusHeading,
  focusPriceBookButton,
  focusBookFault,
} from "../focus";
import type { Store } from "../store";
import { STEPS, stepOf, type FieldName } from "../steps";
import { quoteChunk, resultsChunk } from "../views/chunks";

export type Navigation = Pick<
  Controls,
  "goToField" | "goToStep" | "goToTab" | "goToFirstFault" | "openPriceBook" | "closePriceBook" | "usePrice"
> & {
  /** Opens a line of the quote. */
  goToLine(row: number): void;
  /** Whether nothing stands in the way of taking the estimate as it is. Where there are faults, all are shown and the first gets the focus. */
  isWithoutFault(): boolean;
};

const isAfterQuote = (name: FieldName): boolean =>
  STEPS.indexOf(stepOf(name)) > STEPS.findIndex(({ id }) => id === "quote");

/**
 * The ways through the pane: what is shown next, and what in it gets the focus.
 *
 * @param draw - Draws what a tab shows once its file has come
 * @param cameTo - Called when a tab is chosen that shows what the workbook holds
 */
export function navigation(
  store: Store,
  draw: () => void,
  cameTo: (tab: "workbook" | "actuals") => void,
): Navigation {
  const { dispatch } = store;
  const goToField: Controls["goToField"] = (input) => {
    dispatch({ type: "wentTo", input });
    focusField(input);
  };
  const goToStep: Controls["goToStep"] = (step) => {
    dispatch({ type: "stepChosen", step });
    if (step === "quote") void quoteChunk.load().then(draw);
    focusHeading();
  };
  /** To what is to be mended first, in the order of the steps. */
  const goToFirstFault = (): boolean => {
    const { faults, lineFaults } = store.screen;
    const field = firstFault(faults);
    const [line] = lineFaults.keys();
    const isLineFirst = field === undefined || isAfterQuote(field);
    if (line !== undefined && isLineFirst) openLine(line, focusFirstFault);
    else if (field !== undefined) goToField(field);
    return faults.size + lineFaults.size > 0;
  };
  const openLine = (line: number, focus: () => void): void => {
    dispatch({ type: "stepChosen", step: "quote" });
    dispatch({ type: "quote", action: { type: "opened", id: line } });
    void quoteChunk.load().then(() => {
      draw();
      focus();
    });
  };
  return {
    goToField,
    goToLine: (line) => openLine(line, focusFirstLacking),
    goToFirstFault: () => void goToFirstFault(),
    isWithoutFault() {
      dispatch({ type: "checked" });
      return !goToFirstFault();
    },
    goToStep,
    goToTab(tab) {
      dispatch({ type: "tabChosen", tab });
      if (tab === "results") void resultsChunk.load().then(draw);
      if (tab === "workbook" || tab === "actuals") cameTo(tab);
    },
    openPriceBook(target) {
      dispatch({ type: "pickerOpened", for: target });
      focusHeading();
    },
    closePriceBook() {
      const { picker } = store.state;
      dispatch({ type: "pickerClosed" });
      if (picker?.for === "seatPrice") focusPriceBookButton();
      else focusHeading();
    },
    usePrice() {
      const { picker } = store.state;
      dispatch({ type: "priceUsed" });
      if (store.state.picker !== null) focusBookFault();
      else if (picker?.for === "seatPrice") focusPriceBookButton();
      else focusFirstLacking();
    },
  };
}
