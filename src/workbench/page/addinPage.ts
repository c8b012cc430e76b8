import type { ApiObject } from "../host/apiObject";
import type { DocumentSettings } from "../host/documentSettings";
import type { MessageEntry } from "../host/events";
import type { MethodAnswer } from "../host/executeMethod";
import { AddinFrame } from "../host/frame";
import type { PageRole } from "../host/hostInfo";
import type { PageTrouble } from "../host/pageTrouble";
import { WORKBENCH_REQUIREMENTS } from "../host/requirements";
import { ofApiSet } from "../rules/apiSet";
import { LENIENT, STRICT } from "../rules/strict";
import type { ExcelHost, ExcelPage } from "../model/excelHost";
import type { AddinRequests } from "./addinRequests";
import type { Preferences } from "./preferences";

export interface AddinPageOptions {
  readonly url: URL;
  readonly role: PageRole;
  readonly addinName: string;
  readonly preferences: Preferences;
  readonly documentUrl: string;
  isPaneOpen(): boolean;
  readonly settings: DocumentSettings;
  readonly excel: ExcelHost;
  readonly requests: AddinRequests;
  readonly services: ReadonlyMap<string, ApiObject>;
  /** The client library has started in the page, first or anew. */
  onConnected(): void;
  /** Another page takes its place: nobody waits for it any longer. */
  onClosed(): void;
  /** The page takes ribbon commands from now on. */
  onListening(): void;
  callMethod(dispatchId: number, data: unknown): Promise<MethodAnswer | undefined>;
  commandCompleted(commandId: string, error: number): void;
  onTrouble(trouble: PageTrouble): void;
  onRefused(reason: string): void;
  onFault(fault: unknown): void;
}

/** A page that asks for nothing for so long has nothing more to ask. */
const QUIET_MILLISECONDS = 500;

/** One page of the add-in in its frame, and Excel's side of it. */
export class AddinPage {
  readonly excel: ExcelPage;
  private readonly frame: AddinFrame;
  private underWay = 0;
  private quietSince = performance.now();

  constructor(private readonly options: AddinPageOptions) {
    const { excel, requests, services, preferences } = options;
    const requirements = ofApiSet(WORKBENCH_REQUIREMENTS, preferences.apiSet);
    this.excel = excel.connect({
      requirements,
      rules: preferences.isStrict ? STRICT : LENIENT,
      services,
      send: (entries) => this.send(entries),
      fire: (event, data) => this.frame.fire(event, data),
    });
    this.frame = new AddinFrame({
      ...options,
      locale: preferences.locale,
      theme: preferences.theme,
      requirements,
      submit: (batch) => this.asked(requests.answer(batch, (request) => this.excel.submit(request))),
      commandCompleted: (id, error) => options.commandCompleted(id, error),
      callMethod: (dispatchId, data) => this.asked(options.callMethod(dispatchId, data)),
      onConnected: () => {
        this.excel.start();
        options.onConnected();
      },
      onRegistered: (event) => {
        if (event === "appCommandInvoked") options.onListening();
      },
      onTrouble: (trouble) => options.onTrouble(trouble),
      onRefused: (reason) => options.onRefused(reason),
      onFault: (fault) => options.onFault(fault),
    });
  }

  open(parent: Element): void {
    this.frame.open(parent);
  }

  private async asked<T>(answer: Promise<T>): Promise<T> {
    this.underWay++;
    try {
      return await answer;
    } finally {
      this.underWay--;
      this.quietSince = performance.now();
    }
  }

  /**
   * Closes when the page has come to rest. Microsoft's own tutorial calls `event.completed()` while its work has
   * only begun (learn.microsoft.com/office/dev/add-ins/tutorials/excel-tutorial), and Excel does what it asks.
   */
  closeWhenQuiet(): void {
    this.quietSince = performance.now();
    const look = (): void => {
      const isQuiet = this.underWay === 0 && performance.now() - this.quietSince >= QUIET_MILLISECONDS;
      if (isQuiet) this.close();
      else setTimeout(look, QUIET_MILLISECONDS / 5);
    };
    look();
  }

  close(): void {
    this.options.onClosed();
    this.frame.close();
    this.excel.close();
  }

  send(entries: readonly MessageEntry[]): boolean {
    return this.frame.send(entries);
  }

  invokeCommand(commandId: string, functionName: string, controlId: string): boolean {
    return this.frame.invokeCommand(commandId, functionName, controlId);
  }
}
