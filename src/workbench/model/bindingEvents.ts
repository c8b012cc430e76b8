import { intersection } from "./area";
import type { BindingCollection } from "./bindingCollection";
import { describeBinding } from "./bindingDescription";
import type { GridEvent } from "./grid";
import type { ModelEvent } from "./modelEvent";

/** Events of bindings go by names of their own: the binding's id and the event. */
export function bindingEvents(
  bindings: BindingCollection,
  event: GridEvent | ModelEvent,
): (readonly [name: string, data: unknown])[] {
  switch (event.kind) {
    case "edited":
    case "moved":
      return bindings.items
        .filter(({ area }) => intersection(area, event.area))
        .map((binding) => [`${binding.id}_bindingDataChanged`, { ddaBinding: describeBinding(binding) }]);
    case "selected":
      return bindings.items.flatMap((binding) => {
        const { table } = binding;
        // Rows of a table count from the first below its headings.
        const part = intersection(table?.cells.body ?? binding.area, event.area);
        if (!part) return [];
        const first = table?.cells.body ?? binding.area;
        // By the names of the API: the client hands these on as they come.
        const subset = {
          startRow: part.row - first.row,
          startColumn: part.column - first.column,
          rowCount: part.rowCount,
          columnCount: part.columnCount,
        };
        return [[`${binding.id}_bindingSelectionChanged`, { ddaBinding: describeBinding(binding), subset }]];
      });
    default:
      return [];
  }
}
