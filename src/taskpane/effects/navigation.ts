import type { Controls } from "../controls";
import { faultsOf } from "../entries";
import { firstFault, focusField, focusHeading, focusPriceBookButton, focusRate } from "../focus";
import { currentOf } from "../state";
import type { Store } from "../store";
import { resultsChunk } from "../views/chunks";

export type Navigation = Pick<
  Controls,
  "goToField" | "goToStep" | "goToTab" | "goToFirstFault" | "openPriceBook" | "closePriceBook" | "usePrice"
> & {
  /** Whether nothing stands in the way of taking the estimate as it is. Where there are faults, all are shown and the first gets the focus. */
  isWithoutFault(): boolean;
};

/**
 * The ways through the pane: what is shown next, and what in it gets the focus.
 *
 * @param draw - Draws what a tab shows once its file has come
 * @param cameToWorkbook - Called when the Workbook tab is chosen
 */
export function navigation(store: Store, draw: () => void, cameToWorkbook: () => void): Navigation {
  const { dispatch } = store;
  const goToField: Controls["goToField"] = (input) => {
    dispatch({ type: "wentTo", input });
    focusField(input);
  };
  const goToFirstFault = (): boolean => {
    const first = firstFault(faultsOf(currentOf(store.state).entries));
    if (first !== undefined) goToField(first);
    return first !== undefined;
  };
  return {
    goToField,
    goToFirstFault: () => void goToFirstFault(),
    isWithoutFault() {
      dispatch({ type: "checked" });
      return !goToFirstFault();
    },
    goToStep(step) {
      dispatch({ type: "stepChosen", step });
      focusHeading();
    },
    goToTab(tab) {
      dispatch({ type: "tabChosen", tab });
      if (tab === "results") void resultsChunk.load().then(draw);
      if (tab === "workbook") cameToWorkbook();
    },
    openPriceBook() {
      dispatch({ type: "pickerOpened" });
      focusHeading();
    },
    closePriceBook() {
      dispatch({ type: "pickerClosed" });
      focusPriceBookButton();
    },
    usePrice() {
      dispatch({ type: "priceUsed" });
      if (store.state.picker === null) focusPriceBookButton();
      else focusRate();
    },
  };
}
