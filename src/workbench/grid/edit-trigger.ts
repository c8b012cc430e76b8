import { ICommandService, type ICommandInfo, type Injector } from "@univerjs/core";
import { SetFormulaCalculationStartMutation, type IFormulaDirtyData } from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";

/** Private members of Univer 0.25.1. Nothing else in the workbench uses private names. */
interface TriggerInternals {
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: IFormulaDirtyData;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: readonly ICommandInfo[]): IFormulaDirtyData;
  _mergeDirty(one: IFormulaDirtyData, other: IFormulaDirtyData): IFormulaDirtyData;
}

/**
 * The grid's own trigger of calculations: it collects edits and waits 100 ms for more. A caller that needs the values now can skip the
 * rest of that wait.
 */
export class EditTrigger {
  private readonly commands: ICommandService;
  private readonly internals: TriggerInternals;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    const controller: unknown = injector.get(TriggerCalculationController);
    if (!isTrigger(controller)) {
      throw new Error(
        "This version of Univer starts calculations in another way than 0.25.1: adapt src/workbench/grid/edit-trigger.ts to it.",
      );
    }
    this.internals = controller;
  }

  get waiting(): boolean {
    return this.internals._waitingCommandQueue.length > 0;
  }

  /** Forgets the edits that wait, for a calculation of every formula covers them. */
  drop(): void {
    clearTimeout(this.internals._setTimeoutKey);
    this.internals._waitingCommandQueue = [];
  }

  /** Does what the controller's own timer would do. Only while no calculation runs. */
  flush(): void {
    const trigger = this.internals;
    if (!this.waiting) return;
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    trigger._waitingCommandQueue = [];
    const start = { ...trigger._executingDirtyData };
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, start, { onlyLocal: true });
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
