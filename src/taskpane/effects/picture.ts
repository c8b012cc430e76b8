import { render } from "lit";
import { total } from "../../engine/index";
import { announcer } from "../announcer";
import type { Controls } from "../controls";
import { keepingFocus } from "../focus";
import type { Screen } from "../screen";
import type { Store } from "../store";
import { money } from "../views/amounts";
import { resultsChunk } from "../views/chunks";
import { paneView } from "../views/pane";

/**
 * Draws the pane now and after every change.
 *
 * @param root - Where
 * @param liveRegion - Says to screen readers what the total has become
 * @returns Draws once more, when something has come that is not in the state
 */
export function drawing(
  store: Store,
  controls: Controls,
  root: HTMLElement,
  liveRegion: HTMLElement,
): () => void {
  const announce = announcer((text) => {
    liveRegion.textContent = text;
  });
  const draw = (): void => {
    const { screen } = store;
    document.documentElement.lang = screen.language;
    document.title = screen.t("pane.title");
    keepingFocus(() => render(paneView(screen, controls), root));
    announce(announcement(screen));
  };
  store.follow(draw);
  draw();
  return draw;
}

function announcement(screen: Screen): string {
  const { likely, values, faultCount, t } = screen;
  if (faultCount > 0) return t("pane.faults", { count: faultCount });
  return (
    resultsChunk.loaded()?.triedWords(screen) ??
    resultsChunk.loaded()?.rankedWords(screen) ??
    t("pane.announcement", { years: values.years, money: money(total(likely), values.currency, t) })
  );
}
