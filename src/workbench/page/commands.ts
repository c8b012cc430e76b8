import type { Grid } from "../model/grid";
import type { AddinHost } from "./addinHost";
import { download } from "./download";
import { keep } from "./keptWorkbook";
import type { Notices } from "./notices";
import { choose } from "./preferences";
import { reasonOf } from "./reason";
import type { TaskPane } from "./taskPane";
import type { ToolbarActions } from "./toolbar";
import type { Words } from "./words";
import type { Workbooks } from "./workbooks";

const FILE_NAME = "workbench.xlsx";

export interface CommandsOptions {
  readonly words: Words;
  readonly notices: Notices;
  readonly grid: Grid;
  readonly pane: TaskPane;
  readonly host: AddinHost;
  readonly workbooks: Workbooks;
  /** The workbook to begin with was kept over a reload: it is as unsaved as it was before. */
  readonly isKept: boolean;
  /** The workbook is being saved, or no longer. */
  readonly onSaving: (saving: boolean) => void;
}

/** What the buttons of the toolbar do. */
export function commands(options: CommandsOptions): ToolbarActions {
  const { words, notices, grid, pane, host, workbooks, isKept, onSaving } = options;
  const { tell } = notices;
  let edited = isKept;
  grid.subscribe(({ kind }) => {
    if (kind === "edited") edited = true;
  });
  const mayReplace = () => !edited || window.confirm(words.replaceWorkbook);

  const open = async (file: File) => {
    if (!mayReplace()) return;
    try {
      const refused = await workbooks.open(new Uint8Array(await file.arrayBuffer()));
      edited = false;
      if (refused.length > 0) tell(words.openedWithout, { list: refused.join(", ") });
    } catch (fault) {
      tell(words.cannotOpen, { file: file.name, reason: reasonOf(fault) });
    }
  };

  const save = async () => {
    onSaving(true);
    try {
      const { bytes, isFinal } = await workbooks.save();
      download(bytes, FILE_NAME);
      edited = false;
      if (!isFinal) tell(words.savedEarly);
    } catch (fault) {
      tell(words.cannotSave, { reason: reasonOf(fault) });
    } finally {
      onSaving(false);
    }
  };

  /** The workbook goes with it: it is the user's work in whatever language and theme. */
  const reloadWith = async (name: "lang" | "theme", value: string) => {
    onSaving(true);
    try {
      if (edited) keep(sessionStorage, (await workbooks.save()).bytes, host.workbook);
    } catch {
      if (!window.confirm(words.replaceWorkbook)) return;
    } finally {
      onSaving(false);
    }
    location.assign(choose(name, value, localStorage, location.href));
  };

  return {
    create() {
      if (!mayReplace()) return;
      workbooks.create();
      edited = false;
    },
    open: (file) => void open(file),
    save: () => void save(),
    recalculate: () => grid.recalculate(true),
    reload: () => host.load(),
    showPane: () => pane.toggle(true),
    run(button) {
      try {
        host.run(button);
      } catch (fault) {
        tell(words.cannotRun, { command: button.label, reason: reasonOf(fault) });
      }
    },
    choose: (name, value) => void reloadWith(name, value),
  };
}
