import type { CalculationParticipant } from "../grid/participant";
import type { CustomFunctionInvocation } from "../host/events";
import type { InvocationResult } from "../host/services/customFunctionsService";
import { failed, parseAnswer, type Answer } from "./answer";
import { callKey, placeOf, type Call, type CellPosition } from "./call";
import { CalculationMemory } from "./memory";
import { Timer } from "./timer";

export interface CallQueueOptions {
  /** Puts one message on its way to the add-in. */
  readonly send: (invocations: readonly CustomFunctionInvocation[]) => void;
  /** "Sheet1!B3". */
  readonly addressOf: (cell: CellPosition) => string;
  /** Calculates these cells again, and what depends on them. */
  readonly recalculate: (cells: readonly CellPosition[]) => void;
  /** Something has come in outside a pass: the calculation may go on. */
  readonly resume: () => void;
  readonly timeoutMilliseconds: number;
  /** What a cell says when the add-in does not answer in time. */
  readonly timeoutMessage: string;
}

/** Equal calls of one calculation are asked once, so a call may have many cells waiting. */
interface PendingCall {
  readonly key: string;
  readonly call: Call;
  readonly waiting: Call[];
  readonly deadline: number;
}

/** So long answers wait for the rest of their round before the cells that have one are calculated. */
const PATIENCE_MILLISECONDS = 300;

/**
 * The traffic of custom functions between the formula engine and the add-in.
 *
 * The engine never waits: it asks, is told that the answer is pending, and goes on. When its pass ends all questions leave in one
 * message; the answers make their cells stale, and the next pass finds them. So the runtime inside office.js, which delivers results
 * every 0.2 s at best, costs that time once per calculation and not once per cell; and nothing that a function does or fails to do
 * stops the engine.
 */
export class CallQueue implements CalculationParticipant {
  private ready = false;
  private impatient = false;
  private nextId = 1;
  private unsent: PendingCall[] = [];
  private readonly sent = new Map<number, PendingCall>();
  private readonly pending = new Map<string, PendingCall>();
  private readonly memory = new CalculationMemory();
  private stale: CellPosition[] = [];
  private readonly deadline = new Timer();
  private readonly patience = new Timer();

  constructor(private readonly options: CallQueueOptions) {}

  /** The answer if it is known; undefined when it is on its way. */
  ask(call: Call): Answer | undefined {
    const key = callKey(call);
    const known = this.memory.recall(key, placeOf(call));
    if (known) return known;
    let pending = this.pending.get(key);
    if (!pending) {
      pending = { key, call, waiting: [], deadline: Date.now() + this.options.timeoutMilliseconds };
      this.pending.set(key, pending);
      this.unsent.push(pending);
    }
    pending.waiting.push(call);
    return undefined;
  }

  /** The custom functions runtime of the add-in's page is there. */
  addinReady(): void {
    this.ready = true;
    this.options.resume();
  }

  /** The add-in's page is going, by a reload or otherwise: the next one is asked what this one still owed. */
  addinGone(): void {
    this.ready = false;
    this.unsent.push(...this.sent.values());
    this.sent.clear();
  }

  /** Cells have been changed otherwise than by a calculation, perhaps while one is under way. */
  edited(): void {
    this.memory.expectOtherQuestions();
  }

  /** Results for calls that are no longer awaited, or never were, are ignored. */
  receive(results: readonly InvocationResult[]): void {
    for (const result of results) {
      const pending = this.sent.get(result.id);
      if (!pending) continue;
      this.sent.delete(result.id);
      this.finish(pending, parseAnswer(result));
    }
    this.patience.start(PATIENCE_MILLISECONDS, () => this.losePatience());
    this.options.resume();
  }

  private finish({ key, waiting }: PendingCall, answer: Answer): void {
    this.pending.delete(key);
    this.memory.learn(key, waiting.map(placeOf), answer);
    for (const { cell } of waiting) this.stale.push(cell);
  }

  private losePatience(): void {
    this.impatient = true;
    this.options.resume();
  }

  /** Calls are under way: asked and not answered. */
  get inFlight(): boolean {
    return this.sent.size > 0;
  }

  get busy(): boolean {
    return this.pending.size > 0 || this.stale.length > 0;
  }

  passEnded(): boolean {
    this.sendAll();
    const roundComplete = this.pending.size === 0;
    if (this.stale.length === 0 || !(roundComplete || this.impatient)) return !roundComplete;
    const cells = this.stale;
    this.stale = [];
    this.impatient = false;
    this.options.recalculate(cells);
    return true;
  }

  private sendAll(): void {
    this.watchDeadlines();
    if (!this.ready || this.unsent.length === 0) return;
    const invocations = this.unsent.map((pending): CustomFunctionInvocation => {
      const { definition, arguments: callArguments, cell } = pending.call;
      const id = this.nextId++;
      this.sent.set(id, pending);
      const address = this.options.addressOf(cell);
      return {
        id,
        functionId: definition.id,
        callArguments,
        address,
        cancelable: definition.cancelable,
        streaming: false,
      };
    });
    this.unsent = [];
    this.options.send(invocations);
  }

  private watchDeadlines(): void {
    // Calls stand in the order of their deadlines, since all have the same time.
    const [first] = this.pending.values();
    if (first) this.deadline.start(Math.max(0, first.deadline - Date.now()), () => this.expire());
  }

  private expire(): void {
    const now = Date.now();
    const late = new Set([...this.pending.values()].filter(({ deadline }) => deadline <= now));
    this.unsent = this.unsent.filter((pending) => !late.has(pending));
    for (const [id, pending] of this.sent) if (late.has(pending)) this.sent.delete(id);
    for (const pending of late) this.finish(pending, failed("#N/A", this.options.timeoutMessage));
    this.watchDeadlines();
    this.options.resume();
  }

  settled(): void {
    this.deadline.stop();
    this.patience.stop();
    this.impatient = false;
    this.memory.forget();
  }
}
