import { dayOf } from "../../engine/index";
import { issueText } from "../../report/index";
import { inSentences, listed } from "../../text/index";
import {
  addressOf,
  repair,
  scanWorkbook,
  selectCell,
  sharePlain,
  shareValues,
  sheetsToShare,
  type CrmCell,
} from "../../workbook/index";
import { apartSentences } from "./apartSentences";
import { shareWords } from "./shareWords";
import { sharingOf, type WorkbookState } from "./state";
import type { Tools } from "./tools";

/** Addresses that a message names. */
const MOST_NAMED = 10;

/** What begins with a look through all sheets: health, repair and the share copy. */
export function checkWork({ store, inWorkbook, own, set }: Tools) {
  return {
    scan: (): Promise<void> =>
      inWorkbook(async () => {
        const scan = await scanWorkbook();
        if (scan.kind === "failed") return scan;
        set({ scan });
        return {
          kind: "told",
          text: "health.looked",
          facts: { count: scan.cells.length },
          tone: "success",
          undo: null,
        };
      }),
    repair: (): Promise<void> =>
      inWorkbook(async () => {
        const scan = await scanWorkbook();
        if (scan.kind === "failed") return scan;
        const { t } = store.screen;
        const outcome = await repair(scan);
        if (outcome.kind === "failed") return outcome;
        const after = await scanWorkbook();
        set({ scan: after.kind === "scanned" ? after : scan });
        const facts = {
          count: outcome.cells.length,
          addresses: listed(
            t.language,
            outcome.cells.slice(0, MOST_NAMED).map(({ cell }) => addressOf(cell)),
          ),
        };
        return outcome.cells.length === 0
          ? { kind: "told", text: "health.nothingToRepair", facts, tone: "neutral", undo: null }
          : { kind: "told", text: "health.repaired", facts, tone: "success", undo: outcome };
      }),
    select(cell: CrmCell): void {
      void selectCell(cell).then((outcome) => {
        if (outcome.kind === "failed") store.notify(outcome);
        if (outcome.kind === "gone") {
          const facts = { sheet: cell.sheet };
          store.notify({ kind: "told", text: "health.gone", facts, tone: "caution", undo: null });
        }
      });
    },
    chooseSharing: (sharing: WorkbookState["sharing"]): void => set({ sharing }),
    share: (): Promise<void> =>
      inWorkbook(async () => {
        const scan = await scanWorkbook();
        if (scan.kind === "failed") return scan;
        set({ scan });
        if (sheetsToShare(scan).length === 0)
          return { kind: "told", text: "share.nothing", facts: {}, tone: "caution", undo: null };
        const [now, { t }, sharing] = [new Date(), store.screen, sharingOf(own())];
        const words = shareWords(scan, now, sharing, t);
        const outcome =
          sharing === "plain" ? await sharePlain(scan, words, dayOf(now), t) : await shareValues(scan, words);
        if (outcome.kind === "failed") return outcome;
        if (outcome.kind === "noLiveBudget") {
          set({ hasLive: false });
          return { kind: "told", text: "share.noLive", facts: {}, tone: "caution", undo: null };
        }
        if (outcome.kind === "inputsRefused") {
          const facts = { sheet: outcome.sheet, issues: issueText(outcome.issues, t) };
          return { kind: "told", text: "share.refused", facts, tone: "caution", undo: null };
        }
        const sheets = listed(
          t.language,
          outcome.sheets.map(({ name }) => name),
        );
        if (outcome.apart === null)
          return { kind: "told", text: "share.done", facts: { sheets }, tone: "success", undo: outcome };
        const facts = { sheets, apart: inSentences(t.language, apartSentences(outcome.apart, t)) };
        return { kind: "told", text: "share.doneApart", facts, tone: "caution", undo: outcome };
      }),
  };
}
