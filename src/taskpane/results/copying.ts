import { dayOf, MODEL_VERSION, monthlyPlan, writtenDay } from "../../engine/index";
import { csvText, planLongTable } from "../../report/index";
import { copyText } from "../copyText";
import { canDownload, download } from "../download";
import type { Told } from "../notice";
import { scenarioName } from "../scenarios";
import type { Screen } from "../screen";
import { currentOf } from "../state";
import type { ChartId } from "./state";
import { pictureOf } from "./picture";

const PNG = "image/png";

const told = (text: Told["text"], tone: Told["tone"], facts: Told["facts"] = {}): Told => ({
  kind: "told",
  text,
  facts,
  tone,
  undo: null,
});

/** The text of an element onto the clipboard, or selected where the host refuses. */
export const copyShown = (element: Element): Told =>
  copyText(element) ? told("results.copied", "success") : told("results.copyByHand", "neutral");

const CSV = "text/csv";

/** The plan by month as one long table, a row for each amount, onto the clipboard, or as a file where that is refused. */
export function copyPlan({ state, likely, t }: Screen): Told {
  const { planView, goLive } = state.results;
  const text = csvText(planLongTable(monthlyPlan(likely, planView), writtenDay(goLive) ?? null, t));
  const shown = document.createElement("pre");
  // The mark of the encoding is for files.
  shown.textContent = text.slice(1);
  document.body.append(shown);
  const isCopied = copyText(shown);
  shown.remove();
  if (isCopied) return told("results.copied", "success");
  if (!canDownload()) return told("results.months.refused", "caution");
  const name = "crm-plan.csv";
  download(name, new TextEncoder().encode(text), CSV);
  return told("results.picture.saved", "success", { name });
}

/** The chart of a card onto the clipboard, or as a file where that is refused. */
export async function copyChart(chart: ChartId, card: HTMLElement, screen: Screen): Promise<Told> {
  const { state, t } = screen;
  const source = t("results.picture.source", {
    model: MODEL_VERSION,
    scenario: scenarioName(currentOf(state), t),
    date: dayOf(new Date()),
  });
  const canvas = pictureOf(card, source);
  const picture = new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), PNG),
  );
  try {
    await navigator.clipboard.write([new ClipboardItem({ [PNG]: picture })]);
    return told("results.copied", "success");
  } catch {
    // Refused in the frame of Excel on the web, and wherever the page has no focus.
    if (!canDownload()) return told("results.picture.refused", "caution");
  }
  const name = `crm-cost-${chart}.png`;
  download(name, new Uint8Array(await (await picture).arrayBuffer()), PNG);
  return told("results.picture.saved", "success", { name });
}
