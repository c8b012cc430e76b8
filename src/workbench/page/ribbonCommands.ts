import type { AddinPage } from "./addinPage";
import type { RibbonButton } from "./manifest/manifest";

/** Why a command did not do what it should. */
export type CommandFault =
  /** The page has no function of this name: nothing in its window, nothing associated. */
  | { readonly kind: "noFunction"; readonly functionName: string }
  | { readonly kind: "failed"; readonly code: number }
  /** It did not call `event.completed()` in time. */
  | { readonly kind: "timeout"; readonly minutes: number };

export interface RibbonCommandsOptions {
  /** The page that runs commands: the main one in a shared runtime, otherwise one that lives as long as the command. */
  openPage(): { readonly page: AddinPage; readonly release: () => void };
  onFault(button: RibbonButton, fault: CommandFault): void;
  /** Commands run, or none do any longer. */
  onRunning(running: boolean): void;
}

interface Command {
  readonly id: string;
  readonly button: RibbonButton;
  readonly functionName: string;
  readonly page: AddinPage;
  readonly release: () => void;
  readonly timer: ReturnType<typeof setTimeout>;
  isSent: boolean;
}

/** Of the client's error codes: the page has no such function. */
const INVALID_CALLBACK = 11_101;
/**
 * "A function command … times out after five minutes" (learn.microsoft.com/office/dev/add-ins/testing/runtimes, "Runtimes
 * in Office Add-ins").
 */
const LIMIT_MINUTES = 5;

/** Runs the functions of ribbon buttons, each in its page. */
export class RibbonCommands {
  private readonly running = new Map<string, Command>();
  private readonly listening = new Set<AddinPage>();
  private next = 1;

  constructor(private readonly options: RibbonCommandsOptions) {}

  run(button: RibbonButton, functionName: string): void {
    const id = `command${this.next++}`;
    const { page, release } = this.options.openPage();
    const timer = setTimeout(
      () => this.end(id, { kind: "timeout", minutes: LIMIT_MINUTES }),
      LIMIT_MINUTES * 60_000,
    );
    const command: Command = { id, button, functionName, page, release, timer, isSent: false };
    this.running.set(id, command);
    this.options.onRunning(true);
    if (this.listening.has(page)) this.send(command);
  }

  /** Sent the moment that the page listens, as Excel does: a function that is associated later is not there. */
  pageListens(page: AddinPage): void {
    this.listening.add(page);
    for (const command of this.running.values()) {
      if (command.page === page && !command.isSent) this.send(command);
    }
  }

  pageStarts(page: AddinPage): void {
    this.listening.delete(page);
  }

  completed(id: string, error: number): void {
    const functionName = this.running.get(id)?.functionName ?? "";
    if (error === 0) this.end(id, null);
    else if (error === INVALID_CALLBACK) this.end(id, { kind: "noFunction", functionName });
    else this.end(id, { kind: "failed", code: error });
  }

  private send(command: Command): void {
    command.isSent = true;
    command.page.invokeCommand(command.id, command.functionName, command.button.id);
  }

  private end(id: string, fault: CommandFault | null): void {
    const command = this.running.get(id);
    if (!command) return;
    clearTimeout(command.timer);
    this.running.delete(id);
    command.release();
    if (fault) this.options.onFault(command.button, fault);
    if (this.running.size === 0) this.options.onRunning(false);
  }
}
