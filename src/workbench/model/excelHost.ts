import type { Batch, BatchResponse } from "../host/batch";
import { BatchOrder } from "../host/batchOrder";
import { Dispatcher } from "../host/dispatcher";
import type { MessageEntry } from "../host/events";
import { MessageEntries } from "../host/events";
import { PlannedFault } from "../host/plannedFault";
import type { Requirements } from "../host/requirements";
import type { ApiObject } from "../host/apiObject";
import { bindingEvents } from "./bindingEvents";
import { EventRegistrations } from "./eventRegistrations";
import type { Grid, GridEvent } from "./grid";
import type { WorkbookContents, WorkbookOptions } from "./workbook";
import { Workbook } from "./workbook";
import { WorkbookEvents } from "./workbookEvents";

export interface ExcelHostOptions extends WorkbookOptions {
  readonly grid: Grid;
  readonly requirements: Requirements;
  /** Top-level services by the names that the client creates them with. */
  readonly services: ReadonlyMap<string, ApiObject>;
  /** Calls of custom functions that have not been answered. */
  callsInFlight(): boolean;
  /** Sends to the add-in: messages, and the older event of a new selection. */
  send(entries: readonly MessageEntry[]): void;
  selectionChanged(): void;
  /** An event of the older, common API. */
  fire(event: string, data: unknown): void;
  onFault(fault: unknown): void;
  /**
   * The longest that one batch waits for a calculation; a custom function that reads a cell would wait for
   * itself.
   */
  readonly settleMilliseconds?: number;
}

const SETTLE_MILLISECONDS = 5000;

/** The host's half of Excel without a page: batches in, answers and events out. */
export class ExcelHost {
  /** Shared with whoever else sends, so that no two entries have the same id. */
  readonly entries = new MessageEntries();
  readonly fault = new PlannedFault();
  /** They outlive a workbook: a handler for all sheets hears of those of the next file as well. */
  private readonly registrations = new EventRegistrations();
  private current: Workbook;
  private readonly dispatcher: Dispatcher;
  private readonly events: WorkbookEvents;
  private readonly order: BatchOrder;

  constructor(
    private readonly options: ExcelHostOptions,
    contents: WorkbookContents,
  ) {
    const { grid, requirements, services } = options;
    this.current = new Workbook(options, this.registrations, contents);
    this.dispatcher = new Dispatcher({
      requirements,
      root: () => this.current,
      service: (name) => services.get(name),
      onFault: (fault) => options.onFault(fault),
    });
    this.order = new BatchOrder({
      execute: (batch, settle) =>
        grid.undoable(() => this.fault.execute(batch, (part) => this.dispatcher.execute(part, settle))),
      settled: () => this.settled(),
      callsInFlight: () => options.callsInFlight(),
    });
    this.events = new WorkbookEvents(grid, this.registrations, this.entries);
    grid.subscribe((event) => this.tell(event));
  }

  get workbook(): Workbook {
    return this.current;
  }

  submit(batch: Batch): Promise<BatchResponse> {
    return this.order.submit(batch);
  }

  /**
   * The grid shows another file now: its settings and parts are others, and no range of the old one is valid.
   */
  open(contents: WorkbookContents): void {
    this.dispatcher.forget();
    this.current = new Workbook(this.options, this.registrations, contents);
  }

  /**
   * A page of the add-in starts in the frame: it has registered for nothing, kept nothing and waits for
   * nothing.
   */
  startPage(): void {
    this.registrations.clear();
    this.dispatcher.forget();
    this.order.restart();
  }

  /** Waits for calculated values, as long as a batch may. */
  settled(): Promise<unknown> {
    return this.options.grid.settled(this.options.settleMilliseconds ?? SETTLE_MILLISECONDS);
  }

  private tell(event: GridEvent): void {
    if (event.kind === "moved") this.current.bindings.follow(event);
    if (!this.current._Runtime.enableEvents) return;
    const messages = this.events.messagesFor(event);
    if (messages.length > 0) this.options.send(messages);
    if (event.kind === "selected") this.options.selectionChanged();
    for (const [name, data] of bindingEvents(this.current.bindings, event)) this.options.fire(name, data);
  }
}
