import type { QuoteControls } from "../controls";

/** Of the line that is being dragged: browsers tell those it is dragged over nothing of it. */
let dragged: { readonly id: number; readonly index: number } | null = null;

/** A line is taken by its number and dropped on the line whose place it takes. The menu and Alt+arrows do the same. */
export const draggingBy = (id: number, index: number) => ({
  start(event: DragEvent): void {
    const row = (event.currentTarget as HTMLElement).closest("li");
    if (event.dataTransfer === null || row === null) return;
    dragged = { id, index };
    event.dataTransfer.effectAllowed = "move";
    // Firefox drags nothing that holds nothing.
    event.dataTransfer.setData("text/plain", String(index + 1));
    event.dataTransfer.setDragImage(row, 0, 0);
  },
  end(): void {
    dragged = null;
  },
});

/** A line as a place for others: on which side of it the one that is dragged would come shows while it is over it. */
export const droppingOn = (index: number, { move }: Pick<QuoteControls, "move">) => ({
  over(event: DragEvent): void {
    if (dragged === null || dragged.index === index) return;
    event.preventDefault();
    mark(event, dragged.index < index ? "after" : "before");
  },
  leave: (event: DragEvent): void => mark(event, null),
  drop(event: DragEvent): void {
    mark(event, null);
    if (dragged === null) return;
    event.preventDefault();
    move(dragged.id, index - dragged.index);
    dragged = null;
  },
});

function mark(event: DragEvent, side: "before" | "after" | null): void {
  const row = event.currentTarget as HTMLElement;
  if (side === null) delete row.dataset.drop;
  else row.dataset.drop = side;
}
