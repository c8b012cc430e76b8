/** Calls back at every change of the selection. Outside Office there is none. @returns Ends it */
export function followSelection(onChanged: () => void): () => void {
  const document =
    typeof Office === "undefined"
      ? undefined
      : (Office.context as Partial<Office.Context> | undefined)?.document;
  document?.addHandlerAsync(Office.EventType.DocumentSelectionChanged, onChanged);
  return () =>
    document?.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: onChanged });
}
