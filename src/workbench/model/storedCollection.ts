import type { ApiObject, Surface } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { Collection } from "./collection";

/** A collection whose items live in it and not in the grid. */
export abstract class StoredCollection<Item extends ApiObject> extends Collection<Item> {
  readonly surface: Surface;
  private list: readonly Item[] = [];

  constructor(className: string) {
    super();
    this.surface = excelSurface(className);
  }

  get items(): readonly Item[] {
    return this.list;
  }

  protected append(item: Item): Item {
    this.list = [...this.list, item];
    return item;
  }

  remove(item: Item): void {
    this.list = this.list.filter((kept) => kept !== item);
  }

  protected removeAll(): void {
    this.list = [];
  }
}
