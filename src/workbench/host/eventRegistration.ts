/**
 * What the methods give by which the client registers for an event, or no longer: each page of an add-in hears of those
 * that it has registered for itself.
 */
export class EventRegistration {
  constructor(
    readonly act: "add" | "remove",
    readonly eventType: number,
    /** The object whose events they are; "Workbook" for those of a collection. */
    readonly target: string,
  ) {}
}
