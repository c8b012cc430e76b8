const INTERVAL_MILLISECONDS = 1000;

/**
 * Hands texts to a live region: the newest, at most once a second, and only what has changed. The first text is what
 * the pane opens with and is not announced.
 */
export function announcer(announce: (text: string) => void): (text: string) => void {
  let said: string | undefined;
  let newest = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const speak = (): void => {
    timer = undefined;
    if (newest === said) return;
    said = newest;
    announce(newest);
  };
  return (text) => {
    newest = text;
    said ??= text;
    timer ??= setTimeout(speak, INTERVAL_MILLISECONDS);
  };
}
