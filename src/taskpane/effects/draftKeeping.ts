import { readPaneState, savePaneState } from "../../workbook/index";
import { draftText, parseDraft } from "../draft";
import { draftKeeper } from "../draftKeeper";
import type { Store } from "../store";
import type { Languages } from "./languages";

/**
 * Takes up the draft that the document keeps, unless the user has begun in the meantime, and keeps it from then on.
 * Until Office answers there is nowhere to keep it.
 */
export async function keepDraft(store: Store, { isSpoken }: Languages): Promise<void> {
  const { dispatch, notify } = store;
  const opened = draftText(store.state);
  const restored = parseDraft(readPaneState());
  if (restored.kind === "draft") {
    const { language = store.state.language } = restored.state;
    const spoken = (await isSpoken(language)) ? language : store.state.language;
    if (!store.state.started) dispatch({ type: "restored", state: { ...restored.state, language: spoken } });
  }
  if (restored.kind === "newer") notify({ kind: "draftNewer" });
  if (restored.kind === "broken") notify({ kind: "draftBroken" });
  const keep = draftKeeper(restored.kind === "draft" ? draftText(store.state) : opened, (text) => {
    void savePaneState(text).then((failed) => {
      if (failed !== null) notify({ kind: "draftNotSaved", detail: failed.failure.detail });
    });
  });
  store.follow(() => keep(draftText(store.state)));
}
