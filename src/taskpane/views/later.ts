import { html, type TemplateResult } from "lit";
import type { Translator } from "../../text/index";

/** A part of the pane in a file of its own. */
export interface Later<Part> {
  /** The part, once it is there. */
  present(): Part | undefined;
  /** It was asked for and did not come. */
  isMissing(): boolean;
  /** Asks for it; after a failure, again. Settles when it is there or missing. */
  load(): Promise<void>;
}

export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let part: Part | undefined;
  let missing = false;
  return {
    present: () => part,
    isMissing: () => missing,
    load: async () => {
      try {
        part ??= await load();
        missing = false;
      } catch {
        // The part's place says so.
        missing = true;
      }
    },
  };
}

/** Draws with the part, or says that it is on its way or could not be loaded. */
export function whenPresent<Part>(
  part: Later<Part>,
  draw: (of: Part) => TemplateResult,
  t: Translator,
): TemplateResult | string {
  const present = part.present();
  if (present !== undefined) return draw(present);
  return part.isMissing() ? html`<p role="alert">${t("pane.notLoaded")}</p>` : t("pane.loading");
}
