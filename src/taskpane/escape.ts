/**
 * Closes something on Escape, and keeps the key from office.js: there it leaves the pane for the grid, as it still does
 * where there is nothing to close.
 */
export const onEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
