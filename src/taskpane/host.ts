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
