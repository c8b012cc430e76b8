import { ICommandService, type ICommandInfo, type Injector } from "@univerjs/core";
import { SetFormulaCalculationStartMutation, type IFormulaDirtyData } from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { withUsersOfNames } from "./changedNames";

/** Private members of Univer 0.25.1. Nothing else in the workbench uses private names. */
interface TriggerInternals {
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: IFormulaDirtyData;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: readonly ICommandInfo[]): IFormulaDirtyData;
  _mergeDirty(one: IFormulaDirtyData, other: IFormulaDirtyData): IFormulaDirtyData;
}

/** How long the grid waits for further edits before it calculates, as its own timer does. */
const PATIENCE_MILLISECONDS = 100;

/**
 * The grid's own trigger of calculations, which collects edits, without its own timer: that would start a calculation while another
 * one runs, or stop one whose cells it does not know.
 */
export class EditTrigger {
  private readonly commands: ICommandService;
  private readonly internals: TriggerInternals;
  private patience: ReturnType<typeof setTimeout> | undefined;

  /** @param onDue - Called when no further edits have come for a while: the calculation may `flush` as soon as the engine rests */
  constructor(
    private readonly injector: Injector,
    onDue: () => void,
  ) {
    this.commands = injector.get(ICommandService);
    const controller: unknown = injector.get(TriggerCalculationController);
    if (!isTrigger(controller)) {
      throw new Error(
        "This version of Univer starts calculations in another way than 0.25.1: adapt src/workbench/grid/editTrigger.ts to it.",
      );
    }
    this.internals = controller;
    let known = 0;
    // The controller has heard of the command before: it was there first.
    this.commands.onCommandExecuted(() => {
      const { length } = this.edits;
      if (length > known) this.waitForMore(onDue);
      known = length;
    });
  }

  /** What has been changed since the last calculation began. */
  get edits(): readonly ICommandInfo[] {
    return this.internals._waitingCommandQueue;
  }

  get waiting(): boolean {
    return this.edits.length > 0;
  }

  /** Edits wait, and no further ones are expected. */
  get due(): boolean {
    return this.waiting && this.patience === undefined;
  }

  /**
   * Does what the controller's own timer would do. Only while no calculation runs.
   *
   * @param everything - Every formula, whatever was edited
   */
  flush(everything = false): void {
    const trigger = this.internals;
    const dirty = withUsersOfNames(this.injector, trigger._generateDirty(this.edits));
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    trigger._waitingCommandQueue = [];
    const start = { ...trigger._executingDirtyData };
    if (everything) start.forceCalculation = true;
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, start, { onlyLocal: true });
  }

  private waitForMore(onDue: () => void): void {
    clearTimeout(this.internals._setTimeoutKey);
    clearTimeout(this.patience);
    this.patience = setTimeout(() => {
      this.patience = undefined;
      onDue();
    }, PATIENCE_MILLISECONDS);
  }
}

function isTrigger(controller: unknown): controller is TriggerInternals {
  const { _waitingCommandQueue, _executingDirtyData, _setTimeoutKey, _generateDirty, _mergeDirty } =
    controller as Partial<TriggerInternals>;
  return (
    Array.isArray(_waitingCommandQueue) &&
    typeof _executingDirtyData === "object" &&
    _setTimeoutKey !== undefined &&
    typeof _generateDirty === "function" &&
    typeof _mergeDirty === "function"
  );
}
