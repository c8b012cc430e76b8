import { html, type TemplateResult } from "lit";
import type { Translator } from "../../text/index";

/** A piece of the pane in a file of its own. */
export interface Later<Chunk> {
  /** The piece, once it is there. */
  loaded(): Chunk | undefined;
  /** It was asked for and did not come. */
  isMissing(): boolean;
  /** Asks for it; after a failure, again. Settles when it is there or missing. */
  load(): Promise<void>;
}

export function later<Chunk>(load: () => Promise<Chunk>): Later<Chunk> {
  let loaded: Chunk | undefined;
  let missing = false;
  return {
    loaded: () => loaded,
    isMissing: () => missing,
    load: async () => {
      try {
        loaded ??= await load();
        missing = false;
      } catch {
        // Its place says so.
        missing = true;
      }
    },
  };
}

/** Draws with the piece, or says that it is on its way or could not be loaded. */
export function whenPresent<Chunk>(
  chunk: Later<Chunk>,
  draw: (of: Chunk) => TemplateResult,
  t: Translator,
): TemplateResult | string {
  const present = chunk.loaded();
  if (present !== undefined) return draw(present);
  return chunk.isMissing() ? html`<p role="alert">${t("pane.notLoaded")}</p>` : t("pane.loading");
}
