import type { ApiObject } from "../host/apiObject";
import { EventRegistration } from "../host/eventRegistration";

/** Counts the handlers of one page of the add-in by event and target: the client registers one per handler set. */
export class EventRegistrations {
  private readonly counts = new Map<string, number>();

  note({ act, eventType, target }: EventRegistration): void {
    const count = this.count(eventType, target) + (act === "add" ? 1 : -1);
    this.counts.set(key(eventType, target), Math.max(0, count));
  }

  has(eventType: number, target: string): boolean {
    return this.count(eventType, target) > 0;
  }

  clear(): void {
    this.counts.clear();
  }

  private count(eventType: number, target: string): number {
    return this.counts.get(key(eventType, target)) ?? 0;
  }
}

const key = (eventType: number, target: string) => `${eventType} ${target}`;

/**
 * Name of an event in the client's methods, "DataChanged" in "_RegisterDataChangedEvent", and its type in
 * messages.
 */
export type EventNames = Readonly<Record<string, number>>;

/** The client's older events are registered by "_RegisterXEvent", a few newer ones by "_RegisterEventX". */
const methodName = (verb: string, event: string) =>
  `_${verb}${event}${event.startsWith("Event") ? "" : "Event"}`;

/** The methods by which the client registers for the events; a class declares them in its surface. */
export const eventMethods = (events: EventNames) =>
  Object.keys(events).flatMap((event) => [methodName("Register", event), methodName("Unregister", event)]);

/** Gives a class these methods. */
export function defineEventMethods<Target extends ApiObject>(
  prototype: Target,
  events: EventNames,
  targetOf: (object: Target) => string,
): void {
  for (const [event, type] of Object.entries(events)) {
    const define = (verb: "Register" | "Unregister", act: "add" | "remove") =>
      Object.defineProperty(prototype, methodName(verb, event), {
        value(this: Target) {
          return new EventRegistration(act, type, targetOf(this));
        },
      });
    define("Register", "add");
    define("Unregister", "remove");
  }
}
