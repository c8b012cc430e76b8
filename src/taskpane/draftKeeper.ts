/** Long enough to save once for a number that is typed, short enough to lose little. */
const DELAY_MILLISECONDS = 800;

/**
 * Saves what the user changed, in its own time. What the pane opened with is not written: a draft that could not be
 * read stays until there is something to keep in its place.
 *
 * @returns Takes the draft after every change of the state
 */
export function draftKeeper(opened: string, save: (text: string) => void): (text: string) => void {
  let kept = opened;
  let newest = opened;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (): void => {
    timer = undefined;
    if (newest === kept) return;
    kept = newest;
    save(newest);
  };
  return (text) => {
    newest = text;
    timer ??= setTimeout(keep, DELAY_MILLISECONDS);
  };
}
