import { RIBBON_PLACES, type RibbonPlace } from "./places";

/** What a shortcut does that shows no place: shortcuts.json names it. */
const OPEN_PANE = "openPane";

/** Asked for before the pane stands: the newest place waits. */
let waiting: RibbonPlace | undefined;
let show = (place: RibbonPlace): void => {
  waiting = place;
};

/**
 * The buttons of the ribbon and the keyboard shortcuts show the pane, then the place. A button that starts the add-in
 * calls as soon as office.js knows its host, and a call that nobody answers is lost without a word: so they are
 * answered from the moment this module is there.
 */
function answer(name: string, place?: RibbonPlace): void {
  // A shortcut brings no event.
  Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane();
    } catch {
      // A host that shows no pane from here: the place is there when the user opens it.
    } finally {
      event?.completed();
    }
    if (place !== undefined) show(place);
  });
}

if (typeof Office !== "undefined") {
  answer(OPEN_PANE);
  for (const [name, place] of Object.entries(RIBBON_PLACES)) answer(name, place);
}

/** From here on the pane stands and can show what is asked for, or has been. */
export function followCommands(shown: (place: RibbonPlace) => void): void {
  show = shown;
  if (waiting !== undefined) show(waiting);
  waiting = undefined;
}
