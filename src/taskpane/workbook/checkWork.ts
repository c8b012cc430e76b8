import { dayOf } from "../../engine/index";
import { issueText } from "../../report/index";
import { inSentences, listed, type Facts, type Translator } from "../../text/index";
import {
  addressOf,
  calculate,
  liveBudget,
  repair,
  scanWorkbook,
  selectCell,
  settled,
  sharePlain,
  shareValues,
  sheetsToShare,
  standing,
  type CrmCell,
  type BudgetWritten,
  type Scan,
  type ShownError,
  type Watch,
} from "../../workbook/index";
import type { BudgetStands, CellsNamed, ErrorsFound, Notice, Told, UnderWay } from "../notice";
import { apartSentences } from "./apartSentences";
import { shareWords } from "./shareWords";
import { sharingOf, type Undo, type WorkbookState } from "./state";
import type { Tools } from "./tools";

/** Addresses that a message names. */
const MOST_NAMED = 10;
/** Where there is more to say than these. */
const FEW_NAMED = 3;

/** Milliseconds after which people want to see how far it is. */
const SOON = 300;

/** What is done about cells that show errors before they are copied: nobody knows yet, or the user has said. */
type BeforeSharing = "ask" | "calculate" | "repair" | "copy";

/** What begins with a look through all sheets: health, repair and the share copy. */
export function checkWork({ store, inWorkbook, own, set }: Tools) {
  let isCancelled = false;
  const watch = (text: UnderWay["text"]): Watch => {
    const since = performance.now();
    return {
      onProgress(done, of) {
        if (performance.now() - since > SOON) store.notify({ kind: "underWay", text, done, of });
      },
      isCancelled: () => isCancelled,
    };
  };
  /** Begins anew: whoever has cancelled did so before. */
  const begin = (work: () => Promise<Notice>): Promise<void> =>
    inWorkbook(() => {
      isCancelled = false;
      return work();
    });
  /** Looks through the workbook, and goes on with what was found. */
  const look = async (goOn: (scan: Scan) => Promise<Notice> | Notice): Promise<Notice> => {
    const scan = await scanWorkbook(watch("health.looking"));
    if (scan.kind !== "scanned") return scan.kind === "cancelled" ? STOPPED : scan;
    set({ scan });
    return goOn(scan);
  };

  const copy = async (scan: Scan): Promise<Notice> => {
    const [now, { t }, sharing] = [new Date(), store.screen, sharingOf(own())];
    const words = shareWords(scan, now, sharing, t);
    const outcome =
      sharing === "plain"
        ? await sharePlain(scan, words, dayOf(now), t, watch("share.copying"))
        : await shareValues(scan, words, watch("share.copying"));
    if (outcome.kind === "failed") return outcome;
    if (outcome.kind === "cancelled") return STOPPED;
    if (outcome.kind === "noLiveBudget") {
      set({ hasLive: false });
      return told("caution", "share.noLive");
    }
    if (outcome.kind === "inputsRefused") {
      const facts = { sheet: outcome.sheet, issues: issueText(outcome.issues, t) };
      return told("caution", "share.refused", facts);
    }
    const sheets = listed(
      t.language,
      outcome.sheets.map(({ name }) => name),
    );
    if (outcome.apart === null) return told("success", "share.done", { sheets }, outcome);
    const apart = inSentences(t.language, apartSentences(outcome.apart, t));
    return told("caution", "share.doneApart", { sheets, apart }, outcome);
  };

  /** Copies once every cell has its value, and once the user has said what to do about errors. */
  const copySettled = async (scan: Scan, before: BeforeSharing): Promise<Notice> => {
    const sheets = sheetsToShare(scan);
    if (sheets.length === 0) return told("caution", "share.nothing");
    const live = sharingOf(own()) === "plain" ? await liveBudget() : null;
    const written = new Set(
      live?.kind === "live" ? [...live.budget.sheets.values()].map(({ id }) => id) : [],
    );
    const state = await settled(
      sheets.filter(({ id }) => !written.has(id)),
      watch("share.waiting"),
    );
    if (state.kind === "failed") return state;
    if (state.kind === "cancelled") return STOPPED;
    const { t } = store.screen;
    if (state.kind === "unsettled") {
      return told("caution", "share.unsettled", {
        count: state.cells.length,
        addresses: named(state.cells, t),
      });
    }
    if (state.errors.length === 0 || before === "copy") return copy(scan);
    const found: ErrorsFound = {
      kind: "errorsFound",
      count: state.errors.length,
      addresses: named(state.errors, t),
      hasNames: scan.cells.some(({ error }) => error === "#NAME?"),
    };
    return found;
  };

  return {
    cancel: (): void => void (isCancelled = true),
    scan: (): Promise<void> =>
      begin(() => look((scan) => told("success", "health.looked", { count: scan.cells.length }))),
    repair: (): Promise<void> =>
      begin(() =>
        look(async (scan) => {
          const outcome = await repair(scan, watch("health.entering"));
          if (outcome.kind === "failed") return outcome;
          if (outcome.kind === "cancelled") return STOPPED;
          const { cells } = outcome;
          const after = await scanWorkbook();
          if (after.kind === "scanned") set({ scan: after });
          const facts = {
            count: cells.length,
            addresses: named(
              cells.map(({ cell }) => cell),
              store.screen.t,
            ),
          };
          return cells.length === 0
            ? told("neutral", "health.nothingToRepair", facts)
            : told("success", "health.repaired", facts, outcome);
        }),
      ),
    /** Calculates by hand what Excel does not calculate by itself. */
    calculateAll: (): Promise<void> =>
      begin(async () => {
        const calculated = await calculate();
        return calculated.kind === "failed" ? calculated : told("success", "health.calculated");
      }),
    /** What a budget that was just written shows besides figures. A look that fails says nothing about the budget. */
    async stands(sheets: BudgetWritten["undo"]["sheets"]): Promise<BudgetStands | null> {
      isCancelled = false;
      const found = await standing(sheets, watch("share.waiting"));
      if (found.kind !== "standing") return null;
      const { unknown, pending, errors, isManual } = found;
      if (!isManual && [unknown, pending, errors].every(({ length }) => length === 0)) return null;
      const cells = (of: readonly ShownError[]): CellsNamed => ({
        count: of.length,
        addresses: named(of, store.screen.t, FEW_NAMED),
      });
      return { unknown: cells(unknown), pending: cells(pending), errors: cells(errors), isManual };
    },
    select(cell: CrmCell): void {
      void selectCell(cell).then((outcome) => {
        if (outcome.kind === "failed") store.notify(outcome);
        if (outcome.kind === "gone") store.notify(told("caution", "health.gone", { sheet: cell.sheet }));
      });
    },
    chooseSharing: (sharing: WorkbookState["sharing"]): void => set({ sharing }),
    share: (before: BeforeSharing = "ask"): Promise<void> =>
      begin(async () => {
        if (before === "calculate") {
          const calculated = await calculate();
          if (calculated.kind === "failed") return calculated;
        }
        return look(async (scan) => {
          if (before !== "repair") return copySettled(scan, before);
          const repaired = await repair(scan, watch("health.entering"));
          if (repaired.kind !== "repaired") return repaired.kind === "cancelled" ? STOPPED : repaired;
          return look((again) => copySettled(again, before));
        });
      }),
  };
}

function told(tone: Told["tone"], text: Told["text"], facts: Facts = {}, undo: Undo | null = null): Told {
  return { kind: "told", text, facts, tone, undo };
}

const STOPPED = told("neutral", "health.stopped");

/** The first addresses, and how many there are besides. */
function named(cells: readonly Pick<CrmCell, "sheet" | "cell">[], t: Translator, most = MOST_NAMED): string {
  const [first, others] = [cells.slice(0, most).map(addressOf), cells.length - most];
  return listed(t.language, others > 0 ? [...first, t("health.more", { count: others })] : first);
}
