/** How long an insertion waits for office.js to find its host. Outside Office it may never answer. */
const PATIENCE_MILLISECONDS = 2000;

/** Settles when office.js has found its host: at once without office.js, perhaps never outside Office. */
export const officeReady: Promise<unknown> =
  typeof Office === "undefined" ? Promise.resolve() : Office.onReady();

/** Settles when Office is ready, or when it is clear that the pane was opened without it. */
export const officeAwaited: Promise<unknown> = Promise.race([
  officeReady,
  new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS)),
]);

/** Only what is read here: outside Office the context is there without its members. */
export const officeContext = (): Partial<Pick<Office.Context, "displayLanguage" | "officeTheme">> =>
  (typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)) ?? {};

/** Places in the Workbook tab that buttons of the ribbon open. The manifest names them: openInsert and so on. */
const PLACES = { openInsert: "insert", openShare: "share", openRepair: "repair" } as const;
/** What a shortcut does that shows no place: shortcuts.json names it. */
const OPEN_PANE = "openPane";
export type Place = (typeof PLACES)[keyof typeof PLACES];

/** Answers the buttons of the ribbon and the keyboard shortcuts: shows the pane, then the place. */
export function followCommands(show: (place: Place) => void): void {
  const answer = (name: string, then: () => void): void =>
    // A shortcut brings no event.
    Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
      await Office.addin.showAsTaskpane();
      then();
      event?.completed();
    });
  answer(OPEN_PANE, () => undefined);
  for (const [name, place] of Object.entries(PLACES)) answer(name, () => show(place));
}
