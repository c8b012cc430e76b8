import type { Answer } from "./answer";
import { callKey, callPlace, type Call } from "./call";

/** A streaming function at work for one cell. */
export interface Stream {
  readonly call: Call;
  readonly key: string;
  /** By which its results come; null until it is sent. */
  id: number | null;
  /** The last result; null before the first. */
  answer: Answer | null;
}

/** Functions that keep sending results, one for each call of a cell. With other arguments a cell begins a new one. */
export class Streams {
  private readonly byPlace = new Map<string, Stream>();

  of(call: Call): Stream | undefined {
    const stream = this.byPlace.get(callPlace(call));
    return stream?.key === callKey(call) ? stream : undefined;
  }

  /** What runs for the same cell with other arguments: it has to end. */
  other(call: Call): Stream | undefined {
    const stream = this.byPlace.get(callPlace(call));
    return stream && stream.key !== callKey(call) ? stream : undefined;
  }

  start(call: Call): Stream {
    const stream: Stream = { call, key: callKey(call), id: null, answer: null };
    this.byPlace.set(callPlace(call), stream);
    return stream;
  }

  withId(id: number): Stream | undefined {
    return this.all.find((stream) => stream.id === id);
  }

  end(stream: Stream): void {
    if (this.byPlace.get(callPlace(stream.call)) === stream) this.byPlace.delete(callPlace(stream.call));
  }

  get all(): Stream[] {
    return [...this.byPlace.values()];
  }

  clear(): void {
    this.byPlace.clear();
  }
}
