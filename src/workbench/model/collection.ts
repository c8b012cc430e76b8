import { invalidArgument, itemNotFound } from "../host/apiError";
import { ApiObject } from "../host/apiObject";
import { whole } from "./arguments";

/**
 * The members that collections have in common. A subclass says what its items are and by which names they are
 * found.
 */
export abstract class Collection<Item extends ApiObject> extends ApiObject {
  abstract get items(): readonly Item[];
  /** Id, name, key: compared without regard to case. */
  protected abstract keysOf(item: Item): readonly string[];

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(key: unknown): Item {
    return this.getItemOrNullObject(key) ?? fail(this.surface.className);
  }

  getItemOrNullObject(key: unknown): Item | null {
    if (typeof key !== "string" && typeof key !== "number")
      throw invalidArgument(`${this.surface.className}.getItem`);
    const wanted = String(key).toLowerCase();
    return (
      this.items.find((item) => this.keysOf(item).some((known) => known.toLowerCase() === wanted)) ?? null
    );
  }

  getItemAt(index: unknown): Item {
    return (
      this.items[whole(index, `${this.surface.className}.getItemAt`)] ??
      fail(this.surface.className, "getItemAt")
    );
  }
}

function fail(className: string, method = "getItem"): never {
  throw itemNotFound(`${className}.${method}`);
}
