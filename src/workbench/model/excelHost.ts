import type { ApiObject } from "../host/apiObject";
import type { Batch, BatchResponse } from "../host/batch";
import { BatchOrder } from "../host/batchOrder";
import { Dispatcher } from "../host/dispatcher";
import type { MessageEntry } from "../host/events";
import { MessageEntries } from "../host/events";
import { PlannedFault } from "../host/plannedFault";
import type { Requirements } from "../host/requirements";
import type { Rules } from "../rules/strict";
import { bindingEvents } from "./bindingEvents";
import { EventRegistrations } from "./eventRegistrations";
import type { Grid, GridEvent } from "./grid";
import type { ModelEvent } from "./modelEvent";
import type { WorkbookContents, WorkbookOptions } from "./workbook";
import { Workbook } from "./workbook";
import { WorkbookEvents } from "./workbookEvents";

export interface ExcelHostOptions extends WorkbookOptions {
  readonly grid: Grid;
  /** Calls of custom functions that have not been answered. */
  callsInFlight(): boolean;
  /** The add-in was told that there is no such member. */
  onMissing(member: string): void;
  onFault(fault: unknown): void;
  /**
   * The longest that one batch waits for a calculation; a custom function that reads a cell would wait for
   * itself.
   */
  readonly settleMilliseconds?: number;
}

/** What the host has to know of a page of the add-in. */
export interface PageOptions {
  readonly requirements: Requirements;
  readonly rules: Rules;
  /** Top-level services by the names that the client creates them with. */
  readonly services: ReadonlyMap<string, ApiObject>;
  /** Sends to the page: messages, and events of the older, common API. */
  send(entries: readonly MessageEntry[]): void;
  fire(event: string, data: unknown): void;
}

const SETTLE_MILLISECONDS = 5000;

/**
 * The host's half of Excel without pages: one workbook, and for each page of the add-in batches in, answers and events
 * out.
 */
export class ExcelHost {
  /** Shared with whoever else sends, so that no two entries have the same id. */
  readonly entries = new MessageEntries();
  readonly fault = new PlannedFault();
  private readonly pages = new Set<ExcelPage>();
  private current: Workbook;
  private readonly order: BatchOrder;

  constructor(
    private readonly options: ExcelHostOptions,
    contents: WorkbookContents,
  ) {
    const { grid } = options;
    this.current = this.workbookOf(contents);
    this.order = new BatchOrder({
      settled: () => this.settled(),
      callsInFlight: () => options.callsInFlight(),
    });
    grid.subscribe((event) => this.tell(event));
  }

  get workbook(): Workbook {
    return this.current;
  }

  /** A page of the add-in that is going to be opened. */
  connect(options: PageOptions): ExcelPage {
    const page = new ExcelPage(this, this.options, this.order, options, () => this.pages.delete(page));
    this.pages.add(page);
    return page;
  }

  /**
   * The grid shows another file now: its settings and parts are others, and no range of the old one is valid.
   */
  open(contents: WorkbookContents): void {
    for (const page of this.pages) page.forget();
    this.current = this.workbookOf(contents);
  }

  private workbookOf(contents: WorkbookContents): Workbook {
    return new Workbook({ ...this.options, onHappened: (event) => this.tell(event) }, contents);
  }

  /** Waits for calculated values, as long as a batch may. */
  settled(): Promise<unknown> {
    return this.options.grid.settled(this.options.settleMilliseconds ?? SETTLE_MILLISECONDS);
  }

  private tell(event: GridEvent | ModelEvent): void {
    if (event.kind === "selected") this.current.activateChart(null);
    if (event.kind === "moved") {
      this.current.bindings.follow(event);
      this.current.conditionalFormats(event.area.sheetId).follow(event);
      this.current.remarks.follow(event);
    }
    if (!this.current._Runtime.enableEvents) return;
    for (const page of this.pages) page.tell(event);
  }
}

/** One page of the add-in: what it keeps, and what it has registered for. */
export class ExcelPage {
  /** They outlive a workbook: a handler for all sheets hears of those of the next file as well. */
  private readonly registrations = new EventRegistrations();
  private readonly dispatcher: Dispatcher;
  private readonly events: WorkbookEvents;
  /** The client calls a handler only after the answer to the request that adds it: what happens until then is held. */
  private isRegistering = false;
  private readonly held: MessageEntry[] = [];

  constructor(
    private readonly host: ExcelHost,
    private readonly options: ExcelHostOptions,
    private readonly order: BatchOrder,
    private readonly page: PageOptions,
    private readonly onClosed: () => void,
  ) {
    this.dispatcher = new Dispatcher({
      requirements: page.requirements,
      rules: page.rules,
      root: () => host.workbook,
      service: (name) => page.services.get(name),
      onRegistration: (registration) => {
        this.registrations.note(registration);
        this.isRegistering = true;
      },
      onMissing: (member) => options.onMissing(member),
      onFault: (fault) => options.onFault(fault),
    });
    this.events = new WorkbookEvents(options.grid, this.registrations, host.entries);
  }

  async submit(batch: Batch): Promise<BatchResponse> {
    const { grid } = this.options;
    try {
      return await this.order.submit(batch, (settle) =>
        grid.undoable(() => this.host.fault.execute(batch, (part) => this.dispatcher.execute(part, settle))),
      );
    } finally {
      this.isRegistering = false;
      setTimeout(() => this.sendHeld());
    }
  }

  /** The page starts, or starts anew: it has registered for nothing, kept nothing and waits for nothing. */
  start(): void {
    this.registrations.clear();
    this.held.length = 0;
    this.isRegistering = false;
    this.dispatcher.forget();
    this.order.restart();
  }

  /** No range that it keeps is valid any longer. */
  forget(): void {
    this.dispatcher.forget();
  }

  tell(event: GridEvent | ModelEvent): void {
    const messages = this.events.messagesFor(event);
    if (this.isRegistering || this.held.length > 0) this.held.push(...messages);
    else if (messages.length > 0) this.page.send(messages);
    if (event.kind === "selected") this.page.fire("documentSelectionChanged", {});
    if (event.kind === "settingsChanged") this.page.fire("settingsChanged", {});
    for (const [name, data] of bindingEvents(this.host.workbook.bindings, event)) this.page.fire(name, data);
  }

  /** Once the answer has gone out. */
  private sendHeld(): void {
    if (this.held.length > 0) this.page.send(this.held.splice(0));
  }

  close(): void {
    this.start();
    this.onClosed();
  }
}
