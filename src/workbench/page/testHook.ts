import type { PlannedFault } from "../host/plannedFault";
import type { CellArea, CellValue, Grid } from "../model/grid";
import { parseLocalAddress, splitSheet } from "../model/address";
import type { Notices } from "./notices";
import { atRest, type Activity } from "./rest";
import type { Workbooks } from "./workbooks";

/** `window.workbench`: what an end-to-end test reads and drives from outside. Addresses are "B3", on the active sheet, or "Sheet2!B3". */
export interface TestHook {
  select(address: string): void;
  /** As `range.values`: "#BUSY!" while a custom function is pending. */
  value(address: string): CellValue;
  /** As displayed. */
  text(address: string): string;
  formula(address: string): CellValue;
  /** The sentence behind the error of a cell; "" for none. */
  message(address: string): string;
  /** Resolves true when nothing calculates, nothing is being typed and no request of the add-in is under way. */
  settled(): Promise<boolean>;
  /** Somebody is typing into a cell. */
  typing(): boolean;
  /** The page as after its start, but for this workbook: nothing of what was done before is left. */
  startAnew(workbook: "empty" | "example"): void;
  save(): Promise<Uint8Array>;
  /** Opens an .xlsx file without asking. */
  open(bytes: Uint8Array): Promise<void>;
  /** Where functions are late: from now on they are known, in formulas that are entered. */
  registerFunctions(): void;
  /** The nth batch that the add-in sends from now on fails halfway, with GeneralException. */
  failBatch(nth: number): void;
  /** Takes that back. false: it has come about. */
  cancelFault(): boolean;
  /** Every notice so far, in order. */
  log(): readonly string[];
}

declare global {
  interface Window {
    workbench?: TestHook;
  }
}

const SETTLE_MILLISECONDS = 60_000;

export interface TestHookOptions {
  readonly grid: Grid;
  readonly workbooks: Workbooks;
  readonly activity: Activity;
  readonly fault: PlannedFault;
  readonly notices: Notices;
  readonly messageOf: (cell: CellArea) => string;
  readonly startAnew: TestHook["startAnew"];
  readonly registerFunctions: () => void;
}

export function testHook(options: TestHookOptions): TestHook {
  const { grid, workbooks, activity, fault, notices, messageOf, startAnew, registerFunctions } = options;
  const cellAt = (address: string): CellArea => {
    const { sheet, local } = splitSheet(address);
    const found = grid
      .sheets()
      .find(({ id, name }) => (sheet === null ? id === grid.activeSheet() : name === sheet));
    const rectangle = parseLocalAddress(local);
    if (!found || !rectangle) throw new Error(`There is no cell ${address}.`);
    return { sheetId: found.id, ...rectangle };
  };
  return {
    select: (address) => grid.select(cellAt(address)),
    value: (address) => grid.values(cellAt(address))[0]?.[0] ?? "",
    text: (address) => grid.text(cellAt(address))[0]?.[0] ?? "",
    formula: (address) => grid.formulas(cellAt(address))[0]?.[0] ?? "",
    message: (address) => messageOf(cellAt(address)),
    settled: () => atRest(activity, SETTLE_MILLISECONDS),
    typing: activity.isTyping,
    startAnew,
    save: async () => (await workbooks.save()).bytes,
    async open(bytes) {
      await workbooks.open(bytes);
    },
    registerFunctions,
    failBatch: (nth) => fault.plan(nth),
    log: () => notices.log,
    cancelFault: () => fault.cancel(),
  };
}
