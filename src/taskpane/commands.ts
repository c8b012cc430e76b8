import { RIBBON_PLACES, type RibbonPlace } from "./places";

/** @param event - Of the ribbon: a keyboard shortcut has none */
export type RibbonCommand = (event?: Pick<Office.AddinCommands.Event, "completed">) => Promise<void>;

/** The buttons of the ribbon and the keyboard shortcuts: each shows the pane, then its place. */
export interface RibbonCommands {
  /** By the name that manifest.xml and shortcuts.json have for it. */
  readonly named: Readonly<Record<string, RibbonCommand>>;
  /** From here on the pane stands and can show what is asked for, or has been. */
  follow(show: (place: RibbonPlace) => void): void;
}

declare global {
  interface Window {
    ribbonCommands: RibbonCommands;
  }
}

/** What a shortcut does that shows no place: shortcuts.json names it. */
const OPEN_PANE = "openPane";

/** Asked for before the pane stands: the newest place waits. */
let waiting: RibbonPlace | undefined;
let show = (place: RibbonPlace): void => {
  waiting = place;
};

const command =
  (place?: RibbonPlace): RibbonCommand =>
  async (event) => {
    try {
      await Office.addin.showAsTaskpane();
    } catch {
      // A host that shows no pane from here: the place is there when the user opens it.
    } finally {
      event?.completed();
    }
    if (place !== undefined) show(place);
  };

const named = Object.fromEntries([
  [OPEN_PANE, command()],
  ...Object.entries(RIBBON_PLACES).map(([name, place]) => [name, command(place)]),
]);

/**
 * A script of its own that runs before office.js. A button that starts the add-in calls as soon as office.js knows its
 * host, be the pane's scripts there or still on their way, and a call that nobody answers is lost without a word. Only
 * in the window can an answer stand before office.js does; `Office.actions.associate` needs it.
 */
Object.assign(window, named);
window.ribbonCommands = {
  named,
  follow(shown) {
    show = shown;
    if (waiting !== undefined) show(waiting);
    waiting = undefined;
  },
};
