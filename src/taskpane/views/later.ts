import { html, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import type { Translator } from "../../text/index";

/** A part of the pane in a file of its own. */
export interface Later<Part> {
  /** The part, once it is there. */
  present(): Part | undefined;
  /** Asks for it; after a failure, again. */
  load(): Promise<Part>;
}

export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let part: Part | undefined;
  return { present: () => part, load: async () => (part ??= await load()) };
}

/** Draws with the part, now or when it has come, or says that it could not be loaded. */
export function whenPresent<Part>(
  part: Later<Part>,
  draw: (of: Part) => TemplateResult,
  t: Translator,
): unknown {
  const present = part.present();
  if (present !== undefined) return draw(present);
  const failed = (): TemplateResult => html`<p role="alert">${t("pane.notLoaded")}</p>`;
  return until(part.load().then(draw, failed), t("pane.loading"));
}
