import {
  decode,
  csvRows,
  guessColumns,
  keepSettings,
  keptSettings,
  addActuals,
  assignItem,
  selectCell,
  MOST_FILE_BYTES,
  MOST_FILE_ROWS,
} from "../../workbook/index";
import { focusHeading } from "../focus";
import type { TrackingControls } from "./controls";
import { importRows } from "./importing";
import { newest } from "./state";
import { tracked } from "./tracked";
import { told, type TrackingTools } from "./work";

/** Milliseconds after which people want to see how far it is. */
const SOON = 500;

/** What was paid: into the table, and to its place in the budget. */
export function entries({
  store,
  inWorkbook,
  own,
  set,
  begin,
  isCancelled,
  refresh,
}: TrackingTools): Pick<
  TrackingControls,
  "readFile" | "changeImporting" | "addRows" | "cancelImporting" | "assign" | "goToRow" | "goToBaseline"
> {
  const select = (sheetId: string, title: string, cell: string): void =>
    void selectCell({ sheetId, cell }).then((outcome) => {
      if (outcome.kind === "failed") store.notify(outcome);
      if (outcome.kind === "gone") store.notify(told("caution", "health.gone", { sheet: title }));
    });
  const toBeAssigned = (): number => {
    const baseline = newest(own());
    return baseline === null ? 0 : tracked(baseline, own().table, "", store.state.language).unassigned.length;
  };
  return {
    readFile(file) {
      void file
        .slice(0, MOST_FILE_BYTES)
        .arrayBuffer()
        .then((bytes) => {
          const rows = csvRows(decode(new Uint8Array(bytes)));
          const [heads = []] = rows;
          if (rows.length < 2) return store.notify(told("caution", "actuals.noRows", { name: file.name }));
          if (file.size > MOST_FILE_BYTES || rows.length > MOST_FILE_ROWS)
            return store.notify(
              told("caution", "actuals.tooMany", { name: file.name, most: MOST_FILE_ROWS }),
            );
          const settings = keptSettings(heads) ?? {
            columns: guessColumns(heads),
            dates: null,
            decimals: null,
            from1904: false,
          };
          set({ importing: { name: file.name, rows, settings } });
          focusHeading();
        });
    },
    changeImporting(change) {
      const { importing } = own();
      if (importing !== null)
        set({ importing: { ...importing, settings: { ...importing.settings, ...change } } });
    },
    cancelImporting() {
      set({ importing: null });
      focusHeading();
    },
    addRows() {
      const { importing } = own();
      const read = importing && importRows(importing, store.screen);
      if (importing === null || read?.kind !== "ready") return;
      void inWorkbook(async () => {
        begin();
        const since = performance.now();
        const outcome = await addActuals(read.rows, {
          onProgress(done, of) {
            if (performance.now() - since > SOON)
              store.notify({ kind: "underWay", text: "actuals.adding", done, of });
          },
          isCancelled,
        });
        if (outcome.kind === "failed") return outcome;
        if (outcome.kind === "cancelled") return told("neutral", "actuals.stopped");
        if (outcome.kind === "noTable") return told("caution", "actuals.noTable");
        if (outcome.kind === "columnGone") {
          const { t } = store.screen;
          return told("caution", "actuals.columnGone", { column: t(`input.actual.${outcome.column}`) });
        }
        const [heads = []] = importing.rows;
        set({ importing: null });
        await refresh();
        const failed = await keepSettings(heads, importing.settings);
        if (failed !== null) return failed;
        return told(
          "success",
          "actuals.added",
          { count: outcome.count },
          { kind: "added", rows: outcome.undo },
        );
      });
    },
    assign(rows, item, next) {
      const { table } = own();
      if (table === null) return;
      void inWorkbook(async () => {
        const outcome = await assignItem(table, rows, item);
        if (outcome.kind === "failed") return outcome;
        await refresh();
        if (outcome.kind === "rowsMoved") return told("caution", "actuals.rowsMoved");
        document.getElementById(next)?.focus();
        return told(
          "success",
          "actuals.assigned",
          { count: outcome.count, item, open: toBeAssigned() },
          { kind: "assigned", items: outcome.undo },
        );
      });
    },
    goToRow(row) {
      const { table } = own();
      if (table !== null) select(table.sheetId, table.title, `A${row ?? table.top + 1}`);
    },
    goToBaseline() {
      const { sheet } = own();
      if (sheet !== null) select(sheet.sheetId, sheet.title, sheet.first ?? "A1");
    },
  };
}
