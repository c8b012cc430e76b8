/** What happens to objects that the grid does not know: told as the client takes it. */
export type ModelEvent = Told | { readonly kind: "settingsChanged" };

interface Told {
  readonly kind: "told";
  /** Of `EventType`. */
  readonly eventType: number;
  /** Whose handlers hear of it: ids of objects, or the workbook. */
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
}

export const told = (eventType: number, targets: readonly string[], message: Told["message"]): Told => ({
  kind: "told",
  eventType,
  targets,
  message: { source: "Local", ...message },
});
