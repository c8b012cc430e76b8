import { ICommandService, type Injector } from "@univerjs/core";
import {
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { DirtyRange } from "./dirtyRanges";
import type { CalculationParticipant } from "./participant";
import { EditTrigger } from "./editTrigger";
import { dropLateResults, editedCells, keepResultsOf } from "./lateResults";
import type { CellPosition } from "../functions/call";

/** Checks by time as well as by event, since an edit that touches no formula raises no event of the calculation. */
const RECHECK_MILLISECONDS = 100;

/**
 * Runs the formula engine pass by pass until every value is final.
 *
 * A calculation must never be started while another one runs: the engine resets what the running one knows before it takes its lock.
 * So whatever is wanted meanwhile is kept, and started when the engine rests.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly session: FormulaCalculationSessionService;
  private readonly trigger: EditTrigger;
  private readonly waiters = new Set<() => void>();
  private readonly settledListeners = new Set<() => void>();
  private wanted: { ranges: DirtyRange[]; full: boolean } | null = null;
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private participant: CalculationParticipant | undefined;
  private clearedUp = true;
  /**
   * Excel's manual calculation: a formula is calculated when it is entered, and what depends on it when somebody asks.
   * https://learn.microsoft.com/office/client-developer/excel/excel-recalculation
   */
  private manual = false;
  /** Somebody has asked for all of it. */
  private asked = false;
  /** In manual calculation: the cells that were edited since everything was last final. */
  private readonly entered = new Set<string>();

  /** @param isTyping - Somebody is typing into a cell */
  constructor(
    injector: Injector,
    private readonly isTyping: () => boolean = () => false,
  ) {
    this.commands = injector.get(ICommandService);
    this.session = injector.get(FormulaCalculationSessionService);
    this.trigger = new EditTrigger(injector, () => this.flushSoon());
    this.commands.beforeCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationResultMutation.id) return;
      const results = command.params as ISetFormulaCalculationResultMutation;
      dropLateResults(results, this.trigger.edits);
      if (this.manual && !this.asked) keepResultsOf(results, (cell) => this.entered.has(placeOf(cell)));
    });
    this.session.state$.subscribe(() => this.follow());
  }

  /**
   * The engine reports the end of a pass and clears up later in the same task. A pass that starts before that is cleared away with the
   * other one, above all after one that found nothing to calculate.
   */
  private follow(): void {
    this.clearedUp &&= this.passOver;
    if (this.passOver) {
      setTimeout(() => {
        this.clearedUp = this.passOver;
        this.resume();
      });
    }
  }

  private get passOver(): boolean {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.session.state;
    return !started || (resultApplied && (stopped || completed || resultEmitted));
  }

  join(participant: CalculationParticipant): void {
    this.participant = participant;
  }

  /** Called whenever everything has become final. */
  onSettled(listener: () => void): void {
    this.settledListeners.add(listener);
  }

  get isManual(): boolean {
    return this.manual;
  }

  /** Back in automatic calculation everything is calculated. */
  setManual(manual: boolean): void {
    const wasManual = this.manual;
    this.manual = manual;
    if (wasManual && !manual) this.recalculate([], true);
  }

  /** Calculates these cells again, and what depends on them; `full` means every formula. */
  recalculate(ranges: readonly DirtyRange[], full = false): void {
    this.wanted = { ranges: [...(this.wanted?.ranges ?? []), ...ranges], full: full || !!this.wanted?.full };
    // Also one macrotask later, as `flushSoon`: a workbook that has just been opened tells the engine its formulas in a later microtask.
    if (full) this.asked = true;
    if (full) setTimeout(this.resume);
    else this.resume();
  }

  get running(): boolean {
    return !this.clearedUp || !this.passOver;
  }

  /** While the grid is still starting, its session does not see calculations: one started now would pass for settled, and the next one would run into it. */
  private get mayStart(): boolean {
    return this.session.state.initialized && !this.running;
  }

  isSettled(): boolean {
    return this.mayStart && !this.trigger.waiting && !this.wanted && !this.participant?.busy;
  }

  /** Resolves true when every value is final, false when the time is over first. */
  async settled(timeoutMilliseconds: number): Promise<boolean> {
    const end = performance.now() + timeoutMilliseconds;
    while (!this.isSettled()) {
      if (performance.now() > end) return false;
      this.flushSoon();
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          this.waiters.delete(done);
          resolve();
        };
        const timer = setTimeout(done, RECHECK_MILLISECONDS);
        this.waiters.add(done);
      });
    }
    return true;
  }

  /** Goes on with whatever comes next, if the engine rests. */
  readonly resume = (): void => {
    if (!this.mayStart) return;
    if (this.wanted?.full) {
      this.wanted = null;
      this.flush(true);
      return;
    }
    if (this.trigger.waiting) {
      if (this.waiters.size > 0 || this.trigger.due) this.flushSoon();
      return;
    }
    if (this.wanted) {
      this.startWanted(this.wanted.ranges);
      return;
    }
    if (this.participant?.passEnded()) return;
    this.participant?.settled();
    this.asked = false;
    this.entered.clear();
    for (const done of [...this.waiters]) done();
    for (const listener of this.settledListeners) listener();
  };

  /**
   * As Excel, which calculates nothing while a cell is being typed into: a result that came in would take the place of what
   * is being typed. https://learn.microsoft.com/office/client-developer/excel/excel-recalculation
   */
  private startWanted(ranges: readonly DirtyRange[]): void {
    if (this.isTyping()) {
      this.typingTimer ??= setTimeout(() => {
        this.typingTimer = undefined;
        this.resume();
      }, RECHECK_MILLISECONDS);
      return;
    }
    this.wanted = null;
    this.start([...ranges]);
  }

  /** One macrotask later: started in the task of the edit itself, the engine keeps stale entries in its dependency tree. */
  private flushSoon(): void {
    this.flushTimer ??= setTimeout(() => {
      this.flushTimer = undefined;
      if (this.mayStart && this.trigger.waiting) this.flush();
    });
  }

  private flush(everything = false): void {
    if (this.manual) for (const cell of editedCells(this.trigger.edits)) this.entered.add(placeOf(cell));
    this.trigger.flush(everything);
  }

  private start(dirtyRanges: DirtyRange[]): void {
    const dirty: IFormulaDirtyData = {
      dirtyRanges,
      forceCalculation: false,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }
}

const placeOf = ({ unitId, sheetId, row, column }: CellPosition): string =>
  `${unitId} ${sheetId} ${row},${column}`;
