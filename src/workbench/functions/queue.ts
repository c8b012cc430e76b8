import type { CalculationParticipant } from "../grid/participant";
import type { CustomFunctionInvocation } from "../host/events";
import type { InvocationResult } from "../host/services/customFunctionsService";
import { failed, parseAnswer, sentenceOf, type Answer, type FaultSentences } from "./answer";
import { callKey, callPlace, type Call, type CellPosition } from "./call";
import { CalculationMemory } from "./memory";
import type { FunctionMetadata } from "./metadata";
import { Streams, type Stream } from "./streams";
import { Timer } from "./timer";

export interface CallQueueOptions {
  /** Puts one message on its way to the add-in. */
  readonly send: (invocations: readonly CustomFunctionInvocation[]) => void;
  /** Tells the add-in that nobody waits for a call any longer. */
  readonly cancel: (invocationId: number) => void;
  /** "Sheet1!B3". */
  readonly addressOf: (cell: CellPosition) => string;
  /** Whether the cell's formula still has this function in it. */
  readonly calls: (cell: CellPosition, definition: FunctionMetadata) => boolean;
  /** Calculates these cells again, and what depends on them. */
  readonly recalculate: (cells: readonly CellPosition[]) => void;
  /** Something has come in outside a pass: the calculation may go on. */
  readonly resume: () => void;
  readonly timeoutMilliseconds: number;
  /** What a cell says when the add-in does not answer in time. */
  readonly timeoutMessage: string;
  /** What a cell says of a function that failed without a sentence of its own. */
  readonly faultSentences: FaultSentences;
  /** A function threw, or is not there. */
  readonly onException: (definition: FunctionMetadata, sentence: string) => void;
}

/** Equal calls of one calculation are asked once, so a call may have many cells waiting. */
interface PendingCall {
  readonly key: string;
  readonly call: Call;
  readonly waiting: Call[];
  readonly deadline: number;
  /** Of a function that keeps sending results: this is its first. */
  readonly stream: Stream | null;
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
  private readonly streams = new Streams();
  /** Cells that are calculated again after every change, whatever their arguments. */
  private readonly volatileCells = new Map<string, Call>();
  /** Cells that depend on themselves, in this calculation. */
  private readonly circles = new Set<string>();
  private hasEdits = false;
  private stale: CellPosition[] = [];
  private readonly deadline = new Timer();
  private readonly patience = new Timer();

  constructor(private readonly options: CallQueueOptions) {}

  /** The answer if it is known; undefined when it is on its way. */
  ask(call: Call): Answer | undefined {
    const { definition } = call;
    if (definition.volatile) this.volatileCells.set(callPlace(call), call);
    if (definition.cancelable) this.abandonOthers(call);
    if (definition.stream) return this.askStream(call);
    const key = callKey(call);
    const known = this.pending.has(key) ? undefined : this.memory.recall(key, callPlace(call));
    if (known) return known;
    this.waitFor(key, call, null);
    return undefined;
  }

  private askStream(call: Call): Answer | undefined {
    const other = this.streams.other(call);
    if (other) this.endStream(other);
    const stream = this.streams.of(call) ?? this.streams.start(call);
    if (stream.answer) return stream.answer;
    this.waitFor(`${stream.key}|${callPlace(call)}`, call, stream);
    return undefined;
  }

  private waitFor(key: string, call: Call, stream: Stream | null): void {
    let pending = this.pending.get(key);
    if (!pending) {
      const deadline = Date.now() + this.options.timeoutMilliseconds;
      pending = { key, call, waiting: [], deadline, stream };
      this.pending.set(key, pending);
      this.unsent.push(pending);
    }
    pending.waiting.push(call);
  }

  /** The cell asks with other arguments than before: nobody may be left to wait for what it asked then. */
  private abandonOthers(call: Call): void {
    const [place, key] = [callPlace(call), callKey(call)];
    for (const pending of this.pending.values()) {
      if (pending.key === key || pending.stream || !pending.call.definition.cancelable) continue;
      if (pending.waiting.every((waiting) => callPlace(waiting) === place)) this.abandon(pending);
    }
  }

  private abandon(pending: PendingCall): void {
    this.pending.delete(pending.key);
    this.unsent = this.unsent.filter((other) => other !== pending);
    for (const [id, sent] of this.sent) {
      if (sent !== pending) continue;
      this.sent.delete(id);
      this.options.cancel(id);
    }
    if (pending.stream) this.streams.end(pending.stream);
  }

  private endStream(stream: Stream): void {
    this.streams.end(stream);
    for (const pending of this.pending.values()) if (pending.stream === stream) this.abandon(pending);
    if (stream.answer && stream.id !== null) this.options.cancel(stream.id);
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
    // Streams that have begun died with the page: their cells ask anew.
    for (const stream of this.streams.all) {
      if (!stream.answer) continue;
      this.streams.end(stream);
      this.stale.push(stream.call.cell);
    }
  }

  /** Another workbook is shown: no cell waits for these answers any more. */
  workbookClosed(): void {
    for (const stream of this.streams.all) this.endStream(stream);
    this.unsent = [];
    this.stale = [];
    this.sent.clear();
    this.pending.clear();
    this.volatileCells.clear();
    this.hasEdits = false;
    this.settled();
  }

  /** Cells have been changed otherwise than by a calculation, perhaps while one is under way. */
  edited(): void {
    this.memory.expectOtherQuestions();
    this.hasEdits = true;
  }

  /** Results for calls that are no longer awaited, or never were, are ignored. */
  receive(results: readonly InvocationResult[]): void {
    for (const result of results) {
      const answer = parseAnswer(result, this.options.faultSentences);
      const pending = this.sent.get(result.id);
      const stream = pending?.stream ?? this.streams.withId(result.id);
      if (stream) stream.answer = answer;
      const call = pending?.call ?? stream?.call;
      const sentence = sentenceOf(result, this.options.faultSentences);
      if (call && sentence !== undefined) this.options.onException(call.definition, sentence);
      if (pending) {
        this.sent.delete(result.id);
        this.finish(pending, answer);
      } else if (stream) this.stale.push(stream.call.cell);
    }
    this.patience.start(PATIENCE_MILLISECONDS, () => this.losePatience());
    this.options.resume();
  }

  private finish({ key, waiting }: PendingCall, answer: Answer): void {
    this.pending.delete(key);
    this.memory.learn(key, waiting.map(callPlace), answer);
    for (const { cell } of waiting) this.stale.push(cell);
  }

  private losePatience(): void {
    this.impatient = true;
    this.options.resume();
  }

  /**
   * Whether a cell that is told to wait depends on itself: nobody is asked for anything. What depends on it has been told
   * to wait as well, and is calculated once more.
   */
  closesCircle(cell: CellPosition): boolean {
    if (this.pending.size > 0) return false;
    const place = `${cell.unitId} ${cell.sheetId} ${cell.row},${cell.column}`;
    if (!this.circles.has(place)) this.stale.push(cell);
    this.circles.add(place);
    return true;
  }

  /** Calls are under way: asked and not answered. */
  get inFlight(): boolean {
    return this.sent.size > 0;
  }

  get busy(): boolean {
    const volatileDue = this.hasEdits && this.volatileCells.size > 0;
    return this.pending.size > 0 || this.stale.length > 0 || volatileDue;
  }

  passEnded(): boolean {
    if (this.hasEdits) this.followEdits();
    this.sendAll();
    const roundComplete = this.pending.size === 0;
    if (this.stale.length === 0 || !(roundComplete || this.impatient)) return !roundComplete;
    const cells = this.stale;
    this.stale = [];
    this.impatient = false;
    this.options.recalculate(cells);
    return true;
  }

  /** Ends what no formula asks for any longer, and has volatile cells calculated. */
  private followEdits(): void {
    this.hasEdits = false;
    const isGone = ({ cell, definition }: Call) => !this.options.calls(cell, definition);
    for (const stream of this.streams.all) if (isGone(stream.call)) this.endStream(stream);
    for (const pending of this.pending.values()) {
      if (pending.call.definition.cancelable && pending.waiting.every(isGone)) this.abandon(pending);
    }
    for (const [place, call] of this.volatileCells) {
      if (isGone(call)) this.volatileCells.delete(place);
      else this.stale.push(call.cell);
    }
  }

  private sendAll(): void {
    this.watchDeadlines();
    if (!this.ready || this.unsent.length === 0) return;
    const invocations = this.unsent.map((pending): CustomFunctionInvocation => {
      const { definition, arguments: callArguments, cell } = pending.call;
      const id = this.nextId++;
      this.sent.set(id, pending);
      if (pending.stream) pending.stream.id = id;
      const address = this.options.addressOf(cell);
      return {
        id,
        functionId: definition.id,
        callArguments,
        address,
        cancelable: definition.cancelable,
        streaming: definition.stream,
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
    for (const pending of late) {
      const answer = failed("#N/A", this.options.timeoutMessage);
      if (pending.stream) pending.stream.answer = answer;
      this.finish(pending, answer);
    }
    this.watchDeadlines();
    this.options.resume();
  }

  settled(): void {
    this.deadline.stop();
    this.patience.stop();
    this.impatient = false;
    this.memory.forget();
    this.circles.clear();
  }
}
